namespace LytSlot.Chaos.Reckoning;

/// <summary>A charge, from Telegram's record.</summary>
/// <param name="Order">Key of the order whose bill was paid.</param>
/// <param name="Refunds">How often it was given back; more than once is a gift.</param>
internal sealed record MovedMoney(string Id, string Order, long Amount, string Currency, int Refunds);
