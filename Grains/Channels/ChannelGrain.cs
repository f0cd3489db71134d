using System.Diagnostics;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Analytics;
using LytSlot.Grains.Conversations.Notices;
using LytSlot.Prices;
using LytSlot.Tenants;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Channels;

/// <summary>
/// Shell around <see cref="ChannelRules"/> and <see cref="ChannelChanges"/>; tells its calendar of every change.
/// </summary>
[GrainType("channel")]
internal sealed partial class ChannelGrain(
    [PersistentState("channel")] IPersistentState<ChannelState> store,
    IChannelDesk desk,
    ISubscriberCounts subscribers,
    IGrainFactory grains,
    Herald herald,
    Timings timings,
    TimeProvider time,
    ILogger<ChannelGrain> log) : Grain, IChannelGrain, IIncomingGrainCallFilter
{
    private const int LongestReason = 500;

    private ChannelKey Key => ChannelKey.Parse(this.GetPrimaryKeyString());

    private bool Exists => store.State.TenantId is not null;

    public Task Invoke(IIncomingGrainCallContext context) => Attempts.Answer(context, store.State.Attempts, View);

    public Task<Outcome<ChannelView>> Read() => Task.FromResult(
        Exists && Callers.Current.MayRead(ChannelRules.NotFound, store.State.TenantId!.Value) is null
            ? View()
            : ChannelRules.NotFound);

    public Task<Outcome<ChannelCard>> ReadCard() => Task.FromResult<Outcome<ChannelCard>>(
        store.State.Status is ChannelStatus.Active ? ChannelChanges.Card(store.State) : ChannelRules.NotFound);

    public async Task<Outcome<ChannelView>> Connect()
    {
        var caller = Callers.Current;
        if (caller.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        if (caller.MayWork(ChannelRules.NotFound, tenant) is { } refusal)
        {
            return refusal;
        }

        if (Exists && store.State.TenantId != tenant)
        {
            return ChannelRules.Taken;
        }

        if (await desk.Look(Key.Chat, caller.UserId) is not { } facts)
        {
            return ChannelRules.TelegramAway;
        }

        if (ChannelRules.Objection(facts) is { } objection)
        {
            LogRefused(log, Key, objection.Code);
            return objection;
        }

        if (await AddToTenant(tenant) is { } refused)
        {
            return refused;
        }

        if (facts.Subscribers is { } count)
        {
            await subscribers.Keep(Key.Chat, tenant, new(time.GetUtcNow(), count));
        }

        return await Commit(ChannelChanges.Connected(store.State, Key, tenant, facts, Stamp()));
    }

    public Task<Outcome<ChannelView>> Offer(ChannelSettings settings) => Set(settings, version: null);

    public Task<Outcome<ChannelView>> Revise(ChannelSettings settings, int version) =>
        Set(ChannelRules.Timed(settings, timings), version);

    public async Task<Outcome<ChannelView>> SetPrices(PriceRules prices) =>
        (MayWork() ?? ChannelRules.Objection(prices, store.State.Formats)) is { } refusal ? refusal
        : ChannelChanges.AreSame(prices, store.State.Prices ?? PriceRules.None) ? View()
        : await Commit(ChannelChanges.Priced(store.State, prices, Stamp()));

    public async Task<Outcome<ChannelSettings>> Suggest(Money price)
    {
        if (MayWork() is { } refusal)
        {
            return refusal;
        }

        var tenant = await Tenant(store.State.TenantId!.Value).Read();
        return ChannelRules.Suggest(
            price, tenant.Value?.TimeZone ?? "UTC", tenant.Value?.Language ?? "en", timings);
    }

    public async Task RightsChanged(BotRights rights)
    {
        Callers.Current.MustBeMachinery();
        if (Exists && ChannelChanges.RightsChanged(store.State, rights, Stamp()) is var next && next != store.State)
        {
            await Commit(next);
        }
    }

    private async Task<Outcome<ChannelView>> Set(ChannelSettings settings, int? version)
    {
        if ((MayWork() ?? ChannelRules.Objection(settings, timings)) is { } refusal)
        {
            return refusal;
        }

        settings = settings with { Prices = settings.Prices ?? store.State.Prices };
        if (store.State.Status is ChannelStatus.RightsLost || !store.State.MissingRights.IsEmpty)
        {
            return ChannelRules.RightsMissing;
        }

        // A repeat whose answer was lost comes with the version of before.
        return store.State.Status is not ChannelStatus.Pending
            && ChannelChanges.AreSame(settings, ChannelChanges.Settings(store.State))
                ? View()
            : version is not null && version != store.State.SettingsVersion
                ? ChannelRules.SettingsChanged
                : await Commit(ChannelChanges.Offered(store.State, settings, Stamp()));
    }

    /// <summary>Why the caller may not work on it; null when they may.</summary>
    private Refusal? MayWork() => Exists
        ? Callers.Current.MayWork(ChannelRules.NotFound, store.State.TenantId!.Value)
        : ChannelRules.NotFound;

    /// <summary>The tenant enters the channel first: its plan has the say, and a repeat changes nothing.</summary>
    private async Task<Outcome<ChannelView>?> AddToTenant(Guid tenant)
    {
        using var caller = Caller.System.Enter();
        var added = await Tenant(tenant).AddChannel(Key);
        return added.Refusal is { } refusal ? (Outcome<ChannelView>)refusal : null;
    }

    private async Task<Outcome<ChannelView>> Commit(ChannelState next)
    {
        if (next.Untold is not null && next.Untold != store.State.Untold)
        {
            await this.RegisterOrUpdateReminder(Tell, timings.ReminderPeriod, timings.ReminderPeriod);
        }

        await store.Save(this, next);
        store.State = store.State with { Events = [] };
        _news.Arm();
        LogNow(log, Key, next.Status);

        using var caller = Caller.System.Enter();
        await grains.GetGrain<ICalendarGrain>(new CalendarKey(Key.Chat).ToString())
            .ChannelChanged(ChannelChanges.View(store.State));
        return View();
    }

    private ITenantGrain Tenant(Guid tenant) => grains.GetGrain<ITenantGrain>(new TenantKey(tenant).ToString());

    private Stamp Stamp() => new(time.GetUtcNow(), Callers.Current.Actor, ByAdvertiser: false, Activity.Current?.Id);

    private Outcome<ChannelView> View() => ChannelChanges.View(store.State);

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {Key} refused: {Code}")]
    private static partial void LogRefused(ILogger logger, ChannelKey key, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Channel {Key} is {Status}")]
    private static partial void LogNow(ILogger logger, ChannelKey key, ChannelStatus status);
}
