using LytSlot.Accounting;
using LytSlot.Grains.Queries;
using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Accounting;

/// <summary>Asks the database for what the caller may see of the books, and the database checks again.</summary>
[GrainType("accounting-queries"), StatelessWorker]
internal sealed class AccountingQueriesGrain(IBooks books) : Grain, IAccountingQueries
{
    public async Task<Outcome<LedgerPage>> Ledger(LedgerFilter filter, Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await books.Ledger(tenant, filter, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<Balances>> Balances(CancellationToken cancel) =>
        Callers.Current.AsMember() is { } tenant ? await books.Balances(tenant, cancel) : Callers.MemberNeeded;

    public async Task<Outcome<Statement>> Statement(Month month, CancellationToken cancel) =>
        Callers.Current.AsMember() is { } tenant
            ? await books.Statement(tenant, month, cancel)
            : Callers.MemberNeeded;

    public async Task<Outcome<StatementPage>> StatementLines(
        Month month, string currency, string? after, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(new(after, 1)) is { } refusal ? refusal
            : await books.StatementEntries(tenant, month, currency, after, cancel) is { } found
                ? new StatementPage([.. found.Entries.SelectMany(StatementRules.Lines)], found.Next)
            : PageRules.BadPage;
    }
}
