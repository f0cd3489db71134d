using LytSlot.ApiHost.Requests;
using LytSlot.Payouts;

namespace LytSlot.ApiHost.Payouts;

/// <summary>A payout.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Amount">How much.</param>
/// <param name="Destination">Where to, in the owner's words; null for viewers.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="AnsweredAt">When an admin answered; null before.</param>
/// <param name="Reason">Why it was refused; null for none.</param>
internal sealed record PayoutResponse(
    Guid Id,
    PayoutStatus Status,
    MoneyResponse Amount,
    string? Destination,
    DateTimeOffset RequestedAt,
    DateTimeOffset? AnsweredAt,
    string? Reason)
{
    public static PayoutResponse From(PayoutView payout) => new(
        payout.Key.Payout,
        payout.Status,
        MoneyResponse.From(payout.Amount),
        payout.Destination?.Text,
        payout.RequestedAt,
        payout.AnsweredAt,
        payout.Reason);
}
