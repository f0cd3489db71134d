using LytSlot.Channels;
using LytSlot.Grains.Channels;
using LytSlot.Marking;
using LytSlot.Tenants;

namespace LytSlot.Grains.Calendar;

/// <summary>What the channel's tenant wants of a booking.</summary>
internal sealed partial class CalendarGrain
{
    public async Task<Outcome<MarkTerms>> Marking()
    {
        await LookUpWhenOld();
        return _channel is { } channel && MaySee(channel) && _terms is { } terms
            ? Marking(channel, terms)
            : ChannelRules.NotFound;
    }

    private static MarkTerms Marking(ChannelView channel, TenantTerms terms) =>
        new(terms.Marking, channel.Settings.Language);
}
