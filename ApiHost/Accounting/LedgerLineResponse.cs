using LytSlot.Accounting;
using LytSlot.ApiHost.Requests;

namespace LytSlot.ApiHost.Accounting;

/// <summary>A line of the ledger.</summary>
/// <param name="At">When.</param>
/// <param name="Order">The order that caused it; null for a payout's.</param>
/// <param name="Payout">The payout that caused it; null for an order's.</param>
/// <param name="Sequence">Number within the order or payout.</param>
/// <param name="Entry">The lines of one entry and currency sum to zero.</param>
/// <param name="Account">Whose money.</param>
/// <param name="Amount">What the account gains; negative when it loses.</param>
internal sealed record LedgerLineResponse(
    DateTimeOffset At,
    Guid? Order,
    Guid? Payout,
    long Sequence,
    long Entry,
    Account Account,
    MoneyResponse Amount)
{
    public static LedgerLineResponse From(LedgerLine line) => new(
        line.At, line.Order, line.Payout, line.Sequence, line.Entry, line.Account, MoneyResponse.From(line.Amount));
}
