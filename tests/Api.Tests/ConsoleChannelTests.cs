using System.Net;
using LytSlot.ApiHost.Console.Channels;
using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

/// <summary>What owners set for a channel in the console.</summary>
public sealed class ConsoleChannelTests(ApiFixture api) : ConsoleForms(api)
{
    [Fact]
    public async Task One_setting_is_changed_and_the_others_stay()
    {
        var market = await Market.Open(Api.Cluster);
        var before = await Read(market);
        using var browser = await Browser(market.Manager);

        using var answer = await Save(browser, market, before, ("lead", "3"), ("leadUnit", "hours"));

        var after = await Read(market);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(TimeSpan.FromHours(3), after.Settings.LeadTime);
        Assert.Equal(Words(before.Settings with { LeadTime = after.Settings.LeadTime }), Words(after.Settings));
        Assert.Contains("Saved.", await Page(browser.Get($"{answer.Headers.Location}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_that_was_just_connected_is_opened_for_sale_with_what_is_suggested_and_a_price()
    {
        var market = new Market(Api.Cluster);
        await Market.As(Caller.Person(market.Owner), () => Api.Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString())
            .Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));
        await Market.As(market.Manager, () => market.ChannelGrain().Connect());
        using var browser = await Browser(market.Manager);

        var page = await Page(browser.Get($"{Address(market)}/settings"));
        var typed = TypedSettings.Of(
            (await Market.As(market.Manager, () => market.ChannelGrain().Suggest(Market.Price))).Value!);
        using var answer = await Send(
            browser,
            $"{Address(market)}/settings",
            [
                ("version", $"{(await Read(market)).SettingsVersion}"),
                .. typed.Fields.Select(field => (field.Key, field.Value)),
            ]);

        Assert.Contains("Save and open sales", page, StringComparison.Ordinal);
        Assert.Contains("name=\"zone\" value=\"Europe/Moscow\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(ChannelStatus.Active, (await Read(market)).Status);
    }

    [Fact]
    public async Task Days_formats_and_prices_come_and_go()
    {
        var market = await Market.Open(Api.Cluster);
        var before = await Read(market);
        using var browser = await Browser(market.Manager);

        using var answer = await Save(
            browser, market, before, ("open.0", ""), ("opens.1", "10:30"), ("price.3/72.RUB", "2 500,50"));

        var after = (await Read(market)).Settings;
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(after.Opening, hours => hours.Day == DayOfWeek.Sunday);
        Assert.Equal(new(10, 30), after.Opening.Single(hours => hours.Day == DayOfWeek.Monday).Opens);
        var offer = after.Formats.Single(format => format.Name == "3/72");
        Assert.Equal((TimeSpan.FromHours(3), new Money(250_050, "RUB")), (offer.Top, Assert.Single(offer.Prices)));
    }

    [Theory]
    [InlineData("zone", "Mars/Olympus", "There is no such time zone")]
    [InlineData("lead", "soon", "Say how long")]
    [InlineData("horizon", "0.5", "farther ahead")]
    [InlineData("closes.2", "07:00", "hours end after")]
    [InlineData("price.1/24.RUB", "much", "sums above zero")]
    public async Task What_can_not_be_is_refused_with_a_word_on_it_and_what_was_typed_stays(
        string field, string typed, string word)
    {
        var market = await Market.Open(Api.Cluster);
        var before = await Read(market);
        using var browser = await Browser(market.Manager);

        using var answer = await Save(browser, market, before, ("horizonUnit", "hours"), (field, typed));

        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.Contains(word, page, StringComparison.Ordinal);
        Assert.Equal(before.SettingsVersion, (await Read(market)).SettingsVersion);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_said_and_not_undone()
    {
        var market = await Market.Open(Api.Cluster);
        var before = await Read(market);
        await Market.As(market.Manager, () => market.ChannelGrain().Revise(
            before.Settings with { Horizon = TimeSpan.FromDays(9) }, before.SettingsVersion));
        using var browser = await Browser(market.Manager);

        using var answer = await Save(browser, market, before, ("category", "food"));

        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        Assert.Contains("Sold ahead: 9 d", page, StringComparison.Ordinal);
        Assert.Contains("value=\"food\" selected", page, StringComparison.Ordinal);
        Assert.Equal((9, null), ((await Read(market)).Settings.Horizon.Days, (await Read(market)).Settings.Category));
    }

    [Fact]
    public async Task Sales_are_paused_and_go_on()
    {
        var market = await Market.Open(Api.Cluster);
        using var browser = await Browser(market.Manager);

        using var paused = await Send(browser, $"{Address(market)}/pause");
        var between = (await Read(market)).Status;
        using var resumed = await Send(browser, $"{Address(market)}/resume");
        using var looked = await Send(browser, $"{Address(market)}/rights");

        Assert.Equal((ChannelStatus.Paused, ChannelStatus.Active), (between, (await Read(market)).Status));
        Assert.Contains(
            "sells again", await Page(browser.Get($"{resumed.Headers.Location}")), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (paused.StatusCode, looked.StatusCode));
    }

    [Fact]
    public async Task Viewers_and_strangers_change_nothing()
    {
        var market = await Market.Open(Api.Cluster);
        var before = await Read(market);
        using var viewer = await Browser(await Joined(market, Role.Viewer));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        using var low = await Save(viewer, market, before, ("lead", "3"), ("leadUnit", "hours"));
        using var foreign = await Save(stranger, market, before, ("lead", "3"), ("leadUnit", "hours"));
        using var paused = await Send(stranger, $"{Address(market)}/pause");
        using var seen = await stranger.Get($"{Address(market)}/settings");
        using var looked = await viewer.Get($"{Address(market)}/settings");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (low.StatusCode, looked.StatusCode));
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [foreign.StatusCode, paused.StatusCode, seen.StatusCode]);
        Assert.DoesNotContain(
            "<form method=\"post\" action=\"/console/channels",
            await Page(viewer.Get(Address(market))),
            StringComparison.Ordinal);
        Assert.Equal(before.SettingsVersion, (await Read(market)).SettingsVersion);
    }

    [Theory]
    [InlineData(0, 0, 25, "25", "seconds")]
    [InlineData(0, 45, 0, "45", "minutes")]
    [InlineData(6, 0, 0, "6", "hours")]
    [InlineData(48, 0, 0, "2", "days")]
    public void Length_is_typed_in_its_largest_whole_unit(int hours, int minutes, int seconds, string many, string unit)
    {
        var length = new TimeSpan(hours, minutes, seconds);

        Assert.Equal(new TypedLength(many, unit), TypedLength.Of(length));
        Assert.Equal(length, TypedLength.Read(many, unit, TimeSpan.Zero));
    }

    private static string Address(Market market) =>
        FormattableString.Invariant($"/console/channels/{market.Channel}");

    /// <summary>Sends what the page would, but for these fields; an empty one is not sent.</summary>
    private static Task<HttpResponseMessage> Save(
        HttpClient browser, Market market, ChannelView seen, params (string Name, string Value)[] typed)
    {
        var fields = new Dictionary<string, string>(TypedSettings.Of(seen.Settings).Fields)
        {
            ["version"] = FormattableString.Invariant($"{seen.SettingsVersion}"),
        };
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return Send(
            browser,
            $"{Address(market)}/settings",
            [.. fields.Where(field => field.Value.Length > 0).Select(field => (field.Key, field.Value))]);
    }

    private static async Task<ChannelView> Read(Market market) =>
        (await Market.As(market.Manager, () => market.ChannelGrain().Read())).Value!;

    private static string Words(ChannelSettings settings) => System.Text.Json.JsonSerializer.Serialize(settings);
}
