using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Calendar;

/// <summary>Another place for an order that has one.</summary>
internal sealed partial class CalendarGrain
{
    public async Task<Outcome<SlotFit>> Fit(OrderKey order, DateTimeOffset startsAt, string format)
    {
        Callers.Current.MustBeSystem();
        await LookUpWhenOld();
        if (_channel is not { Status: ChannelStatus.Active } channel || _terms is not { Suspended: false }
            || order.Tenant != channel.Tenant)
        {
            return ChannelRules.NotFound;
        }

        var wish = new BookSlot(order, startsAt, format, new(0, Money.Stars), default);
        if (CalendarRules.Objection(channel, wish, time.GetUtcNow()) is { } objection)
        {
            return objection;
        }

        var end = CalendarRules.EndOf(
            channel.Settings, CalendarRules.FormatOf(channel.Settings, format), startsAt);
        return await IsTaken(order, startsAt, end) ? OrderRefusals.SlotTaken : new SlotFit(end);
    }
}
