using System.Net;
using System.Text.RegularExpressions;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

/// <summary>Webhooks and the audit log in the console.</summary>
public sealed class ConsoleWebhookTests(ApiFixture api) : ConsoleForms(api)
{
    private const string Webhooks = "/console/settings/webhooks";
    private const string Audit = "/console/settings/audit";

    private readonly Guid _id = Guid.CreateVersion7();

    private string Own => $"{Webhooks}/{_id:N}";

    private string Url => $"https://{_id:N}.example/";

    [Fact]
    public async Task Webhook_is_added_once_changed_paused_resumed_and_taken_away()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        using var added = await Add(owner, Url, "order.paid");
        using var again = await Add(owner, Url, "order.paid");
        using var changed = await Send(
            owner, Own, ("url", Url), ("kinds", "order.paid"), ("others", "order.moved, payout.confirmed"));
        var page = await Page(owner.Get(Own));
        using var paused = await Send(owner, $"{Own}/pause");
        var list = await Page(owner.Get(Webhooks));
        using var resumed = await Send(owner, $"{Own}/resume");
        using var removed = await Send(owner, $"{Own}/remove");
        using var late = await Send(owner, Own, ("url", Url));
        using var gone = await owner.Get(Own);

        Assert.Equal($"{Own}?done=hook", $"{added.Headers.Location}");
        Assert.Equal(added.Headers.Location, again.Headers.Location);
        Assert.Equal($"{Own}?done=hookChange", $"{changed.Headers.Location}");
        Assert.Contains("order.moved, order.paid, payout.confirmed", page, StringComparison.Ordinal);
        Assert.Equal($"{Own}?done=hookPause", $"{paused.Headers.Location}");
        Assert.Single(Regex.Matches(list, "hook-paused"));
        Assert.Equal($"{Own}?done=hookResume", $"{resumed.Headers.Location}");
        Assert.Equal($"{Webhooks}?done=hookRemove", $"{removed.Headers.Location}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (late.StatusCode, gone.StatusCode));
        Assert.DoesNotContain(Url, await Page(owner.Get(Webhooks)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_is_sent_shown_among_the_deliveries_and_sent_again()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);
        using var added = await Add(owner, Url, "order.paid");

        using var sent = await Send(owner, $"{Own}/test");
        await Api.Cluster.Until(
            async () => (await Page(owner.Get(Own))).Contains("delivery-delivered", StringComparison.Ordinal),
            () => "Nothing is delivered.");
        var name = Regex.Match(await Page(owner.Get(Own)), "name=\"name\" value=\"([^\"]+)\"").Groups[1].Value;
        using var replayed = await Send(owner, $"{Own}/replay", ("name", name));
        using var unknown = await Send(owner, $"{Own}/replay", ("name", "order/1/1"));

        Assert.Equal($"{Own}?done=hookTest", $"{sent.Headers.Location}");
        Assert.Equal($"{Own}?done=hookReplay", $"{replayed.Headers.Location}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("role=\"alert\"", await Text(unknown), StringComparison.Ordinal);
        using var removed = await Send(owner, $"{Own}/remove");
    }

    [Fact]
    public async Task Secret_is_shown_and_a_form_that_is_sent_twice_changes_it_once()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);
        using var added = await Add(owner, Url, "order.paid");
        var form = ("form", $"{Guid.NewGuid()}");

        var first = Assert.Single(Secrets(await Page(owner.Get($"{Own}/secret"))));
        using var changed = await Send(owner, $"{Own}/secret", form);
        using var again = await Send(owner, $"{Own}/secret", form);
        var secrets = Secrets(await Page(owner.Get($"{Own}/secret")));

        Assert.Equal($"{Own}/secret?done=hookSecret", $"{changed.Headers.Location}");
        Assert.Equal(changed.Headers.Location, again.Headers.Location);
        Assert.Equal(2, secrets.Length);
        Assert.Equal(first, secrets[1]);
        Assert.NotEqual(first, secrets[0]);
    }

    [Theory]
    [InlineData("https://10.0.0.1/", "order.paid")]
    [InlineData("http://a.example/", "order.paid")]
    [InlineData("https://a.example/", "login.begun")]
    [InlineData("", "order.paid")]
    public async Task Webhook_that_can_not_be_is_refused_and_what_was_typed_stays(string url, string kind)
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);

        using var answer = await Send(
            owner, Webhooks, ("id", $"{_id}"), ("url", url), ("others", kind), ("description", "Crm <b>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Text(answer);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{url}\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Crm &lt;b&gt;\"", page, StringComparison.Ordinal);
        Assert.Contains("No webhooks yet", await Page(owner.Get(Webhooks)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managers_may_nothing_with_webhooks_and_strangers_find_none()
    {
        var market = await Market.Open(Api.Cluster);
        using var owner = await Browser(market.Manager);
        using var manager = await Browser(await Joined(market, Role.Manager));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);
        using var added = await Add(owner, Url, "order.paid");

        foreach (var (browser, status) in new[]
        {
            (manager, HttpStatusCode.Forbidden), (stranger, HttpStatusCode.NotFound),
        })
        {
            var answers = new[]
            {
                await browser.Get(Own),
                await browser.Get($"{Own}/secret"),
                await Send(browser, Own, ("url", Url)),
                await Send(browser, $"{Own}/pause"),
                await Send(browser, $"{Own}/resume"),
                await Send(browser, $"{Own}/test"),
                await Send(browser, $"{Own}/replay", ("name", "order/1/1")),
                await Send(browser, $"{Own}/secret", ("form", $"{_id}")),
                await Send(browser, $"{Own}/remove"),
            };
            foreach (var answer in answers)
            {
                Assert.Equal(status, answer.StatusCode);
                Assert.DoesNotContain(Url, await Text(answer), StringComparison.Ordinal);
                answer.Dispose();
            }
        }

        using var list = await manager.Get(Webhooks);
        using var theirs = await Add(manager, Url, "order.paid");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (list.StatusCode, theirs.StatusCode));
        Assert.DoesNotContain(Url, await Page(stranger.Get(Webhooks)), StringComparison.Ordinal);
        Assert.Contains("hook-active", await Page(owner.Get(Own)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_tells_in_words_who_did_what_and_is_narrowed()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var owner = await Browser(market.Manager);
        using var added = await Add(owner, Url, "order.paid");

        var all = await Page(owner.Get(Audit));
        var webhooks = await Page(owner.Get($"{Audit}?thing=webhooks&person={market.Owner}"));
        var others = await Page(owner.Get($"{Audit}?person=1"));
        var senseless = await Page(owner.Get($"{Audit}?month=march&thing=login&person=me"));
        var before = await Page(owner.Get($"{Audit}?month=2000-01"));
        using var bad = await owner.Get($"{Audit}?after=nonsense");

        Assert.Contains("Webhook added", all, StringComparison.Ordinal);
        Assert.Contains($"/console/orders/{order.Order:N}", all, StringComparison.Ordinal);
        Assert.Contains("Webhook added", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain($"/console/orders/{order.Order:N}", webhooks, StringComparison.Ordinal);
        Assert.DoesNotContain("Webhook added", others, StringComparison.Ordinal);
        Assert.Contains("Webhook added", senseless, StringComparison.Ordinal);
        Assert.DoesNotContain("Webhook added", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
    }

    [Fact]
    public async Task Log_is_for_owners_and_of_their_own_tenant()
    {
        var market = await Market.Open(Api.Cluster);
        var order = await market.Paid();
        using var manager = await Browser(await Joined(market, Role.Manager));
        using var stranger = await Browser((await Market.Open(Api.Cluster)).Manager);

        using var low = await manager.Get(Audit);

        Assert.Equal(HttpStatusCode.Forbidden, low.StatusCode);
        Assert.DoesNotContain($"{order.Order:N}", await Text(low), StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"{order.Order:N}", await Page(stranger.Get($"{Audit}?system=true")), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Add(HttpClient browser, string url, string kind) =>
        Send(browser, Webhooks, ("id", $"{_id}"), ("url", url), ("kinds", kind));

    private static string[] Secrets(string page) =>
    [
        .. Regex.Matches(page, "<textarea class=\"secret\"[^>]*>([^<]+)</textarea>")
            .Select(found => found.Groups[1].Value),
    ];
}
