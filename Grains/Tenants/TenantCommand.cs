using System.Collections.Immutable;
using LytSlot.Marking;
using LytSlot.Orders;
using LytSlot.Tenants;

namespace LytSlot.Grains.Tenants;

/// <summary>What can be asked of a tenant.</summary>
internal abstract record TenantCommand
{
    private TenantCommand()
    {
    }

    /// <summary>Come into being.</summary>
    /// <param name="Tenant">The id it is to have.</param>
    /// <param name="Wish">What the person wants.</param>
    /// <param name="Owner">Telegram user id of its owner.</param>
    /// <param name="OwnerName">How Telegram calls the owner.</param>
    internal sealed record Create(Guid Tenant, CreateTenant Wish, long Owner, string OwnerName) : TenantCommand;

    /// <summary>Enter a channel under the plan.</summary>
    /// <param name="Channel">Chat id.</param>
    internal sealed record AddChannel(long Channel) : TenantCommand;

    /// <summary>Pay another fee from now on.</summary>
    /// <param name="BasisPoints">Hundredths of a percent.</param>
    internal sealed record SetFee(int BasisPoints) : TenantCommand;

    /// <summary>Have another plan.</summary>
    internal sealed record SetPlan(Plan Plan) : TenantCommand;

    /// <summary>Sell nothing any more.</summary>
    /// <param name="Reason">Why; null for nothing said.</param>
    internal sealed record Suspend(string? Reason) : TenantCommand;

    /// <summary>Sell again.</summary>
    internal sealed record Resume : TenantCommand;

    /// <summary>Ask this of posts from now on.</summary>
    internal sealed record SetMarking(MarkingPolicy Policy) : TenantCommand;

    /// <summary>Give so much back from now on.</summary>
    /// <param name="Steps">Steps, most time first.</param>
    internal sealed record SetRefunds(ImmutableArray<RefundStep> Steps) : TenantCommand;
}
