using System.Diagnostics;
using System.Security.Cryptography;
using LytSlot.Webhooks;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Webhooks;

/// <summary>
/// Shell around <see cref="WebhooksRules"/>. One for a tenant, so that their number is counted in one place. While
/// one is not paused a reminder wakes each every minute: it looks by itself then, also after its silo died, and one to
/// which nothing happens costs no write.
/// </summary>
[GrainType("webhooks")]
internal sealed partial class WebhooksGrain(
    [PersistentState("webhooks")] IPersistentState<WebhooksState> store,
    IGrainFactory grains,
    WebhookPolicy policy,
    Timings timings,
    TimeProvider time,
    ILogger<WebhooksGrain> log) : Grain, IWebhooksGrain, IWebhooksWork, IRemindable, IIncomingGrainCallFilter
{
    private const string Wake = "wake";
    private const int SecretBytes = 32;

    private Guid Tenant => WebhooksKey.Parse(this.GetPrimaryKeyString()).Tenant;

    private bool IsActive => store.State.Endpoints.Any(endpoint => !endpoint.IsPaused);

    public Task Invoke(IIncomingGrainCallContext context) =>
        context.InterfaceMethod.ReturnType == typeof(Task<Outcome<WebhookSecret>>)
            ? Attempts.Answer(context, store.State.Attempts, () => With(Asked(context), Shown))
            : Attempts.Answer(context, store.State.Attempts, () => With(Asked(context), View));

    public Task<Outcome<WebhookList>> List() => Task.FromResult<Outcome<WebhookList>>(MayWork() is { } refusal
        ? refusal
        : new WebhookList([.. store.State.Endpoints.Select(WebhooksRules.View)]));

    public async Task<Outcome<WebhookView>> SetUp(Guid id, WebhookTerms terms)
    {
        if ((MayWork() ?? WebhooksRules.Objection(terms, policy)) is { } objection)
        {
            return objection;
        }

        var decision = WebhooksRules.Set(store.State, new(Tenant, id), terms, NewSecret(), Stamp());
        if (decision.Refusal is { } refusal)
        {
            LogRefused(log, Tenant, refusal.Code);
            return refusal;
        }

        if (decision.Event is { } next)
        {
            await Commit(next, id);
        }

        return With(id, View);
    }

    public Task<Outcome<WebhookView>> Remove(Guid id) => Change(
        id, endpoint => WebhooksRules.Removed(store.State, endpoint, Stamp()), WebhooksRules.View);

    public Task<Outcome<WebhookView>> Pause(Guid id) => Change(
        id, endpoint => WebhooksRules.Paused(store.State, endpoint, Stamp()), View);

    public Task<Outcome<WebhookView>> Unpause(Guid id) => Change(
        id, endpoint => WebhooksRules.Resumed(store.State, endpoint, Stamp()), View);

    public Task<Outcome<WebhookSecret>> Secret(Guid id) =>
        Task.FromResult(MayWork() is { } refusal ? refusal : With(id, Shown));

    public Task<Outcome<WebhookSecret>> ChangeSecret(Guid id) => Change(
        id, endpoint => WebhooksRules.SecretChanged(store.State, endpoint, NewSecret(), Stamp()), Shown);

    public Task<WebhookEndpoint?> Find(Guid id)
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(WebhooksRules.Find(store.State, id));
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (IsActive)
        {
            foreach (var endpoint in store.State.Endpoints.Where(endpoint => !endpoint.IsPaused))
            {
                Tell(endpoint.Id);
            }
        }
        else if (await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The webhook that a call is about, which is what it names first.</summary>
    private static Guid Asked(IIncomingGrainCallContext context) =>
        context.Request.GetArgumentCount() > 0 && context.Request.GetArgument(0) is Guid id ? id : default;

    private static WebhookView View(WebhookEndpoint endpoint) => WebhooksRules.View(endpoint);

    private WebhookSecret Shown(WebhookEndpoint endpoint) => WebhooksRules.SecretsAt(endpoint, time.GetUtcNow());

    private Outcome<TView> With<TView>(Guid id, Func<WebhookEndpoint, TView> show)
        where TView : class =>
        WebhooksRules.Find(store.State, id) is { } endpoint ? show(endpoint) : WebhookRefusals.NotFound;

    private Refusal? MayWork() => Callers.Current.MayWork(WebhookRefusals.NotFound, Tenant, Role.Owner);

    /// <summary>Changes a webhook that is there, and shows it; one that was taken away as it was.</summary>
    private async Task<Outcome<TView>> Change<TView>(
        Guid id, Func<WebhookEndpoint, WebhooksState?> change, Func<WebhookEndpoint, TView> show)
        where TView : class
    {
        if (MayWork() is { } refusal)
        {
            return refusal;
        }

        if (WebhooksRules.Find(store.State, id) is not { } endpoint)
        {
            return WebhookRefusals.NotFound;
        }

        if (change(endpoint) is { } next)
        {
            await Commit(next, id);
        }

        return show(WebhooksRules.Find(store.State, id) ?? endpoint);
    }

    private async Task Commit(WebhooksState next, Guid id)
    {
        if (!IsActive && next.Endpoints.Any(endpoint => !endpoint.IsPaused))
        {
            await this.RegisterOrUpdateReminder(Wake, timings.ReminderPeriod, timings.ReminderPeriod);
        }

        await store.Save(this, next);
        store.State = store.State with { Events = [] };
        LogChanged(log, Tenant, id, next.Events[0].Kind);
        Tell(id);
    }

    /// <summary>Waits for no answer: a webhook may be asking what is set for it.</summary>
    private void Tell(Guid id)
    {
        using var caller = Caller.System.Enter();
        grains.GetGrain<IWebhookWork>(new WebhookKey(Tenant, id).ToString()).Wake().Ignore();
    }

    private Stamp Stamp() => new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Webhooks of {Tenant} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, Guid tenant, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Webhook {Webhook} of {Tenant}: {Happened}")]
    private static partial void LogChanged(ILogger logger, Guid tenant, Guid webhook, string happened);
}
