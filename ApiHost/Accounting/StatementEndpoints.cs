using System.Globalization;
using LytSlot.Accounting;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Accounting;

/// <summary>Statements to download, written while they are read.</summary>
internal static class StatementEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    public static RouteGroupBuilder MapStatements(this IEndpointRouteBuilder routes)
    {
        var statements = routes.MapGroup("/statements").WithTags("Accounting").AsMember(ApiKeyScopes.Money);
        statements.MapGet("/{month}", ReadStatement).WithName(nameof(ReadStatement))
            .WithSummary("A month's statement as CSV: for each currency every change of what is available.")
            .WithDescription("""
                The month is one of UTC, as `2026-03`; the running one is told up to now. UTF-8 with a byte order mark;
                with `Accept-Language: ru` the separator is a semicolon and the decimal sign a comma, otherwise a comma
                and a point. A statement that breaks off was not finished: download it again.
                """)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Refuses("caller.member_needed");
        return statements;
    }

    /// <summary>The same for a page's form: the month is asked for in the address.</summary>
    public static void MapStatementSheet(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/statement", ReadStatement);

    private static async Task<Results<PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> ReadStatement(
        string month, IGrainFactory grains, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (!Month.TryParse(month, out var wanted) || wanted.Start > now)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["month"] = ["A month that has begun, as 2026-03."],
            });
        }

        var books = grains.GetGrain<IAccountingQueries>(QueryKey.Only);
        var statement = await books.Statement(wanted, cancel);
        if (!statement.Succeeded)
        {
            return statement.Refusal.ToProblem();
        }

        // The body is written after the handler, where nobody is the caller any more.
        var (caller, language) = (Caller.Current!, CultureInfo.CurrentUICulture);
        return TypedResults.Stream(
            async body =>
            {
                using var scope = caller.Enter();
                var sheet = new StatementSheet(new(body, language));
                await Write(sheet, new(language), books, wanted, wanted.End <= now, statement.Value, cancel);
            },
            Csv,
            $"lytslot-{wanted}.csv");
    }

    private static async Task Write(
        StatementSheet sheet,
        StatementWords words,
        IAccountingQueries books,
        Month month,
        bool isOver,
        Statement statement,
        CancellationToken cancel)
    {
        sheet.Texts(words.Heads);
        foreach (var totals in statement.Currencies)
        {
            var (currency, available, last) = (totals.Currency, totals.OpeningMinor, month.Start);
            sheet.Row(currency, month.Start, words.Opening, null, null, null, available);
            for (string? after = null, next = ""; next is not null; after = next)
            {
                var page = await books.StatementLines(month, currency, after, cancel);
                if (!page.Succeeded)
                {
                    throw new InvalidOperationException($"The statement of {month} broke off: {page.Refusal.Code}.");
                }

                foreach (var line in page.Value.Lines)
                {
                    available += line.AmountMinor;
                    last = line.At;
                    sheet.Row(
                        currency,
                        line.At,
                        words.Of(line.Kind),
                        line.Channel,
                        line.Order ?? line.Payout,
                        line.AmountMinor,
                        available);
                }

                next = page.Value.Next;
                await sheet.Send(cancel);
            }

            // A month that is over is closed: its lines lead where the ledger's own sums do, or it is not handed out.
            if (isOver && available != totals.ClosingMinor)
            {
                throw new InvalidOperationException($"The statement of {month} ends at another sum than the ledger.");
            }

            var (at, closing) = isOver ? (month.End.AddSeconds(-1), words.Closing) : (last, words.SoFar);
            sheet.Row(currency, at, closing, null, null, null, available);
        }

        await sheet.Send(cancel);
    }
}
