using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Advertisers;
using LytSlot.Orders;
using LytSlot.Tenants;
using Microsoft.Extensions.Logging;

namespace LytSlot.Grains.Calendar;

/// <summary>
/// Where the calendar knows from what it knows: it is told of changes, and looks up what it may have missed.
/// </summary>
internal sealed partial class CalendarGrain
{
    public Task TermsChanged(Guid tenant, TenantTerms terms)
    {
        Callers.Current.MustBeSystem();
        if (_channel?.Tenant == tenant)
        {
            Learn(terms);
        }

        return Task.CompletedTask;
    }

    /// <summary>What the database says, except where an order has told something newer meanwhile.</summary>
    private async Task Reload()
    {
        var before = _taken;
        var asked = time.GetUtcNow();
        var live = await orders.Of(Chat, asked);
        _taken = _taken.LookedUp(before, live);
        _confirmedAt = asked;
        _holds.Arm();
    }

    /// <summary>
    /// Whether somebody else has a part of that time. What was heard too long ago is looked up again, once for all who
    /// ask meanwhile, before anyone is refused for it.
    /// </summary>
    private async ValueTask<bool> IsTaken(OrderKey order, DateTimeOffset start, DateTimeOffset end)
    {
        if (InTheWay(order, start, end) && time.GetUtcNow() > _confirmedAt + Fresh)
        {
            await (_confirming = _confirming.IsCompleted ? Reload() : _confirming);
        }

        return InTheWay(order, start, end);
    }

    private async Task LookUp()
    {
        using var caller = Caller.System.Enter();
        _lookedUpAt = time.GetUtcNow();
        var channel = await grains.GetGrain<IChannelGrain>(new ChannelKey(Chat).ToString()).Read();
        await Reload();
        if (channel.Value is { } known)
        {
            await Learn(known);
            await LookUpStandings(known.Tenant);
        }
    }

    /// <summary>Goes on with what is known when nothing can be looked up: the database has the last word.</summary>
    private async Task LookUpWhenOld()
    {
        if (time.GetUtcNow() <= _lookedUpAt + LookUpEvery)
        {
            return;
        }

        try
        {
            await LookUp();
        }
        catch (Exception fault)
        {
            LogNotLookedUp(log, fault, Chat);
        }
    }

    /// <summary>A change counts at once; another tenant's terms are never taken for this one's.</summary>
    private async Task Learn(ChannelView channel)
    {
        if (channel.Version < _channel?.Version)
        {
            return;
        }

        if (_channel?.Tenant != channel.Tenant)
        {
            (_terms, _standings) = (null, KnownStandings.Nothing);
        }

        _channel = channel;
        var terms = await grains.GetGrain<ITenantGrain>(new TenantKey(channel.Tenant).ToString()).Terms();
        if (_channel.Tenant == channel.Tenant)
        {
            Learn(terms.Value);
        }
    }

    private void Learn(TenantTerms? terms) => _terms = terms?.Version < _terms?.Version ? _terms : terms;

    /// <summary>Whoever waits for a slot is told soon after one was given up.</summary>
    private void TellWaitlist(SlotChange change)
    {
        var given = change.Holds ? change.Left : change.StartsAt;
        if (given > time.GetUtcNow())
        {
            grains.GetGrain<IWaitlistGrain>(new WaitlistKey(Chat).ToString()).Freed().Ignore();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Channel, terms and orders of {Chat} could not be looked up")]
    private static partial void LogNotLookedUp(ILogger logger, Exception fault, long chat);
}
