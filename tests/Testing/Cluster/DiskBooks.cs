using LytSlot.Accounting;
using LytSlot.Grains;
using LytSlot.Grains.Accounting;
using LytSlot.Orders;
using LytSlot.Payouts;
using LytSlot.Queries;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would answer of the books. A cursor is the number of lines before it.</summary>
internal sealed class DiskBooks(Disk disk) : IBooks
{
    public Task<LedgerPage?> Ledger(Guid tenant, LedgerFilter filter, Page page, CancellationToken cancel)
    {
        var lines = disk.AllPostings().Where(line => IsOf(tenant, line.Key)
                && (filter.Month is not { } month || Month.Of(line.Posting.At) == month)
                && (filter.Account is null || line.Posting.Account == filter.Account)
                && (filter.Currency is null || line.Posting.Currency == filter.Currency)
                && (filter.Order is null || IdOf(line.Key, "/o:") == filter.Order))
            .OrderByDescending(line => line.Posting.At)
            .ThenByDescending(line => line.Key, StringComparer.Ordinal)
            .ThenByDescending(line => line.Posting.Sequence)
            .Select(line => Show(line.Key, line.Posting));
        return Task.FromResult(Paging.Cut(lines, page) is var (part, next) ? new LedgerPage(part, next) : null);
    }

    public Task<Balances> Balances(Guid tenant, CancellationToken cancel) => Task.FromResult(new Balances(
    [
        .. from line in disk.AllPostings()
           where IsOf(tenant, line.Key)
           group line.Posting by line.Posting.Currency into moved
           orderby moved.Key
           select new Balance(
               moved.Key,
               Sum(moved, Account.Held),
               Sum(moved, Account.Tenant),
               Sum(moved, Account.InPayout),
               Sum(moved, Account.Payout)),
    ]));

    public Task<Statement> Statement(Guid tenant, Month month, CancellationToken cancel) =>
        Task.FromResult(new Statement(
        [
            .. from line in disk.AllPostings()
               where IsOf(tenant, line.Key) && line.Posting.At < month.End
               group line.Posting by line.Posting.Currency into moved
               orderby moved.Key
               select new StatementTotals(
                   moved.Key,
                   Sum(moved.Where(line => line.At < month.Start), Account.Tenant),
                   Sum(moved, Account.Tenant)),
        ]));

    public Task<StatementEntries?> StatementEntries(
        Guid tenant, Month month, string currency, string? after, CancellationToken cancel)
    {
        var entries = from line in disk.AllPostings()
                      where IsOf(tenant, line.Key) && line.Posting.Currency == currency
                          && Month.Of(line.Posting.At) == month
                      group line.Posting by (line.Posting.At, line.Key, line.Posting.Entry) into entry
                      where entry.Any(line => line.Account is Account.Tenant)
                      orderby entry.Key
                      select new StatementEntry(
                          entry.Key.At,
                          IdOf(entry.Key.Key, "/o:"),
                          IdOf(entry.Key.Key, "/payout:"),
                          "=Утро",
                          Sum(entry, Account.Tenant),
                          Sum(entry, Account.Platform),
                          entry.Any(line => line.Account is Account.Advertiser));
        return Task.FromResult(Paging.Cut(entries, new(after, 2)) is var (part, next)
            ? new StatementEntries(part, next)
            : null);
    }

    private static LedgerLine Show(string key, Posting line) => new(
        line.At,
        IdOf(key, "/o:"),
        IdOf(key, "/payout:"),
        line.Sequence,
        line.Entry,
        line.Account,
        new(line.AmountMinor, line.Currency));

    private static long Sum(IEnumerable<Posting> lines, Account account) =>
        lines.Where(line => line.Account == account).Sum(line => line.AmountMinor);

    private static bool IsOf(Guid tenant, string key) => key.StartsWith($"t:{tenant:N}/", StringComparison.Ordinal);

    private static Guid? IdOf(string key, string kind) => !key.Contains(kind, StringComparison.Ordinal) ? null
        : kind == "/o:" ? OrderKey.Parse(key).Order : PayoutKey.Parse(key).Payout;
}
