using System.Collections.Frozen;
using LytSlot.Grains.Conversations;
using LytSlot.Webhooks;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// Shell around <see cref="WebhookRules"/>. Once woken it looks by itself until it has to rest. Posts go out beside its
/// calls, and a round is stored by one write; one in which nothing happened by none.
/// </summary>
[GrainType("webhook")]
internal sealed partial class WebhookGrain(
    [PersistentState("webhook")] IPersistentState<WebhookState> store,
    IGrainFactory grains,
    WebhookErrands errands,
    TimeProvider time,
    ILogger<WebhookGrain> log) : Grain, IWebhookGrain, IWebhookWork, IIncomingGrainCallFilter
{
    /// <summary>How soon after a round that changed something the next look is.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>How soon after one that did not.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, DateTimeOffset> _seen = [];
    private DateTimeOffset? _reached;
    private DateTimeOffset _lookAt;
    private bool _isAwake;
    private ErrandLane _lane = null!;

    private WebhookKey Key => WebhookKey.Parse(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _lane = new(
            this,
            () => errands.Run(Key, new(store.State, _reached, _seen.Keys.ToFrozenSet())),
            () => _isAwake ? WebhookRules.DueAt(store.State, _lookAt) : null,
            () => store.State,
            Quiet,
            time,
            log);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _lane.End();
        return Task.CompletedTask;
    }

    public Task Invoke(IIncomingGrainCallContext context) =>
        Attempts.Answer(context, store.State.Attempts, () => Delivery(Asked(context)));

    public async Task<Outcome<WebhookDeliveries>> Deliveries()
    {
        var (state, refusal) = await State();
        return state is null ? refusal! : new WebhookDeliveries(state.Pending, state.Done);
    }

    public Task<Outcome<WebhookDelivery>> Replay(string name) =>
        Change(state => WebhookRules.Replayed(state, name, time.GetUtcNow()), _ => name);

    public Task<Outcome<WebhookDelivery>> Ping() => Change(
        state => WebhookRules.Pinged(state, Key.Webhook, Callers.Current.Actor, time.GetUtcNow()), LastPing);

    public Task Wake()
    {
        Callers.Current.MustBeSystem();
        if (!_isAwake)
        {
            _isAwake = true;
            _lookAt = time.GetUtcNow();
            _lane.Arm();
        }

        return Task.CompletedTask;
    }

    public async Task Finish(WebhookRound round)
    {
        Callers.Current.MustBeSystem();
        var now = time.GetUtcNow();
        var isOurs = WebhookRules.Of(store.State, Key, round.CreatedAt).Mark == round.From;
        if (WebhookRules.Finished(store.State, Key, round, now) is { } next)
        {
            await store.Save(this, next);
            LogRound(log, Key, round.Taken.Length, round.Tried.Length, next.Pending.Length);
        }

        if (isOurs)
        {
            Remember(round);
        }

        _lookAt = now + Soon;
    }

    public async Task Rest(bool isGone)
    {
        Callers.Current.MustBeSystem();
        _isAwake = false;
        if (isGone && store.State.CreatedAt is not null)
        {
            await store.Save(this, new WebhookState());
        }

        _reached = null;
        _seen.Clear();
    }

    /// <summary>What was taken is known even when it has left the state before its like can't come any more.</summary>
    private void Remember(WebhookRound round)
    {
        _reached = round.Mark;
        foreach (var entry in round.Taken)
        {
            _seen[entry.Name()] = entry.At;
        }

        foreach (var (name, _) in _seen.Where(seen => seen.Value < round.Mark - WebhookRules.Late).ToList())
        {
            _seen.Remove(name);
        }
    }

    private string LastPing(WebhookState state) =>
        FormattableString.Invariant($"webhook/{Key.Webhook}/{state.Pings}");

    /// <summary>The delivery that a repeated call is about: the one it names, or the last ping.</summary>
    private string Asked(IIncomingGrainCallContext context) =>
        context.Request.GetArgumentCount() > 0 && context.Request.GetArgument(0) is string name
            ? name
            : LastPing(store.State);

    private Outcome<WebhookDelivery> Delivery(string name) =>
        WebhookRules.Find(store.State, name) is { } delivery ? delivery : WebhookRefusals.NoSuchDelivery;

    private async Task<Outcome<WebhookDelivery>> Change(
        Func<WebhookState, Decision<WebhookState>> change, Func<WebhookState, string> name)
    {
        var (state, objection) = await State();
        if (state is null)
        {
            return objection!;
        }

        var decision = change(state);
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Key, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } next)
        {
            await store.Save(this, next);
            _isAwake = true;
            _lane.Arm();
        }

        return Delivery(name(store.State));
    }

    /// <summary>What is stored of the webhook that is set; or why it is none of the caller's.</summary>
    private async Task<(WebhookState? State, Refusal? Refusal)> State()
    {
        if (Callers.Current.MayWork(WebhookRefusals.NotFound, Key.Tenant, Role.Owner) is { } refusal)
        {
            return (null, refusal);
        }

        var set = grains.GetGrain<IWebhooksWork>(new WebhooksKey(Key.Tenant).ToString());
        return await Caller.System.Do(() => set.Find(Key.Webhook)) is { } endpoint
            ? (WebhookRules.Of(store.State, Key, endpoint.CreatedAt), null)
            : (null, WebhookRefusals.NotFound);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Webhook {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, WebhookKey key, string code);

    [LoggerMessage(
        Level = LogLevel.Debug, Message = "Webhook {Key}: {Taken} taken, {Tried} tried, {Pending} still to deliver")]
    private static partial void LogRound(ILogger logger, WebhookKey key, int taken, int tried, int pending);
}
