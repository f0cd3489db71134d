using System.Collections.Immutable;
using LytSlot.Audit;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// How what happened reaches a webhook: taken once, tried until it is answered, given up after three days. Pure; null
/// stands for "nothing changed".
/// </summary>
internal static class WebhookRules
{
    /// <summary>How much waits at most: then nothing more is taken, and nothing is lost.</summary>
    public const int MostPending = 100;

    /// <summary>How much of what is over is kept.</summary>
    public const int MostDone = 50;

    /// <summary>How many posts go out side by side.</summary>
    public const int AtOnce = 10;

    /// <summary>How much later than its time an entry may become visible: longer than any write lives.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(35);

    /// <summary>How far back one goes on that was paused.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(3);

    /// <summary>How long one entry is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>Where nothing wanted happens, the mark is stored only as often: it costs a write.</summary>
    private static readonly TimeSpan MarkEvery = TimeSpan.FromHours(1);

    /// <summary>How long after each failed try the next one comes; the last goes on.</summary>
    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(4),
    ];

    /// <summary>What owners choose by: thing and kind.</summary>
    public static string TypeOf(AuditEntry entry) => $"{entry.Thing}.{entry.Kind}";

    /// <summary>Whether the webhook is for this.</summary>
    public static bool Wants(WebhookEndpoint endpoint, AuditEntry entry) =>
        endpoint.Kinds.IsEmpty || endpoint.Kinds.Contains(TypeOf(entry));

    /// <summary>What is stored of this webhook; what is of an earlier one of its id counts for nothing.</summary>
    public static WebhookState Of(WebhookState state, WebhookKey key, DateTimeOffset createdAt) =>
        state.CreatedAt == createdAt ? state : new() { TenantId = key.Tenant, CreatedAt = createdAt };

    /// <summary>Room for more.</summary>
    public static int Room(WebhookState state) => MostPending - state.Pending.Length;

    /// <summary>
    /// From when on is to be looked; the last seconds before the mark are looked at again, since some of them may have
    /// been committed late.
    /// </summary>
    /// <param name="endpoint">The webhook.</param>
    /// <param name="reached">How far was looked; null: not at all.</param>
    public static DateTimeOffset LookFrom(WebhookEndpoint endpoint, DateTimeOffset? reached)
    {
        var first = Later(endpoint.CreatedAt, endpoint.ResumedAt - Back ?? DateTimeOffset.MinValue);
        return reached is { } mark ? Later(first, mark - Late) : first;
    }

    /// <summary>When something is to be done next.</summary>
    /// <param name="state">As stored.</param>
    /// <param name="lookAt">When what happened is looked at again, if there is room.</param>
    public static DateTimeOffset? DueAt(WebhookState state, DateTimeOffset lookAt) =>
        state.Pending.Select(delivery => (DateTimeOffset?)delivery.At).Append(Room(state) > 0 ? lookAt : null).Min();

    /// <summary>What is to be sent now, in the order it was taken.</summary>
    public static IEnumerable<WebhookDelivery> Due(
        WebhookState state, IEnumerable<AuditEntry> taken, DateTimeOffset now) =>
        state.Pending.Concat(taken.Select(entry => New(entry, now)))
            .Where(delivery => delivery.At <= now)
            .Take(AtOnce);

    /// <summary>A delivery after a try.</summary>
    /// <param name="delivery">Before it.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="now">When.</param>
    public static WebhookDelivery Tried(WebhookDelivery delivery, WebhookAnswer answer, DateTimeOffset now)
    {
        var first = delivery.FirstAt ?? now;
        var next = now + Delays[Math.Min(delivery.Attempts, Delays.Length - 1)];
        var status = answer.IsDelivered ? DeliveryStatus.Delivered
            : next > first + Patience ? DeliveryStatus.GivenUp
            : DeliveryStatus.Pending;
        return delivery with
        {
            Status = status,
            Attempts = delivery.Attempts + 1,
            At = status is DeliveryStatus.Pending ? next : now,
            FirstAt = first,
            Answer = answer.Status,
            Fault = answer.Fault,
        };
    }

    /// <summary>
    /// After a round. One that looked from elsewhere than is stored took nothing: another was faster, and it is looked
    /// again.
    /// </summary>
    public static WebhookState? Finished(WebhookState stored, WebhookKey key, WebhookRound round, DateTimeOffset now)
    {
        if (stored.CreatedAt > round.CreatedAt)
        {
            return null;
        }

        var state = Of(stored, key, round.CreatedAt);
        var known = Names(state);
        var taken = state.Mark == round.From
            ? round.Taken.Where(entry => known.Add(entry.Name())).Take(Room(state)).Select(entry => New(entry, now))
            : [];
        var next = Settled(state with { Pending = [.. state.Pending, .. taken] }, round.Tried);
        var isChanged = next.Pending.Length != state.Pending.Length || !round.Tried.IsEmpty;
        return state.Mark == round.From && (isChanged || round.Mark - (state.Mark ?? round.CreatedAt) > MarkEvery)
            ? next with { Mark = round.Mark }
            : isChanged ? next
            : null;
    }

    /// <summary>
    /// With an entry to be delivered once more, now; refused when it is not known, or when there is no room.
    /// </summary>
    public static Decision<WebhookState> Replayed(WebhookState state, string name, DateTimeOffset now)
    {
        if (state.Pending.FirstOrDefault(delivery => delivery.Entry.Name() == name) is { } waits)
        {
            return waits.At <= now
                ? Decision.Unchanged
                : state with { Pending = state.Pending.Replace(waits, waits with { At = now }) };
        }

        return state.Done.FirstOrDefault(delivery => delivery.Entry.Name() == name) is not { } done
                ? WebhookRefusals.NoSuchDelivery
            : Room(state) <= 0 ? WebhookRefusals.Full
            : state with
            {
                Pending = state.Pending.Add(New(done.Entry, now)),
                Done = state.Done.Remove(done),
            };
    }

    /// <summary>With a ping to be delivered; refused when there is no room.</summary>
    public static Decision<WebhookState> Pinged(WebhookState state, Guid id, string actor, DateTimeOffset now) =>
        Room(state) <= 0
            ? WebhookRefusals.Full
            : state with
            {
                Pings = state.Pings + 1,
                Pending = state.Pending.Add(
                    New(new(now, "webhook", id.ToString(), state.Pings + 1, "ping", actor, null, null), now)),
            };

    /// <summary>A delivery by the name of its entry; null when it is not kept.</summary>
    public static WebhookDelivery? Find(WebhookState state, string? name) =>
        state.Pending.Concat(state.Done).FirstOrDefault(delivery => delivery.Entry.Name() == name);

    /// <summary>Names of all that is kept.</summary>
    public static HashSet<string> Names(WebhookState state) =>
        [.. state.Pending.Concat(state.Done).Select(delivery => delivery.Entry.Name())];

    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static WebhookDelivery New(AuditEntry entry, DateTimeOffset now) =>
        new(entry with { Trace = null }, DeliveryStatus.Pending, 0, now, null, null, DeliveryFault.None);

    /// <summary>
    /// What was tried counts for the try it began with: somebody may have asked for another one meanwhile.
    /// </summary>
    private static WebhookState Settled(WebhookState state, ImmutableArray<WebhookDelivery> tried)
    {
        var results = tried.ToDictionary(delivery => (delivery.Entry.Name(), delivery.Attempts - 1));
        var pending = ImmutableArray.CreateBuilder<WebhookDelivery>();
        var done = ImmutableArray.CreateBuilder<WebhookDelivery>();
        foreach (var delivery in state.Pending)
        {
            var after = results.GetValueOrDefault((delivery.Entry.Name(), delivery.Attempts), delivery);
            (after.Status is DeliveryStatus.Pending ? pending : done).Add(after);
        }

        return state with
        {
            Pending = pending.DrainToImmutable(),
            Done = [.. done.Reverse<WebhookDelivery>().Concat(state.Done).Take(MostDone)],
        };
    }
}
