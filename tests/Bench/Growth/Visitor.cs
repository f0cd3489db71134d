using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Bench.Growth;

/// <summary>An owner who looks at what their tenant has.</summary>
internal sealed class Visitor
{
    private readonly Town _town;
    private readonly Person _owner;
    private Api _api;

    private Visitor(Town town, Person owner, Api api, Guid tenant, long channel, string sample)
    {
        (_town, _owner, _api, Tenant, Channel, Sample) = (town, owner, api, tenant, channel, sample);
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
        return new(town, owner, await Api.SignIn(town, owner), order.Tenant, channel.Id, order.Key);
    }

    public Task Reads(string page) =>
        _api.Reads(page.Replace("{channel}", Channel.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>Signs in anew: a token is good for a quarter of an hour.</summary>
    public async Task<string> Token()
    {
        _api = await Api.SignIn(_town, _owner);
        return _api.Token!;
    }

    /// <summary>The channel's settings and the tag they are changed by.</summary>
    public async Task<(JsonObject Settings, string Version)> Settings()
    {
        using var answer = await _api.Get(SettingsPath);
        var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        return (body!, answer.Headers.ETag!.Tag);
    }

    public async Task Revise(JsonObject settings, string version) =>
        await Api.Body(await _api.Put(SettingsPath, settings, version), HttpStatusCode.OK);

    /// <summary>From now on the channel sells every hour of so many days.</summary>
    public async Task SellAlways(int days)
    {
        var (settings, version) = await Settings();
        settings["slotMinutes"] = 60;
        settings["leadMinutes"] = 60;
        settings["horizonDays"] = days;
        foreach (var day in settings["opening"]!.AsArray())
        {
            day!["opens"] = "00:00:00";
            day["closes"] = "00:00:00";
        }

        await Revise(settings, version);
    }

    /// <summary>Places an order for somebody who ordered before.</summary>
    public async Task Books(long advertiser, DateTimeOffset at) => await Api.Body(
        await _api.Post(
            string.Create(CultureInfo.InvariantCulture, $"channels/{Channel}/orders"), Order(advertiser, at)),
        HttpStatusCode.OK);

    /// <summary>The body of such a request.</summary>
    public static object Order(long advertiser, DateTimeOffset at) => new
    {
        AdvertiserId = advertiser,
        StartsAt = at,
        Format = "1/24",
        PriceMinor = 100,
        Currency = Money.Stars,
        Text = $"Ad text number {advertiser}, about eighty characters long, as adverts usually are.",
    };

    private string SettingsPath => string.Create(CultureInfo.InvariantCulture, $"channels/{Channel}/settings");
}
