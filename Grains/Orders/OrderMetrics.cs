using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using LytSlot.Accounting;

namespace LytSlot.Grains.Orders;

/// <summary>
/// What became of the posts this silo had to publish, and what orders earned. Outcomes are told from the first minute
/// on, with zeros: what begins with its first failure shows no increase by it.
/// </summary>
internal static class OrderMetrics
{
    /// <summary>A post is on time in the minute of its slot.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(1);

    private static readonly string[] Outcomes = ["on_time", "late", "failed", "unknown"];

    private static readonly long[] Counts = new long[Outcomes.Length];

    private static readonly Meter Meter = new("LytSlot");

    private static readonly ObservableCounter<long> Publications = Meter.CreateObservableCounter(
        "lytslot.publications",
        () => Outcomes.Select((name, index) => new Measurement<long>(
            Volatile.Read(ref Counts[index]), new KeyValuePair<string, object?>("outcome", name))),
        "{post}",
        "Posts by outcome: in the minute of the slot, later, not at all, or never proved.");

    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>(
        "lytslot.publication.lateness",
        "s",
        "Time from the slot to the post.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 30, 60, 120, 300, 900] });

    private static readonly Counter<long> Earned = Meter.CreateCounter<long>(
        "lytslot.orders.earned", "{minor_unit}", "Came to tenants and the platform, by account and currency.");

    /// <summary>Makes the metrics known before the first order.</summary>
    public static void Begin() => RuntimeHelpers.RunClassConstructor(typeof(OrderMetrics).TypeHandle);

    /// <summary>Counts what was stored.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="order">The order after it, with its ledger lines.</param>
    public static void Count(OrderEvent happened, OrderState order)
    {
        if (OutcomeOf(happened, order) is { } outcome)
        {
            Interlocked.Increment(ref Counts[Array.IndexOf(Outcomes, outcome)]);
        }

        if (happened is OrderEvent.Published post)
        {
            Lateness.Record(Math.Max(0, (post.At - order.StartsAt).TotalSeconds));
        }

        foreach (var line in order.Postings)
        {
            if (line is { Account: Account.Tenant or Account.Platform, AmountMinor: > 0 })
            {
                Earned.Add(
                    line.AmountMinor,
                    new("account", line.Account is Account.Tenant ? "tenant" : "platform"),
                    new("currency", line.Currency));
            }
        }
    }

    /// <summary>What became of the order's post by this event; null when that is open, or was told before.</summary>
    internal static string? OutcomeOf(OrderEvent happened, OrderState order) => happened switch
    {
        OrderEvent.Published post => post.At - order.StartsAt < OnTime ? "on_time" : "late",
        OrderEvent.Failed { Reason: OrderRules.Unproved } => "unknown",
        OrderEvent.Failed { Reason: ModerationRules.Silent } => null,
        OrderEvent.Failed => "failed",
        _ => null,
    };
}
