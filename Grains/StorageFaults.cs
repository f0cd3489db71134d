using System.Data.Common;

namespace LytSlot.Grains;

/// <summary>What a failed write was about. Orleans wraps the database's exception.</summary>
internal static class StorageFaults
{
    /// <summary>PostgreSQL's exclusion_violation: another order holds the slot.</summary>
    private const string ExclusionViolation = "23P01";

    public static bool IsSlotTaken(Exception? fault) =>
        fault is DbException { SqlState: ExclusionViolation }
        || (fault?.InnerException is { } inner && IsSlotTaken(inner));
}
