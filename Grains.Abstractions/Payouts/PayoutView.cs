namespace LytSlot.Payouts;

/// <summary>A payout as members and admins see it.</summary>
/// <param name="Key">Its address.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Amount">How much.</param>
/// <param name="Destination">Where to; null for viewers.</param>
/// <param name="RequestedAt">When it was asked for, UTC.</param>
/// <param name="AnsweredAt">When an admin answered, UTC; null before.</param>
/// <param name="Reason">Why it was refused, in the admin's words; null for none.</param>
[GenerateSerializer, Immutable, Alias("lyt.PayoutView")]
public sealed record PayoutView(
    [property: Id(0)] PayoutKey Key,
    [property: Id(1)] PayoutStatus Status,
    [property: Id(2)] Money Amount,
    [property: Id(3)] PayoutDestination? Destination,
    [property: Id(4)] DateTimeOffset RequestedAt,
    [property: Id(5)] DateTimeOffset? AnsweredAt,
    [property: Id(6)] string? Reason);
