using LytSlot.Accounting;

namespace LytSlot.Grains.Accounting;

/// <summary>How people read the entries of a ledger. Pure.</summary>
internal static class StatementRules
{
    /// <summary>
    /// The lines of an entry: the whole and the fee by themselves; together what the tenant gained. Of a transfer,
    /// which the tenant has already, the fee alone.
    /// </summary>
    public static IEnumerable<StatementLine> Lines(StatementEntry entry)
    {
        if (entry.Payout is not null)
        {
            yield return Line(
                entry.TenantMinor < 0 ? StatementLineKind.Payout : StatementLineKind.PayoutReturned,
                entry.TenantMinor);
            yield break;
        }

        var whole = checked(entry.TenantMinor + entry.PlatformMinor);
        if (whole != 0)
        {
            yield return Line(
                (whole > 0, entry.IsOutside) switch
                {
                    (true, false) => StatementLineKind.Earned,
                    (true, true) => StatementLineKind.ChargebackReversed,
                    (false, false) => StatementLineKind.Refund,
                    (false, true) => StatementLineKind.Chargeback,
                },
                whole);
        }

        if (entry.PlatformMinor != 0)
        {
            yield return Line(
                entry.PlatformMinor > 0 ? StatementLineKind.Fee : StatementLineKind.FeeReturned,
                -entry.PlatformMinor);
        }

        StatementLine Line(StatementLineKind kind, long amount) =>
            new(entry.At, kind, entry.Order, entry.Payout, entry.Channel, amount);
    }
}
