using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Analytics;
using LytSlot.Grains.Analytics;

namespace LytSlot.Testing.Cluster;

/// <summary>What the database would have added up: nothing until said otherwise.</summary>
internal sealed class FakeTenantNumbers : ITenantNumbers
{
    /// <summary>Of each tenant, by day; the item is that of every dimension asked for.</summary>
    public ConcurrentDictionary<Guid, ImmutableArray<NumbersRow>> Rows { get; } = new();

    public Task<ImmutableArray<NumbersRow>> ByItem(
        Guid tenant, Dimension dimension, AnalyticsPeriod period, CancellationToken cancel) =>
        Task.FromResult<ImmutableArray<NumbersRow>>([.. Of(tenant, period).Select(row => row with { Day = null })]);

    public Task<ImmutableArray<NumbersRow>> ByDay(
        Guid tenant, long? channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Task.FromResult<ImmutableArray<NumbersRow>>(
            [.. Of(tenant, period, channel).Select(row => row with { Item = null })]);

    public Task<ImmutableDictionary<DateOnly, long>> Reactions(
        Guid tenant, long? channel, AnalyticsPeriod period, CancellationToken cancel) => Task.FromResult(
        Of(tenant, period, channel).Select(row => row.Day!.Value).Distinct()
            .ToImmutableDictionary(day => day, _ => 1L));

    public Task<ImmutableArray<OpenChannel>> Channels(Guid tenant, CancellationToken cancel) =>
        Task.FromResult<ImmutableArray<OpenChannel>>([]);

    public Task<ImmutableDictionary<string, string>> Titles(
        Guid tenant, Dimension dimension, ImmutableArray<string> items, CancellationToken cancel) =>
        Task.FromResult(items.ToImmutableDictionary(item => item, item => $"=Title of {item}"));

    public Task<ImmutableArray<SubscriberDay>> Subscribers(
        Guid tenant, long channel, AnalyticsPeriod period, CancellationToken cancel) =>
        Task.FromResult<ImmutableArray<SubscriberDay>>(Rows.ContainsKey(tenant)
            ? [new(period.From, new(new(period.From, TimeOnly.MinValue, TimeSpan.Zero), 1_000))]
            : []);

    private IEnumerable<NumbersRow> Of(Guid tenant, AnalyticsPeriod period, long? channel = null) =>
        Rows.TryGetValue(tenant, out var rows)
            ? rows.Where(row => row.Day >= period.From && row.Day <= period.To
                && (channel is null || row.Item == string.Create(CultureInfo.InvariantCulture, $"{channel}")))
            : [];
}
