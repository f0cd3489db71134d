using System.Globalization;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Moderation;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Tenants;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// Who is free, in memory, rebuilt from live orders: the first, fast refusal. The database has the last word. Holds no
/// stored state of its own. Its calls interleave, so that one slow booking does not stop the others; the invariant is
/// that
/// nothing is awaited between the look at <see cref="_taken"/> and the mark in it.
/// </summary>
[GrainType("calendar")]
internal sealed partial class CalendarGrain(
    ILiveOrders orders,
    IAdvertiserLists advertisers,
    IGrainFactory grains,
    PaymentWays ways,
    PostRules rules,
    Timings timings,
    TimeProvider time,
    ILogger<CalendarGrain> log) : Grain, ICalendarGrain, IRemindable
{
    private const string Holds = "holds";

    /// <summary>What was heard longer ago is looked up again before anyone is refused for it.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What is told one-way may be lost: so old at most is what is known of channel, terms and orders.
    /// </summary>
    private static readonly TimeSpan LookUpEvery = TimeSpan.FromMinutes(1);

    private TakenSlots _taken = TakenSlots.None;
    private (Guid Id, TakenSlots? Taken, ChannelView? Channel) _edition;
    private DateTimeOffset _confirmedAt;
    private Task _confirming = Task.CompletedTask;
    private DateTimeOffset _lookedUpAt;
    private ChannelView? _channel;
    private TenantTerms? _terms;
    private KnownStandings _standings = KnownStandings.Nothing;
    private bool _isReminded;
    private ErrandLane _holds = null!;

    private bool HasHolds => _taken.FirstHoldEnds is not null;

    private long Chat => CalendarKey.Parse(this.GetPrimaryKeyString()).Chat;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _holds = new(
            this,
            RunOutHolds,
            () => _taken.FirstHoldEnds,
            () => _taken,
            timings.TryAgain,
            time,
            log);
        await LookUp();
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _holds.End();
        return Task.CompletedTask;
    }

    public async Task<Outcome<CalendarView>> Read(DateOnly? from, int days, string? format)
    {
        await LookUpWhenOld();
        return View(from, days, format);
    }

    public async Task<Outcome<CalendarAnswer>> ReadAgain(DateOnly? from, int days, string? format, string? known)
    {
        await LookUpWhenOld();
        var edition = _channel is { } channel && MaySee(channel) ? Edition(channel) : null;
        if (edition is not null && edition == known)
        {
            return new CalendarAnswer(edition, View: null);
        }

        var read = View(from, days, format);
        return read.Value is { } view ? new CalendarAnswer(edition!, view) : read.Refusal!;
    }

    /// <summary>
    /// Another one after every change, from every activation, for those who see orders and those who don't, and with
    /// every minute, in which the next cell may become too late to book.
    /// </summary>
    private string Edition(ChannelView channel)
    {
        if (!ReferenceEquals(_edition.Taken, _taken) || !ReferenceEquals(_edition.Channel, channel))
        {
            _edition = (Guid.CreateVersion7(time.GetUtcNow()), _taken, channel);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_edition.Id:N}-{(IsOwn(channel) ? 'o' : 'p')}{time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute}");
    }

    private Outcome<CalendarView> View(DateOnly? from, int days, string? format)
    {
        if (_channel is not { } channel || !MaySee(channel))
        {
            return ChannelRules.NotFound;
        }

        if (days is < 1 or > 31 || from?.Year is < 2000 or > 9000)
        {
            return CalendarRules.BadRange;
        }

        var wanted = CalendarRules.FormatOf(channel.Settings, format);
        if (wanted is null && format is not null)
        {
            return CalendarRules.NoSuchFormat;
        }

        var now = time.GetUtcNow();
        var first = from ?? CalendarRules.DayOf(channel.Settings, now);
        var isOwn = IsOwn(channel);
        var taken = CalendarRules.TakenOn(_taken, channel.Settings, first, days);
        var blocked = CalendarRules.BlockedOn(channel, first, days);
        return new CalendarView(
            Chat,
            channel.Settings.TimeZone,
            channel.Settings.SlotLength,
            [.. Enumerable.Range(0, days).Select(first.AddDays).Select(day => CalendarRules.Day(
                channel.Settings,
                wanted,
                day,
                CalendarRules.TakenOn(taken, channel.Settings, day, days: 1),
                blocked,
                now,
                isOwn))]);
    }

    public Task Changed(SlotChange change)
    {
        Callers.Current.MustBeSystem();
        Take(change);
        return Task.CompletedTask;
    }

    public async Task ChannelChanged(ChannelView channel)
    {
        Callers.Current.MustBeSystem();
        if (_channel is not null && channel.Version <= _channel.Version)
        {
            return;
        }

        try
        {
            await Learn(channel);
        }
        catch
        {
            _lookedUpAt = default;
            throw;
        }
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        using var caller = Caller.System.Enter();
        if (_taken.FirstHoldEnds <= time.GetUtcNow())
        {
            await RunOutHolds();
        }

        if (!HasHolds && await this.GetReminder(Holds) is { } reminder && !HasHolds)
        {
            _isReminded = false;
            await this.UnregisterReminder(reminder);
        }
    }

    private void Take(SlotChange change)
    {
        if (_taken.Of(change.Order)?.Version > change.Version)
        {
            return;
        }

        _taken = change.Holds && change.EndsAt > time.GetUtcNow()
            ? _taken.With(change)
            : _taken.Without(change.Order);
        _holds.Arm();
        TellWaitlist(change);
    }

    /// <summary>
    /// Registered before the first hold is stored: it runs out even if this grain is gone by then. Its mark stands
    /// already, so that nobody takes the reminder away meanwhile.
    /// </summary>
    private async Task RemindOfHolds()
    {
        if (!_isReminded)
        {
            await this.RegisterOrUpdateReminder(Holds, timings.Hold, timings.ReminderPeriod);
            _isReminded = true;
        }
    }

    private async Task RunOutHolds()
    {
        var now = time.GetUtcNow();
        foreach (var slot in _taken.HeldUntil(now))
        {
            try
            {
                await grains.GetGrain<IOrderGrain>(slot.Order.ToString()).Wake();
            }
            catch (Exception fault)
            {
                // The others run out all the same; this one is woken again after a rest.
                LogNotWoken(log, fault, slot.Order);
            }
        }

        // A mark whose order never answered has had its time.
        _taken = _taken.HeldUntil(now).Where(slot => slot.Version == 0)
            .Aggregate(_taken, (taken, slot) => taken.Without(slot.Order));

        await Reload();
        LogRunOut(log, Chat, _taken.Count);
    }

    private static bool MaySee(ChannelView channel) => channel.Status is ChannelStatus.Active || IsOwn(channel);

    private static bool IsOwn(ChannelView channel) =>
        Callers.Current.Kind is not CallerKind.Person and not CallerKind.Guest
        && Callers.Current.MayRead(ChannelRules.NotFound, channel.Tenant) is null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Order} could not be woken when its hold ran out")]
    private static partial void LogNotWoken(ILogger logger, Exception fault, OrderKey order);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Holds of {Chat} were run out, {Count} slots are taken")]
    private static partial void LogRunOut(ILogger logger, long chat, int count);
}
