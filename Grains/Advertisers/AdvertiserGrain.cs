using System.Diagnostics;
using LytSlot.Advertisers;
using LytSlot.Grains.Conversations;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Advertisers;

/// <summary>Shell around <see cref="AdvertiserRules"/>; tells the tenant's calendars of every change.</summary>
[GrainType("advertiser")]
internal sealed partial class AdvertiserGrain(
    [PersistentState("advertiser")] IPersistentState<AdvertiserState> store,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<AdvertiserGrain> log) : Grain, IAdvertiserGrain
{
    private AdvertiserKey Key => AdvertiserKey.Parse(this.GetPrimaryKeyString());

    public Task<Outcome<AdvertiserView>> Read() => Task.FromResult(
        Callers.Current.MayRead(AdvertiserRefusals.NotFound, Key.Tenant) is { } refusal ? refusal : View());

    public async Task<Outcome<AdvertiserView>> SetStanding(Standing standing, string? note)
    {
        var caller = Callers.Current;
        if ((caller.MayWork(AdvertiserRefusals.NotFound, Key.Tenant) ?? Nobody() ?? AdvertiserRules.Objection(note))
            is { } refusal)
        {
            return refusal;
        }

        var stamp = new Stamp(time.GetUtcNow(), caller.Actor, ByAdvertiser: false, Activity.Current?.Id);
        if (AdvertiserRules.Listed(store.State, Key, standing, note, caller.UserId!.Value, stamp) is { } next)
        {
            await store.Save(this, next);
            store.State = next with { Events = [] };
        }

        await TellCalendars();
        return View();
    }

    public Task<AdvertiserStanding> Standing()
    {
        Callers.Current.MustBeSystem();
        return Task.FromResult(Known());
    }

    /// <summary>
    /// With every repeat, too: the first time may have got lost. What is stored stands whether they hear of it or not,
    /// and they look it up within a minute.
    /// </summary>
    private async Task TellCalendars()
    {
        if (store.State.Version == 0)
        {
            return;
        }

        using var caller = Caller.System.Enter();
        try
        {
            var tenant = await grains.Tenant(Key.Tenant).Read();
            foreach (var channel in tenant.Value?.Channels ?? [])
            {
                grains.Calendar(channel).StandingChanged(Key.Tenant, Known()).Ignore();
            }
        }
        catch (Exception fault)
        {
            LogNotTold(log, fault, Key);
        }
    }

    /// <summary>Ids of people are positive.</summary>
    private Refusal? Nobody() => Key.Advertiser > 0 ? null : AdvertiserRefusals.NotFound;

    private AdvertiserStanding Known() => new(Key.Advertiser, store.State.Status, store.State.Version);

    private Outcome<AdvertiserView> View() => AdvertiserRules.View(Key, store.State);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Calendars were not told of the standing of {Key}")]
    private static partial void LogNotTold(ILogger logger, Exception fault, AdvertiserKey key);
}
