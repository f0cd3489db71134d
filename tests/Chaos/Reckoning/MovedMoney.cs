namespace LytSlot.Chaos.Reckoning;

/// <summary>A charge, from Telegram's record or a payment provider's.</summary>
/// <param name="Order">Key of the order whose bill was paid.</param>
/// <param name="Refunds">How often something of it was given back.</param>
/// <param name="Parts">How much in all; null: the whole each time.</param>
internal sealed record MovedMoney(
    string Id, string Order, long Amount, string Currency, int Refunds, long? Parts = null)
{
    /// <summary>What went back; more than was paid is a gift.</summary>
    public long Returned => Parts ?? Amount * Refunds;
}
