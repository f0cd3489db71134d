using System.Net;
using System.Text.RegularExpressions;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Sign-ins and API keys in the console.</summary>
public sealed class ConsoleAccessTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Sessions = "/console/settings/sessions";
    private const string Keys = "/console/settings/api-keys";

    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public async Task Sign_in_elsewhere_is_ended_and_this_one_goes_on()
    {
        var market = await Market.Open(Api.Cluster);
        using var other = await Browser(market.Manager);
        using var own = await Browser(market.Manager);
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        var page = await Page(own.Get(Sessions));
        var address = $"{Sessions}/{EndOf(page)}/end";
        using var foreign = await Send(stranger, address);
        var still = await Page(other.Get(Sessions));
        using var ended = await Send(own, address);
        using var again = await Send(own, address);

        Assert.Single(Regex.Matches(page, "session-this"));
        Assert.Contains("session-this", still, StringComparison.Ordinal);
        Assert.Equal($"{Sessions}?done=sessionEnd", $"{ended.Headers.Location}");
        Assert.Equal(ended.Headers.Location, again.Headers.Location);
        using var gone = await other.Get(Sessions);
        Assert.Equal("/sign-in", $"{gone.Headers.Location}");
        var done = await Page(own.Get($"{ended.Headers.Location}"));
        Assert.Contains("Signed out there.", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_others_are_ended_but_not_the_browser_that_asks_nor_anybody_elses()
    {
        var market = await Market.Open(Api.Cluster);
        using var first = await Browser(market.Manager);
        using var second = await Browser(market.Manager);
        using var own = await Browser(market.Manager);
        using var viewer = await Browser(await Joined(market, Role.Viewer));

        using var ended = await Send(own, $"{Sessions}/end-others");

        Assert.Equal($"{Sessions}?done=sessionsEnd", $"{ended.Headers.Location}");
        foreach (var other in new[] { first, second })
        {
            using var answer = await other.Get(Sessions);
            Assert.Equal("/sign-in", $"{answer.Headers.Location}");
        }

        Assert.DoesNotContain("end-others", await Page(own.Get(Sessions)), StringComparison.Ordinal);
        Assert.DoesNotContain(Keys, await Page(viewer.Get(Sessions)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_is_shown_once_works_after_the_yes_and_opens_nothing_once_revoked()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        var made = await Page(Make(owner, "Crm"));
        using var again = await Make(owner, "Crm");
        using var program = Api.With(KeyOf(made));
        await program.Get("/api/v1/orders").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        await SayYes(market, _id);
        await program.Get("/api/v1/orders").Json(HttpStatusCode.OK);
        var listed = await Page(owner.Get(Keys));
        var asked = await Page(owner.Get($"/console/confirmations/{_id:N}"));
        using var revoked = await Send(owner, $"{Keys}/{_id:N}/revoke");

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.DoesNotContain("lyt_", await Text(again), StringComparison.Ordinal);
        Assert.Contains("Crm", asked, StringComparison.Ordinal);
        Assert.Contains($"{_id:N}/revoke", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("lyt_", listed, StringComparison.Ordinal);
        Assert.Equal($"{Keys}?done=keyRevoke", $"{revoked.Headers.Location}");
        await program.Get("/api/v1/orders").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        Assert.Contains("key-over", await Page(owner.Get(Keys)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_form_that_is_sent_twice_makes_one_key_and_shows_it_both_times()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);
        var form = await Page(owner.Get(Keys));
        var seed = Regex.Match(form, "name=\"seed\" value=\"([A-Za-z0-9_-]{43})\"").Groups[1].Value;

        var sent = await Task.WhenAll(Page(Make(owner, "Crm", seed: seed)), Page(Make(owner, "Crm", seed: seed)));
        using var other = await Make(owner, "Another", seed: seed);
        await SayYes(market, _id);
        using var late = await Make(owner, "Crm", seed: seed);

        var key = Assert.Single(sent.Select(KeyOf).Distinct());
        using var program = Api.With(key);
        await program.Get("/api/v1/orders").Json(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal($"/console/confirmations/{_id:N}", $"{late.Headers.Location}");
        Assert.Single(Regex.Matches(await Page(owner.Get(Keys)), "key-good"));
        Assert.NotEqual(key, KeyOf(await Page(Make(owner, "Crm", id: Guid.CreateVersion7(), seed: seed))));
    }

    [Theory]
    [InlineData("", "30")]
    [InlineData("all", "30")]
    [InlineData("read", "7")]
    [InlineData("read", "soon")]
    public async Task Key_that_can_not_be_is_refused_and_what_was_typed_stays(string scope, string days)
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        using var answer = await Make(owner, "Crm <b>", scope, days);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Text(answer);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Crm &lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lyt_", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managers_see_and_make_no_keys_and_strangers_find_none()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);
        using var manager = await Browser(await Joined(market, Role.Manager));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        await Page(Make(owner, "Crm"));
        await SayYes(market, _id);

        using var seen = await manager.Get(Keys);
        using var made = await Make(manager, "Mine", id: Guid.CreateVersion7());
        using var revoked = await Send(manager, $"{Keys}/{_id:N}/revoke");
        using var foreign = await Send(stranger, $"{Keys}/{_id:N}/revoke");

        Assert.All(
            [seen.StatusCode, made.StatusCode, revoked.StatusCode],
            status => Assert.Equal(HttpStatusCode.Forbidden, status));
        Assert.DoesNotContain("Crm", await Text(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("lyt_", await Text(made), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.DoesNotContain("Crm", await Page(stranger.Get(Keys)), StringComparison.Ordinal);
        Assert.Contains("key-good", await Page(owner.Get(Keys)), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Make(
        HttpClient browser, string name, string scope = "read", string days = "30", Guid? id = null,
        string seed = "") => Send(
        browser, Keys, [("id", $"{id ?? _id}"), ("seed", seed), ("name", name), ("days", days), .. Scopes(scope)]);

    private static string KeyOf(string page) => Regex.Match(page, "lyt_[0-9a-f]{32}_[A-Za-z0-9_-]{43}").Value;

    private static (string, string)[] Scopes(string scope) => scope.Length == 0 ? [] : [("scopes", scope)];

    private static string EndOf(string page) => Regex.Match(page, $"{Sessions}/([0-9a-f]{{32}})/end").Groups[1].Value;
}
