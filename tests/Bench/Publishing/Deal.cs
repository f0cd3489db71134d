using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Publishing;

/// <summary>An owner with a channel, and an advertiser who books there: one post in each wave.</summary>
internal sealed class Deal(Person owner, Person advertiser, Channel channel)
{
    public long Channel => channel.Id;

    public static async Task<Deal> Open(Town town, int number)
    {
        var cast = new Cast(town);
        var owner = await cast.Person($"Owner {number}");
        var advertiser = await cast.Person($"Advertiser {number}");
        return new(owner, advertiser, await cast.OpenChannel($"Channel {number}", owner));
    }

    /// <summary>From the choice of the channel to the owner's yes.</summary>
    public async Task Book(DateTimeOffset slot, string text)
    {
        await advertiser.ChoosesTime(channel, slot);
        await advertiser.Says(text);
        await advertiser.Taps("price:");
        await advertiser.Pays();
        await owner.Taps("o:a:");
    }
}
