using System.Globalization;
using LytSlot.Analytics;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Analytics;

/// <summary>What a tenant sold and what it brought, as JSON and as CSV.</summary>
internal static class AnalyticsEndpoints
{
    private const string Days = """
        A period is whole days of UTC, at most 366, both ends included; without `from` and `to` the last 30 days. What
        is counted and how stands with each member of the answer.
        """;

    private const string Sheet = """
        The same as CSV, a line for each currency; counts stand on the first line of their period or day. UTF-8 with a
        byte order mark; with `Accept-Language: ru` the separator is a semicolon and the decimal sign a comma, otherwise
        a comma and a point.
        """;

    public static void MapAnalytics(this IEndpointRouteBuilder routes)
    {
        var numbers = routes.MapGroup("/analytics").WithTags("Analytics").AsMember(ApiKeyScopes.Read);
        numbers.MapGet("/summary", ReadSummary).WithName(nameof(ReadSummary))
            .Tells("Revenue, orders, fill rate, average price, clicks and reactions beside the period before.", Days);
        numbers.MapGet("/summary.csv", ReadSummarySheet).WithName(nameof(ReadSummarySheet)).TellsCsv("The summary");
        numbers.MapGet("/series", ReadSeries).WithName(nameof(ReadSeries))
            .Tells("The numbers of each day.", Days);
        numbers.MapGet("/series.csv", ReadSeriesSheet).WithName(nameof(ReadSeriesSheet)).TellsCsv("The series");
        numbers.MapGet("/heat-map", ReadHeatMap).WithName(nameof(ReadHeatMap))
            .Tells("Orders and clicks by weekday and hour of each channel's own clock.", Days);
        numbers.MapGet("/heat-map.csv", ReadHeatMapSheet).WithName(nameof(ReadHeatMapSheet)).TellsCsv("The heat map");
        numbers.MapGet("/top/{kind}", ReadTop).WithName(nameof(ReadTop))
            .Tells("The ten channels, formats or advertisers that brought the most in one currency.", Days)
            .Refuses("request.invalid");
        numbers.MapGet("/top/{kind}.csv", ReadTopSheet).WithName(nameof(ReadTopSheet)).TellsCsv("The ten")
            .Refuses("request.invalid");
        numbers.MapGet("/channels/{channelId:long}/subscribers", ReadSubscribers).WithName(nameof(ReadSubscribers))
            .Tells(
                "A channel's subscribers on the days on which they were counted.",
                Days + "\nThey are counted as the channel is connected and as each placement begins and ends.");
    }

    /// <summary>The tables alone, for pages to link to.</summary>
    public static void MapAnalyticsSheets(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/summary.csv", ReadSummarySheet);
        pages.MapGet("/series.csv", ReadSeriesSheet);
        pages.MapGet("/heat-map.csv", ReadHeatMapSheet);
        pages.MapGet("/top/{kind}.csv", ReadTopSheet);
    }

    private static RouteHandlerBuilder Tells(this RouteHandlerBuilder endpoint, string summary, string description) =>
        endpoint.WithSummary(summary).WithDescription(description)
            .Refuses("analytics.bad_period", "caller.member_needed");

    private static RouteHandlerBuilder TellsCsv(this RouteHandlerBuilder endpoint, string what) =>
        endpoint.Tells($"{what} as CSV.", $"{Days}\n{Sheet}").Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async Task<Results<Ok<SummaryResponse>, ProblemHttpResult>> ReadSummary(
        [AsParameters] AnalyticsRequest wanted, [AsParameters] ChannelRequest only, IGrainFactory grains,
        TimeProvider time, CancellationToken cancel) =>
        (await grains.Summary(only, wanted.ToPeriod(time), cancel)).ToHttp(SummaryResponse.From);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ReadSummarySheet(
        [AsParameters] AnalyticsRequest wanted, [AsParameters] ChannelRequest only, IGrainFactory grains,
        TimeProvider time, CancellationToken cancel) =>
        (await grains.Summary(only, wanted.ToPeriod(time), cancel))
        .ToSheet("summary", (sheet, found) => sheet.Write(found));

    private static async Task<Results<Ok<SeriesResponse>, ProblemHttpResult>> ReadSeries(
        [AsParameters] AnalyticsRequest wanted, [AsParameters] ChannelRequest only, IGrainFactory grains,
        TimeProvider time, CancellationToken cancel) =>
        (await grains.Series(only, wanted.ToPeriod(time), cancel)).ToHttp(SeriesResponse.From);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ReadSeriesSheet(
        [AsParameters] AnalyticsRequest wanted, [AsParameters] ChannelRequest only, IGrainFactory grains,
        TimeProvider time, CancellationToken cancel) =>
        (await grains.Series(only, wanted.ToPeriod(time), cancel))
        .ToSheet("series", (sheet, found) => sheet.Write(found));

    private static async Task<Results<Ok<HeatMapResponse>, ProblemHttpResult>> ReadHeatMap(
        [AsParameters] AnalyticsRequest wanted, IGrainFactory grains, TimeProvider time, CancellationToken cancel) =>
        (await grains.Numbers().HeatMap(wanted.ToPeriod(time), cancel)).ToHttp(HeatMapResponse.From);

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ReadHeatMapSheet(
        [AsParameters] AnalyticsRequest wanted, IGrainFactory grains, TimeProvider time, CancellationToken cancel) =>
        (await grains.Numbers().HeatMap(wanted.ToPeriod(time), cancel))
        .ToSheet("heat-map", (sheet, found) => sheet.Write(found));

    private static async Task<Results<Ok<TopResponse>, ValidationProblem, ProblemHttpResult>> ReadTop(
        string kind,
        [AsParameters] TopRequest money,
        [AsParameters] AnalyticsRequest wanted,
        IGrainFactory grains,
        TimeProvider time,
        CancellationToken cancel)
    {
        if (KindOf(kind) is not { } known)
        {
            return NoSuchKind();
        }

        var top = await grains.Numbers().Top(known, money.Currency, wanted.ToPeriod(time), cancel);
        return top.Succeeded ? TypedResults.Ok(TopResponse.From(top.Value)) : top.Refusal.ToProblem();
    }

    private static async Task<Results<PushStreamHttpResult, ValidationProblem, ProblemHttpResult>> ReadTopSheet(
        string kind,
        [AsParameters] TopRequest money,
        [AsParameters] AnalyticsRequest wanted,
        IGrainFactory grains,
        TimeProvider time,
        CancellationToken cancel)
    {
        if (KindOf(kind) is not { } known)
        {
            return NoSuchKind();
        }

        var top = await grains.Numbers().Top(known, money.Currency, wanted.ToPeriod(time), cancel);
        return top.Succeeded
            ? top.Value.ToSheet($"top-{kind}", (sheet, found) => sheet.Write(found))
            : top.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<SubscribersResponse>, ProblemHttpResult>> ReadSubscribers(
        long channelId,
        [AsParameters] AnalyticsRequest wanted,
        IGrainFactory grains,
        TimeProvider time,
        CancellationToken cancel) =>
        (await grains.Numbers().Subscribers(channelId, wanted.ToPeriod(time), cancel))
        .ToHttp(SubscribersResponse.From);

    private static Task<Outcome<AnalyticsSummary>> Summary(
        this IGrainFactory grains, ChannelRequest only, AnalyticsPeriod period, CancellationToken cancel) =>
        only.Channel is { } channel
            ? grains.Numbers().SummaryOf(channel, period, cancel)
            : grains.Numbers().Summary(period, cancel);

    private static Task<Outcome<AnalyticsSeries>> Series(
        this IGrainFactory grains, ChannelRequest only, AnalyticsPeriod period, CancellationToken cancel) =>
        only.Channel is { } channel
            ? grains.Numbers().SeriesOf(channel, period, cancel)
            : grains.Numbers().Series(period, cancel);

    private static IAnalyticsQueries Numbers(this IGrainFactory grains) =>
        grains.GetGrain<IAnalyticsQueries>(QueryKey.Only);

    private static TopKind? KindOf(string kind) => kind switch
    {
        "channels" => TopKind.Channels,
        "formats" => TopKind.Formats,
        "advertisers" => TopKind.Advertisers,
        _ => null,
    };

    private static ValidationProblem NoSuchKind() => TypedResults.ValidationProblem(new Dictionary<string, string[]>
    {
        ["kind"] = ["channels, formats or advertisers."],
    });

    private static Results<PushStreamHttpResult, ProblemHttpResult> ToSheet<T>(
        this Outcome<T> found, string name, Action<AnalyticsSheet, T> write)
        where T : class =>
        found.Succeeded ? found.Value.ToSheet(name, write) : found.Refusal.ToProblem();

    private static PushStreamHttpResult ToSheet<T>(this T found, string name, Action<AnalyticsSheet, T> write)
        where T : class
    {
        var language = CultureInfo.CurrentUICulture;
        return TypedResults.Stream(
            async body =>
            {
                var csv = new Requests.CsvSheet(body, language);
                write(new AnalyticsSheet(csv, language), found);
                await csv.Send(CancellationToken.None);
            },
            "text/csv; charset=utf-8",
            $"lytslot-{name}.csv");
    }
}
