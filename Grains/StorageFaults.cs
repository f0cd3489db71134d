using System.Data.Common;

namespace LytSlot.Grains;

/// <summary>What a failed write was about. Orleans wraps the database's exception.</summary>
internal static class StorageFaults
{
    /// <summary>PostgreSQL's exclusion_violation: another order holds the slot.</summary>
    private const string ExclusionViolation = "23P01";

    /// <summary>Our own, raised by keep_balances: a payout, or money given back, takes more than there is.</summary>
    private const string NotCovered = "LS001";

    public static bool IsSlotTaken(Exception? fault) => Is(fault, ExclusionViolation);

    public static bool IsNotCovered(Exception? fault) => Is(fault, NotCovered);

    private static bool Is(Exception? fault, string state) =>
        (fault is DbException database && database.SqlState == state)
        || (fault?.InnerException is { } inner && Is(inner, state));
}
