using LytSlot.Analytics;
using Orleans.Concurrency;

namespace LytSlot.Grains.Analytics;

/// <summary>Asks the database for what the caller may see of numbers, and the database checks again.</summary>
[GrainType("analytics-queries"), StatelessWorker]
internal sealed class AnalyticsQueriesGrain(ITenantNumbers numbers, TimeProvider time) : Grain, IAnalyticsQueries
{
    public Task<Outcome<AnalyticsSummary>> Summary(AnalyticsPeriod period, CancellationToken cancel) =>
        Summary(null, period, cancel);

    public Task<Outcome<AnalyticsSummary>> SummaryOf(long channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Summary(channel, period, cancel);

    public Task<Outcome<AnalyticsSeries>> Series(AnalyticsPeriod period, CancellationToken cancel) =>
        Series(null, period, cancel);

    public Task<Outcome<AnalyticsSeries>> SeriesOf(long channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Series(channel, period, cancel);

    public Task<Outcome<HeatMap>> HeatMap(AnalyticsPeriod period, CancellationToken cancel) =>
        Ask(period, async tenant =>
            AnalyticsRules.Heat(await numbers.ByItem(tenant, Dimension.Hour, period, cancel)));

    public Task<Outcome<AnalyticsTop>> Top(
        TopKind kind, string currency, AnalyticsPeriod period, CancellationToken cancel) =>
        Ask(period, async tenant =>
        {
            if (DimensionOf(kind) is not { } dimension)
            {
                return new AnalyticsTop([]);
            }

            var items = AnalyticsRules.Top(await numbers.ByItem(tenant, dimension, period, cancel), currency);
            var titles = await numbers.Titles(tenant, dimension, [.. items.Select(item => item.Id)], cancel);
            return new AnalyticsTop(
                [.. items.Select(item => item with { Title = titles.GetValueOrDefault(item.Id) })]);
        });

    public Task<Outcome<SubscriberSeries>> Subscribers(
        long channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Ask(period, async tenant => new SubscriberSeries(
            await numbers.Subscribers(tenant, channel, period, cancel)));

    private Task<Outcome<AnalyticsSummary>> Summary(long? channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Ask(period, async tenant =>
        {
            var before = AnalyticsRules.Before(period);
            var channels = AnalyticsRules.Only(channel, await numbers.Channels(tenant, cancel));
            return new AnalyticsSummary(period, await Sum(period), before, await Sum(before));

            async Task<PeriodNumbers> Sum(AnalyticsPeriod days) => AnalyticsRules.Sum(
                AnalyticsRules.Only(channel, await numbers.ByItem(tenant, Dimension.Channel, days, cancel)),
                await numbers.Reactions(tenant, channel, days, cancel),
                channels,
                days,
                time.GetUtcNow());
        });

    private Task<Outcome<AnalyticsSeries>> Series(long? channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Ask(period, async tenant => AnalyticsRules.Series(
            period,
            await numbers.ByDay(tenant, channel, period, cancel),
            await numbers.Reactions(tenant, channel, period, cancel),
            AnalyticsRules.Only(channel, await numbers.Channels(tenant, cancel)),
            time.GetUtcNow()));

    private static Dimension? DimensionOf(TopKind kind) => kind switch
    {
        TopKind.Channels => Dimension.Channel,
        TopKind.Formats => Dimension.Format,
        TopKind.Advertisers => Dimension.Advertiser,
        _ => null,
    };

    private static async Task<Outcome<TAnswer>> Ask<TAnswer>(AnalyticsPeriod period, Func<Guid, Task<TAnswer>> answer)
        where TAnswer : class =>
        Callers.Current.AsMember() is not { } tenant ? Callers.MemberNeeded
        : AnalyticsRules.Objection(period) is { } refusal ? refusal
        : await answer(tenant);
}
