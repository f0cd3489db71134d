namespace LytSlot.Analytics;

/// <summary>
/// What a tenant sold and what it brought, from the database under row-level security. Costs what the period costs,
/// however old the tenant is. Stateless; key <c>queries</c>. All refuse with <c>analytics.bad_period</c>.
/// </summary>
[Alias("lyt.IAnalyticsQueries")]
public interface IAnalyticsQueries : IGrainWithStringKey
{
    /// <summary>A period beside the one before.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Summary")]
    Task<Outcome<AnalyticsSummary>> Summary(AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>A period day by day.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Series")]
    Task<Outcome<AnalyticsSeries>> Series(AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>A period of one channel beside the one before; of another tenant's there is nothing.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("SummaryOf")]
    Task<Outcome<AnalyticsSummary>> SummaryOf(long channel, AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>A period of one channel day by day; of another tenant's there is nothing.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("SeriesOf")]
    Task<Outcome<AnalyticsSeries>> SeriesOf(long channel, AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>Which hours of the week sell, by the clock of each channel.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("HeatMap")]
    Task<Outcome<HeatMap>> HeatMap(AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>Who or what brought the most in one currency; nothing in a currency that is none.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Top")]
    Task<Outcome<AnalyticsTop>> Top(
        TopKind kind, string currency, AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>
    /// A channel's subscribers by day, where they were counted; nothing of another tenant's channel. They are counted
    /// as it is connected, and as each placement begins and ends.
    /// </summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("Subscribers")]
    Task<Outcome<SubscriberSeries>> Subscribers(long channel, AnalyticsPeriod period, CancellationToken cancel);
}
