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
}
