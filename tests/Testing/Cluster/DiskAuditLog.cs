using LytSlot.Accounting;
using LytSlot.Audit;
using LytSlot.Grains.Audit;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of what happened. A cursor is the number of entries before it.</summary>
internal sealed class DiskAuditLog(Disk disk) : IAuditLog
{
    private static readonly string[] Told = ["order", "channel", "payout"];

    public Task<AuditPage?> Log(Guid tenant, AuditFilter filter, Page page, CancellationToken cancel) => PageOf(
        page,
        disk.FactsOf(tenant)
            .Where(line => Month.Of(line.Fact.At) == filter.Month
                && (filter.Thing is null || line.State == filter.Thing)
                && (filter.WithSystem || line.Fact.Actor.Contains(':', StringComparison.Ordinal))
                && (filter.Person is null
                    || line.Fact.Actor.Split('/')[0].EndsWith($":{filter.Person}", StringComparison.Ordinal)))
            .OrderByDescending(line => line.Fact.At)
            .ThenByDescending(line => line.Key, StringComparer.Ordinal)
            .ThenByDescending(line => line.Fact.Sequence));

    public Task<AuditPage?> Since(Guid tenant, DateTimeOffset from, Page page, CancellationToken cancel) => PageOf(
        page,
        disk.FactsOf(tenant)
            .Where(line => line.Fact.At >= from
                && Told.Contains(line.State)
                && line.Fact.Kind != "told")
            .OrderBy(line => line.Fact.At)
            .ThenBy(line => line.Key, StringComparer.Ordinal)
            .ThenBy(line => line.Fact.Sequence));

    private static Task<AuditPage?> PageOf(Page page, IEnumerable<DiskFact> lines) =>
        Task.FromResult(Paging.Cut(lines.Select(Show), page) is var (part, next) ? new AuditPage(part, next) : null);

    private static AuditEntry Show(DiskFact line) => new(
        line.Fact.At,
        line.State,
        AuditNames.IdOf(line.Key),
        line.Fact.Sequence,
        line.Fact.Kind,
        line.Fact.Actor,
        line.Fact.Reason,
        line.Fact.Trace);
}
