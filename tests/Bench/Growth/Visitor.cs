using System.Globalization;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Growth;

/// <summary>An owner who looks at what their tenant has.</summary>
internal sealed class Visitor
{
    private readonly Api _api;

    private Visitor(Api api, Guid tenant, long channel, string sample)
    {
        (_api, Tenant, Channel, Sample) = (api, tenant, channel, sample);
    }

    public Guid Tenant { get; }

    public long Channel { get; }

    /// <summary>Key of an order that was paid and approved.</summary>
    public string Sample { get; }

    public static async Task<Visitor> Come(Town town, string name)
    {
        var cast = new Cast(town);
        var owner = await cast.Person(name);
        var channel = await cast.OpenChannel($"{name} news", owner);
        var advertiser = await cast.Person($"Friend of {name}");
        await advertiser.BooksAndPays(channel, "Two for the price of one", Booking.FarAway);
        await owner.Taps("o:a:");
        var order = await town.Books.Order(advertiser.Id, order => order.Status == "scheduled", "scheduled");
        return new(await Api.SignIn(town, owner), order.Tenant, channel.Id, order.Key);
    }

    public Task Reads(string page) =>
        _api.Reads(page.Replace("{channel}", Channel.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
