using LytSlot.Payouts;

namespace LytSlot.Grains.Payouts;

/// <summary>What happened to a payout.</summary>
internal abstract record PayoutEvent
{
    private PayoutEvent()
    {
    }

    internal sealed record Requested(Guid Tenant, RequestPayout Wish) : PayoutEvent;

    internal sealed record Confirmed : PayoutEvent;

    internal sealed record Rejected(string? Reason) : PayoutEvent;

    /// <summary>No fact for the record: it changes nothing but what is outstanding.</summary>
    internal sealed record Told(int Number) : PayoutEvent;
}
