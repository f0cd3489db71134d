using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LytSlot.Accounting;

namespace LytSlot.ApiHost.Accounting;

/// <summary>Which lines of the ledger, and which part of their list.</summary>
/// <param name="Month">
/// Only this month of UTC, as <c>2026-03</c>; absent: the running one or, with an order, all.
/// </param>
/// <param name="Account">Only this account, snake_case; absent: all.</param>
/// <param name="Order">Only this order; absent: all, and payouts.</param>
/// <param name="Currency">Only this currency; absent: all.</param>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many lines, 1 to 100.</param>
public sealed record LedgerRequest(
    string? Month = null,
    string? Account = null,
    Guid? Order = null,
    [property: RegularExpression("^[A-Z]{3}$")] string? Currency = null,
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(50)] int Limit = 50)
{
    private static readonly Dictionary<string, Account> Accounts = Enum.GetValues<Account>()
        .Where(account => account != LytSlot.Accounting.Account.None)
        .ToDictionary(account => JsonNamingPolicy.SnakeCaseLower.ConvertName(account.ToString()));

    /// <summary>What the cluster is asked for; false when that means nothing.</summary>
    /// <param name="running">The running month.</param>
    /// <param name="filter">What to ask for.</param>
    /// <param name="wrong">Otherwise the parameter that is wrong; else empty.</param>
    internal bool TryFilter(Month running, [NotNullWhen(true)] out LedgerFilter? filter, out string wrong)
    {
        Month? month = Month is null && Order is null ? running : null;
        Account? account = null;
        wrong = Month is not null && !TryMonth(Month, out month) ? "month"
            : Account is not null && !TryAccount(Account, out account) ? "account"
            : "";
        filter = wrong.Length == 0 ? new LedgerFilter(month, account, Currency, Order) : null;
        return filter is not null;
    }

    private static bool TryMonth(string text, out Month? month)
    {
        month = LytSlot.Accounting.Month.TryParse(text, out var known) ? known : null;
        return month is not null;
    }

    private static bool TryAccount(string text, out Account? account)
    {
        account = Accounts.TryGetValue(text, out var known) ? known : null;
        return account is not null;
    }
}
