using System.Collections.Immutable;
using LytSlot.Advertisers;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Conversations;
using LytSlot.Grains.Conversations.Notices;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// Shell around <see cref="WaitlistRules"/>. Being told that something was given up may get lost: while somebody waits
/// a reminder has it looked at anyway. Telling runs beside the calls, since whoever is told may be asking just then.
/// </summary>
[GrainType("waitlist")]
internal sealed partial class WaitlistGrain(
    [PersistentState("waitlist")] IPersistentState<WaitlistState> store,
    IGrainFactory grains,
    Herald herald,
    Timings timings,
    TimeProvider time,
    ILogger<WaitlistGrain> log) : Grain, IWaitlistGrain, IWaitlistWork, IRemindable
{
    private const string Look = "look";

    private DateTimeOffset? _lookAt;
    private ErrandLane _telling = null!;

    private long Chat => WaitlistKey.Parse(this.GetPrimaryKeyString()).Chat;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _telling = new(this, TellWhoeverCan, () => _lookAt, () => store.State, timings.TryAgain, time, log);
        LookSoon();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _telling.End();
        return Task.CompletedTask;
    }

    public async Task<Outcome<WaitWish>> Ask(WaitWish wish)
    {
        if (Callers.Current.AsPerson() is not { } person)
        {
            return Callers.PersonNeeded;
        }

        var read = await grains.Calendar(Chat).Read(wish.Day, 1, wish.Format);
        if (read.Value is not { } calendar)
        {
            return read.Refusal!;
        }

        var asked = WaitlistRules.Ask(store.State, person, wish, calendar, time.GetUtcNow());
        if (asked.Value is not { } next)
        {
            return asked.Refusal!;
        }

        if (next != store.State)
        {
            if (await IsBlocked(person))
            {
                return AdvertiserRefusals.Blocked;
            }

            if ((await grains.User(person).WaitIn(Chat)).Refusal is { } unnoted)
            {
                return unnoted;
            }

            await this.RegisterOrUpdateReminder(Look, timings.ReminderPeriod, timings.ReminderPeriod);
            await store.Save(this, next);
            LookSoon();
        }

        return wish;
    }

    public Task<Outcome<ChannelWaits>> Mine() => Callers.Current.AsPerson() is { } person
        ? WaitsOf(person)
        : Task.FromResult<Outcome<ChannelWaits>>(Callers.PersonNeeded);

    public async Task<Outcome<ChannelWaits>> Leave(int number)
    {
        if (Callers.Current.AsPerson() is not { } person)
        {
            return Callers.PersonNeeded;
        }

        var next = WaitlistRules.Left(store.State, person, number);
        if (next != store.State)
        {
            await store.Save(this, next);
        }

        return await WaitsOf(person);
    }

    public Task Freed()
    {
        Callers.Current.MustBeSystem();
        LookSoon();
        return Task.CompletedTask;
    }

    public async Task Told(ImmutableArray<int> numbers)
    {
        Callers.Current.MustBeSystem();
        var next = WaitlistRules.Present(WaitlistRules.Less(store.State, numbers), time.GetUtcNow());
        if (next != store.State)
        {
            await store.Save(this, next);
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        using var caller = Caller.System.Enter();
        await Told([]);
        LookSoon();
        if (store.State.Waiting.IsEmpty && await this.GetReminder(Look) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private async Task<Outcome<ChannelWaits>> WaitsOf(long person)
    {
        var waits = WaitlistRules.Of(store.State, person, time.GetUtcNow());
        var card = waits.IsEmpty ? null : (await grains.Channel(Chat).ReadCard()).Value;
        return new ChannelWaits(Chat, card?.Title, card?.TimeZone ?? "UTC", waits);
    }

    private void LookSoon()
    {
        _lookAt = store.State.Waiting.IsEmpty ? null : time.GetUtcNow();
        _telling.Arm();
    }

    private async Task<bool> IsBlocked(long person)
    {
        using var caller = Caller.System.Enter();
        return (await grains.Channel(Chat).ReadCard()).Value is { } card
            && (await grains.Advertiser(card.Tenant, person).Standing()).Standing is Standing.Blocked;
    }

    /// <summary>Works on what is stored at its start; who was told is reported when all have had their turn.</summary>
    private async Task TellWhoeverCan()
    {
        _lookAt = null;
        var waits = WaitlistRules.Present(store.State, time.GetUtcNow()).Waiting;
        var channel = await grains.Channel(Chat).ReadCard();
        if (channel.Value is not { } card)
        {
            return;
        }

        var done = new List<int>();
        var days = new Dictionary<(DateOnly Day, string Format), CalendarView?>();
        foreach (var waiting in waits)
        {
            var wish = WaitlistRules.Wish(waiting);
            if (!days.TryGetValue((wish.Day, wish.Format), out var calendar))
            {
                calendar = (await grains.Calendar(Chat).Read(wish.Day, 1, wish.Format)).Value;
                days[(wish.Day, wish.Format)] = calendar;
            }

            if (calendar is not null && WaitlistRules.IsFree(wish, calendar) && await Tell(waiting, card))
            {
                done.Add(waiting.Number);
            }
        }

        if (done.Count > 0)
        {
            LogTold(log, Chat, done.Count);
            await grains.GetGrain<IWaitlistWork>(this.GetPrimaryKeyString()).Told([.. done]);
        }
    }

    /// <summary>False when it has to be tried again.</summary>
    private async Task<bool> Tell(Waiting waiting, ChannelCard card)
    {
        var news = new Notice($"{this.GetPrimaryKeyString()}#{waiting.Number}", NoticeKind.SlotFreed, false, null, null)
        {
            Freed = new(Chat, card.Title, card.TimeZone, WaitlistRules.Wish(waiting)),
        };
        if (await herald.Tell(news, waiting.Person))
        {
            return true;
        }

        _lookAt = time.GetUtcNow();
        return false;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} who waited for a slot of {Chat} were told")]
    private static partial void LogTold(ILogger logger, long chat, int count);
}
