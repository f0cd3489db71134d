using System.Diagnostics.Metrics;
using Telegram.Bot.Types.Enums;

namespace LytSlot.BotHost;

/// <summary>What the bot host counts.</summary>
internal sealed class BotMetrics
{
    private static readonly InstrumentAdvice<double> Buckets =
        new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private readonly Histogram<double> _handled;
    private readonly Counter<long> _setAside;
    private volatile int _waiting = -1;

    public BotMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("LytSlot");
        _handled = meter.CreateHistogram<double>(
            "lytslot.bot.update.duration",
            "s",
            "Time from an update's arrival until its replies were sent",
            tags: null,
            Buckets);
        _setAside = meter.CreateCounter<long>(
            "lytslot.bot.update.set_aside", "{update}", "Updates that could not be handled and were lost");
        meter.CreateObservableGauge(
            "lytslot.bot.webhook.waiting",
            () => _waiting is var waiting and >= 0 ? new Measurement<int>[] { new(waiting) } : [],
            "{update}",
            "Updates that Telegram has yet to bring to the webhook, as it says");
    }

    public void Handled(UpdateType kind, TimeSpan took) => _handled.Record(took.TotalSeconds, Tag(kind));

    public void SetAside(UpdateType kind) => _setAside.Add(1, Tag(kind));

    /// <param name="updates">How many; null when Telegram does not say.</param>
    public void Waiting(int? updates) => _waiting = updates ?? -1;

    private static KeyValuePair<string, object?> Tag(UpdateType kind) => new("kind", kind.ToString());
}
