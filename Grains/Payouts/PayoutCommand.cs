using LytSlot.Payouts;

namespace LytSlot.Grains.Payouts;

/// <summary>What can be asked of a payout.</summary>
internal abstract record PayoutCommand
{
    private PayoutCommand()
    {
    }

    /// <summary>Come into being, and set the money aside.</summary>
    internal sealed record Request(Guid Tenant, RequestPayout Wish) : PayoutCommand;

    /// <summary>The money was sent.</summary>
    internal sealed record Confirm : PayoutCommand;

    /// <summary>The money is not sent.</summary>
    /// <param name="Reason">Why; null for nothing said.</param>
    internal sealed record Reject(string? Reason) : PayoutCommand;

    /// <summary>These people know now, or can't be told any more.</summary>
    /// <param name="Number">Number of the fact they know of.</param>
    internal sealed record Told(int Number) : PayoutCommand;
}
