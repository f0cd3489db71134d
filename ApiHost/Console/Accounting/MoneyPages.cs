using LytSlot.ApiHost.Accounting;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Confirmations;
using LytSlot.Confirmations;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Accounting;

/// <summary>Money in the console. A payout is asked for here, and confirmed in the bot.</summary>
internal static class MoneyPages
{
    private static readonly Refusal BadAmount = new(RefusalKind.Invalid, "payout.bad_amount", "That is no sum.");

    public static void MapMoneyPages(this RouteGroupBuilder pages)
    {
        var money = pages.MapGroup("/money");
        money.MapGet("/", (string? after) => ConsoleExtensions.Page<MoneyPage>((nameof(MoneyPage.After), after)));
        money.MapGet("/payouts", (string? after) =>
            ConsoleExtensions.Page<PayoutListPage>((nameof(PayoutListPage.After), after)));
        money.MapPost("/payouts", AskForPayout);
        money.MapStatementSheet();
    }

    /// <summary>The id comes with the form: sent twice, it asks once.</summary>
    private static async Task<IResult> AskForPayout(
        [FromForm] Guid id, [FromForm] string? amount, [FromForm] string? currency, [FromForm] string? destination,
        RequestTenant tenant, IGrainFactory grains)
    {
        var outcome = TypedMoney.Read(amount, currency) is { } sum
            ? await grains.Confirmation(tenant, id).Ask(new(
                ActKind.RequestPayout, id, Amount: sum, Destination: new((destination ?? "").Trim())))
            : BadAmount;
        return outcome.Succeeded
            ? ConsoleExtensions.To(ConsolePaths.Confirmation(id))
            : ConsoleExtensions.Page<MoneyPage>(
                (nameof(MoneyPage.Refused), outcome.Refusal),
                (nameof(MoneyPage.Amount), amount),
                (nameof(MoneyPage.Currency), currency),
                (nameof(MoneyPage.Destination), destination));
    }
}
