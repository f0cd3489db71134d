using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class ChannelSettingsTests(ApiFixture api)
{
    [Fact]
    public async Task Settings_go_back_as_they_came_with_one_change()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var (settings, tag) = await Read(http, market);
        settings["category"] = "news";
        settings["formats"]![0]!["prices"]![0]!["priceMinor"] = 175;

        using var answer = await Put(http, market, settings, tag);
        var changed = await Task.FromResult(answer).Json(HttpStatusCode.OK);
        var channel = await http.Get($"/api/v1/channels/{market.Channel}").Json(HttpStatusCode.OK);

        Assert.NotEqual(tag, answer.Headers.ETag?.Tag);
        Assert.True(JsonNode.DeepEquals(settings, changed));
        Assert.Equal("news", channel.Text("category"));
        Assert.Equal(175, channel["formats"]?[0]?["prices"]?[0]?["priceMinor"]?.GetValue<long>());
        Assert.Equal(1440, channel["formats"]?[0]?["lifeMinutes"]?.GetValue<double>());
    }

    [Fact]
    public async Task Stale_settings_are_refused_and_change_nothing()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var (settings, tag) = await Read(http, market);
        var mine = settings.DeepClone().AsObject();
        mine["category"] = "news";
        await Put(http, market, mine, tag).Json(HttpStatusCode.OK);
        settings["category"] = "sport";

        await Put(http, market, settings, tag)
            .IsProblem(HttpStatusCode.PreconditionFailed, "channel.settings_changed");
        await Put(http, market, settings, "\"x\"")
            .IsProblem(HttpStatusCode.PreconditionFailed, "channel.settings_changed");
        await Put(http, market, settings, null)
            .IsProblem(HttpStatusCode.PreconditionRequired, "request.if_match_needed");
        await Put(http, market, mine, tag).Json(HttpStatusCode.OK);

        Assert.Equal("news", (await Read(http, market)).Settings.Text("category"));
    }

    [Theory]
    [InlineData("category", "weapons", HttpStatusCode.UnprocessableEntity, "channel.bad_settings")]
    [InlineData("language", "de", HttpStatusCode.UnprocessableEntity, "channel.bad_settings")]
    [InlineData("language", "english", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("horizonDays", 1e300, HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("leadMinutes", -1, HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("approval", "maybe", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("surprise", 1, HttpStatusCode.BadRequest, "request.malformed")]
    public async Task Bad_settings_are_refused(string member, object value, HttpStatusCode status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var (settings, tag) = await Read(http, market);
        var bad = settings.DeepClone().AsObject();
        bad[member] = JsonValue.Create(value);

        await Put(http, market, bad, tag).IsProblem(status, code);

        Assert.True(JsonNode.DeepEquals(settings, (await Read(http, market)).Settings));
    }

    [Fact]
    public async Task Empty_entries_are_refused()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);
        var (settings, tag) = await Read(http, market);
        foreach (var member in new[] { "opening", "formats" })
        {
            var bad = settings.DeepClone().AsObject();
            bad[member] = new JsonArray([null]);
            await Put(http, market, bad, tag)
                .IsProblem(HttpStatusCode.UnprocessableEntity, "channel.bad_settings");
        }
    }

    [Fact]
    public async Task Owner_pauses_resumes_and_checks()
    {
        var market = await Market.Open(api.Cluster);
        using var http = api.As(market.Manager);

        Assert.Equal("paused", (await http.Post(Path(market, "pause")).Json(HttpStatusCode.OK)).Text("status"));
        Assert.Equal("paused", (await http.Post(Path(market, "pause")).Json(HttpStatusCode.OK)).Text("status"));
        Assert.Equal("active", (await http.Post(Path(market, "resume")).Json(HttpStatusCode.OK)).Text("status"));
        var looked = await http.Post(Path(market, "rights")).Json(HttpStatusCode.OK);

        Assert.NotNull(looked["lookedAt"]);
    }

    [Fact]
    public async Task Admin_suspends_and_lifts()
    {
        var market = await Market.Open(api.Cluster);
        using var admin = api.As(Caller.Person(ApiFixture.Admin));
        using var own = api.As(market.Manager);
        var path = $"/api/v1/admin/channels/{market.Channel}";

        await admin.Post($"{path}/suspend", new { reason = "Спам" }).Json(HttpStatusCode.OK);
        await own.Post(Path(market, "resume")).IsProblem(HttpStatusCode.Conflict, "channel.suspended");
        var seen = await own.Get(Path(market, "")).Json(HttpStatusCode.OK);
        Assert.Equal(("suspended", "Спам"), (seen.Text("status"), seen.Text("suspendedFor")));
        await own.Post($"{path}/resume").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        await own.Get(path).IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        Assert.Equal("active", (await admin.Post($"{path}/resume").Json(HttpStatusCode.OK)).Text("status"));
        await admin.Get("/api/v1/admin/channels/-5").IsProblem(HttpStatusCode.NotFound, "channel.not_found");
        await admin.Post("/api/v1/admin/channels/-5/suspend").IsProblem(HttpStatusCode.NotFound, "channel.not_found");
    }

    [Fact]
    public async Task Others_do_not_find_the_channel_viewers_read_and_guests_sign_in()
    {
        var market = await Market.Open(api.Cluster);
        using var own = api.As(market.Manager);
        using var foreign = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var nobody = api.Anonymous();
        var (settings, tag) = await Read(own, market);

        await Each(foreign, market, settings, tag, HttpStatusCode.NotFound, "channel.not_found");
        await foreign.Get(Path(market, "settings")).IsProblem(HttpStatusCode.NotFound, "channel.not_found");
        await Each(viewer, market, settings, tag, HttpStatusCode.Forbidden, "caller.role_too_low");
        await viewer.Get(Path(market, "settings")).Json(HttpStatusCode.OK);
        await Each(nobody, market, settings, tag, HttpStatusCode.Unauthorized, "request.unauthenticated");
        await nobody.Get(Path(market, "settings")).IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    private static async Task Each(
        HttpClient http, Market market, JsonObject settings, string tag, HttpStatusCode status, string code)
    {
        await Put(http, market, settings, tag).IsProblem(status, code);
        foreach (var deed in new[] { "pause", "resume", "rights" })
        {
            await http.Post(Path(market, deed)).IsProblem(status, code);
        }
    }

    private static async Task<(JsonObject Settings, string Tag)> Read(HttpClient http, Market market)
    {
        using var answer = await http.Get(Path(market, "settings"));
        return (await Task.FromResult(answer).Json(HttpStatusCode.OK), answer.Headers.ETag!.Tag);
    }

    private static async Task<HttpResponseMessage> Put(
        HttpClient http, Market market, JsonObject settings, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path(market, "settings"))
        {
            Content = JsonContent.Create(settings),
        };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Path(Market market, string rest) => $"/api/v1/channels/{market.Channel}/{rest}";
}
