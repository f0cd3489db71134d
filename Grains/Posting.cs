using LytSlot.Accounting;

namespace LytSlot.Grains;

/// <summary>
/// One line of the ledger. The lines of one entry and currency sum to zero; the database refuses others.
/// </summary>
/// <param name="Sequence">Number within the thing, from 1, without gaps.</param>
/// <param name="Entry">Which lines belong together: number of the event that caused them.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Account">Whose money.</param>
/// <param name="AmountMinor">Minor units; what an account gains is positive.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
internal sealed record Posting(
    int Sequence,
    int Entry,
    DateTimeOffset At,
    Account Account,
    long AmountMinor,
    string Currency);
