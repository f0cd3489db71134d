using LytSlot.Accounting;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Accounting;

/// <summary>HTTP face of a tenant's books.</summary>
internal static class AccountingEndpoints
{
    public static RouteGroupBuilder MapAccounting(this IEndpointRouteBuilder routes)
    {
        var books = routes.MapGroup("").WithTags("Accounting").AsMember(ApiKeyScopes.Money);
        books.MapGet("/ledger", ReadLedger).WithName(nameof(ReadLedger))
            .WithSummary("Lines of the tenant's ledger, latest first.")
            .Refuses("query.bad_page", "caller.member_needed");
        books.MapGet("/balance", ReadBalance).WithName(nameof(ReadBalance))
            .WithSummary("What is held, available, asked for and paid out, for each currency.")
            .Refuses("caller.member_needed");
        return books;
    }

    private static async Task<Results<Ok<PageResponse<LedgerLineResponse>>, ValidationProblem, ProblemHttpResult>>
        ReadLedger(
            [AsParameters] LedgerRequest wanted, IGrainFactory grains, TimeProvider time, CancellationToken cancel)
    {
        if (!wanted.TryFilter(Month.Of(time.GetUtcNow()), out var filter, out var wrong))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                [wrong] = ["There is no such value."],
            });
        }

        var outcome = await grains.GetGrain<IAccountingQueries>(QueryKey.Only)
            .Ledger(filter, new Page(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<LedgerLineResponse>(
                [.. outcome.Value.Lines.Select(LedgerLineResponse.From)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<BalancesResponse>, ProblemHttpResult>> ReadBalance(
        IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<IAccountingQueries>(QueryKey.Only).Balances(cancel))
        .ToHttp(found => new BalancesResponse([.. found.Currencies.Select(BalanceResponse.From)]));
}
