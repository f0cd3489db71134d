using LytSlot.Queries;

namespace LytSlot.Accounting;

/// <summary>
/// A tenant's books, straight from the database under row-level security. Stateless; key <c>queries</c>.
/// </summary>
[Alias("lyt.IAccountingQueries")]
public interface IAccountingQueries : IGrainWithStringKey
{
    /// <summary>Lines of the tenant's ledger, latest first. Refuses with <c>query.bad_page</c>.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Ledger")]
    Task<Outcome<LedgerPage>> Ledger(LedgerFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// How the tenant's money stands; costs the same however old the tenant is. Refuses nothing of members.
    /// </summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Balances")]
    Task<Outcome<Balances>> Balances(CancellationToken cancel);

    /// <summary>What was available at both ends of a month, for each currency. Refuses nothing of members.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Statement")]
    Task<Outcome<Statement>> Statement(Month month, CancellationToken cancel);

    /// <summary>
    /// Lines of a month and currency in the order of time; from the opening balance they lead to the closing one.
    /// Refuses with <c>query.bad_page</c>.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="currency">ISO 4217, or <c>XTR</c>.</param>
    /// <param name="after">Cursor of the page before; null for the first page.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("StatementLines")]
    Task<Outcome<StatementPage>> StatementLines(
        Month month, string currency, string? after, CancellationToken cancel);
}
