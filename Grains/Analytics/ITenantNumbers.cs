using System.Collections.Immutable;
using LytSlot.Analytics;

namespace LytSlot.Grains.Analytics;

/// <summary>Numbers of a tenant's days, read as the reader role under row-level security.</summary>
internal interface ITenantNumbers
{
    /// <summary>A period by the items of a dimension.</summary>
    Task<ImmutableArray<NumbersRow>> ByItem(
        Guid tenant, Dimension dimension, AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>A period by its days, of one channel or, with null, of all.</summary>
    Task<ImmutableArray<NumbersRow>> ByDay(
        Guid tenant, long? channel, AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>
    /// Reactions on the posts published on each day, where any were heard of, of one channel or, with null, of all.
    /// </summary>
    Task<ImmutableDictionary<DateOnly, long>> Reactions(
        Guid tenant, long? channel, AnalyticsPeriod period, CancellationToken cancel);

    /// <summary>The channels that the tenant has.</summary>
    Task<ImmutableArray<OpenChannel>> Channels(Guid tenant, CancellationToken cancel);

    /// <summary>Titles of channels, or names of advertisers, where they are known.</summary>
    Task<ImmutableDictionary<string, string>> Titles(
        Guid tenant, Dimension dimension, ImmutableArray<string> items, CancellationToken cancel);

    /// <summary>A channel's subscribers on the days on which they were counted, in order.</summary>
    Task<ImmutableArray<SubscriberDay>> Subscribers(
        Guid tenant, long channel, AnalyticsPeriod period, CancellationToken cancel);
}
