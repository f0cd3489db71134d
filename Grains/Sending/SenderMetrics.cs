using System.Diagnostics.Metrics;
using LytSlot.Sending;

namespace LytSlot.Grains.Sending;

/// <summary>What the sender counts. Tags: <c>priority</c>, and what a throttling was about.</summary>
internal static class SenderMetrics
{
    private static readonly Meter Meter = new("LytSlot");

    private static readonly UpDownCounter<int> Queue = Meter.CreateUpDownCounter<int>(
        "lytslot.sender.queue", "{request}", "Requests that wait for a permit.");

    private static readonly Histogram<double> Wait = Meter.CreateHistogram<double>(
        "lytslot.sender.wait", "s", "Time from asking to the permit.");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "lytslot.sender.refused", "{request}", "Requests that were asked to come again.");

    private static readonly Counter<long> CountedSends = Meter.CreateCounter<long>(
        "lytslot.sender.counted", "{message}", "Messages that went out without a permit: answers in dialogs.");

    private static readonly Counter<long> Throttlings = Meter.CreateCounter<long>(
        "lytslot.sender.throttled", "{answer}", "Answers 429 from Telegram.");

    private static readonly string[] Names = [.. Enum.GetNames<SendPriority>().Select(name => name.ToLowerInvariant())];

    public static void Entered(SendPriority priority) => Queue.Add(1, Tag(priority));

    public static void Left(SendPriority priority, bool granted, TimeSpan waited)
    {
        Queue.Add(-1, Tag(priority));
        if (granted)
        {
            Wait.Record(waited.TotalSeconds, Tag(priority));
        }
        else
        {
            Refused.Add(1, Tag(priority));
        }
    }

    public static void Counted(int messages) => CountedSends.Add(messages);

    public static void Throttled(bool wholeBot) =>
        Throttlings.Add(1, new KeyValuePair<string, object?>("scope", wholeBot ? "bot" : "chat"));

    private static KeyValuePair<string, object?> Tag(SendPriority priority) =>
        new("priority", Names[Ranks.Of(priority) + 1]);
}
