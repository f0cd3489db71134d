using LytSlot.Advertisers;
using LytSlot.Channels;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Conversations;

namespace LytSlot.Grains.Calendar;

/// <summary>Whom the channel's tenant lets book.</summary>
internal sealed partial class CalendarGrain
{
    public Task StandingChanged(Guid tenant, AdvertiserStanding standing)
    {
        Callers.Current.MustBeSystem();
        if (_channel?.Tenant == tenant)
        {
            _standings = _standings.Told(standing);
        }

        return Task.CompletedTask;
    }

    private async Task LookUpStandings(Guid tenant)
    {
        var before = _standings;
        var listed = await advertisers.Listed(tenant, KnownStandings.Most + 1);
        if (_channel?.Tenant == tenant)
        {
            _standings = _standings.LookedUp(before, listed);
        }
    }

    /// <summary>From memory, but for tenants with very long lists.</summary>
    private async ValueTask<Standing> StandingOf(ChannelView channel, long advertiser)
    {
        if (_standings.Of(advertiser) is { } known)
        {
            return known;
        }

        using var caller = Caller.System.Enter();
        return (await grains.Advertiser(channel.Tenant, advertiser).Standing()).Standing;
    }

    /// <summary>The refusal for a person who may not book; null for everybody else.</summary>
    private async ValueTask<Refusal?> Barred(ChannelView channel) =>
        Callers.Current.AsPerson() is { } person && await StandingOf(channel, person) is Standing.Blocked
            ? AdvertiserRefusals.Blocked
            : null;
}
