using System.Globalization;
using LytSlot.Accounting;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Placements;

/// <summary>What was published, to download and to report, written while it is read.</summary>
internal static class PlacementEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    private const int PageSize = 100;

    public static void MapPlacements(this IEndpointRouteBuilder routes)
    {
        var placements = routes.MapGroup("/placements").WithTags("Marking").AsMember(ApiKeyScopes.Orders);
        placements.MapGet("/{month}", ReadPlacements).WithName(nameof(ReadPlacements))
            .WithSummary("What was published in a month and who advertised, as CSV; owners and managers only.")
            .WithDescription("""
                The month is one of UTC, as `2026-03`, and counts by when a post was published. Times are those of the
                channel's zone, with its offset. Reactions are as Telegram last told, an album's messages together;
                empty when none was heard of. UTF-8 with a byte order mark; with `Accept-Language: ru` the separator
                is a semicolon and the decimal sign a comma, otherwise a comma and a point.
                """)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Refuses("caller.role_too_low", "caller.member_needed");
    }

    private static async Task<Results<PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> ReadPlacements(
        string month, IGrainFactory grains, CancellationToken cancel)
    {
        if (!Month.TryParse(month, out var wanted))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["month"] = ["A month, as 2026-03."],
            });
        }

        var orders = grains.GetGrain<IOrderQueries>(QueryKey.Only);
        var first = await orders.Placements(wanted, new Page(null, PageSize), cancel);
        if (!first.Succeeded)
        {
            return first.Refusal.ToProblem();
        }

        // The body is written after the handler, where nobody is the caller any more.
        var (caller, language) = (Caller.Current!, CultureInfo.CurrentUICulture);
        return TypedResults.Stream(
            async body =>
            {
                using var scope = caller.Enter();
                await Write(new CsvSheet(body, language), language, orders, wanted, first.Value, cancel);
            },
            Csv,
            $"lytslot-placements-{wanted}.csv");
    }

    private static async Task Write(
        CsvSheet sheet,
        CultureInfo language,
        IOrderQueries orders,
        Month month,
        PlacementPage page,
        CancellationToken cancel)
    {
        sheet.Texts(PlacementCells.Heads(language));
        while (true)
        {
            foreach (var placement in page.Rows)
            {
                sheet.Line(PlacementCells.Of(placement, sheet));
            }

            await sheet.Send(cancel);
            if (page.Next is not { } next)
            {
                return;
            }

            var found = await orders.Placements(month, new Page(next, PageSize), cancel);
            page = found.Value
                ?? throw new InvalidOperationException($"The placements of {month} broke off: {found.Refusal!.Code}.");
        }
    }
}
