using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class WebhookTests(ApiFixture api)
{
    private static readonly string[] Approvals = ["order.approved"];

    private readonly Guid _id = Guid.CreateVersion7();

    private string Own => $"/api/v1/webhooks/{_id}";

    private string Url => $"https://{_id:N}.example/";

    [Fact]
    public async Task Owner_is_told_of_an_approval_and_can_check_who_tells()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var set = await Set(owner, new { url = Url, kinds = Approvals }).Json(HttpStatusCode.OK);
        var secret = (await owner.Get($"{Own}/secret").Json(HttpStatusCode.OK)).Text("secret");

        var order = await market.Paid();
        await owner.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);
        var done = await Done(owner);

        var post = Assert.Single(api.Cluster.Webhooks.PostsTo(Url));
        var parts = post.Signature.Split(',');
        var signed = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts[0][2..]}.{post.Body}"));
        Assert.Equal($"v1={Convert.ToHexString(signed)}", parts[1], ignoreCase: true);
        Assert.Equal(
            ("order.approved", $"{order.Order}", $"member:{market.Owner}"),
            (JsonNode.Parse(post.Body)!.Text("type"), JsonNode.Parse(post.Body)!.Text("id"),
                JsonNode.Parse(post.Body)!.Text("actor")));
        Assert.Equal((post.Name, "delivered", 200),
            (done.Text("name"), done.Text("status"), done["answer"]!.GetValue<int>()));
        Assert.Equal((Url, false), (set.Text("url"), set["isPaused"]!.GetValue<bool>()));
        await owner.Delete(Own).Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Webhook_is_set_listed_paused_resumed_tested_replayed_and_taken_away()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var terms = new { url = Url, kinds = new[] { "payout.confirmed" }, description = "CRM" };
        await Set(owner, terms).Json(HttpStatusCode.OK);
        await Set(owner, terms).Json(HttpStatusCode.OK);

        var listed = await owner.Get("/api/v1/webhooks").Json(HttpStatusCode.OK);
        var paused = await owner.Post($"{Own}/pause").Json(HttpStatusCode.OK);
        var resumed = await owner.Post($"{Own}/resume").Json(HttpStatusCode.OK);
        var ping = await owner.Post($"{Own}/test").Json(HttpStatusCode.OK);
        var name = (await Done(owner)).Text("name");
        var again = await owner.Post($"{Own}/replay", new { name }).Json(HttpStatusCode.OK);
        var before = await owner.Get($"{Own}/secret").Json(HttpStatusCode.OK);
        var changed = await owner.Post($"{Own}/secret").Json(HttpStatusCode.OK);
        await owner.Delete(Own).Json(HttpStatusCode.OK);
        var log = await owner.Get("/api/v1/audit?thing=webhooks").Json(HttpStatusCode.OK);

        Assert.Equal("CRM", Assert.Single(listed["items"]!.AsArray())!.Text("description"));
        Assert.Equal((true, false), (paused["isPaused"]!.GetValue<bool>(), resumed["isPaused"]!.GetValue<bool>()));
        Assert.Equal(("webhook.ping", name), (ping.Text("type"), ping.Text("name")));
        Assert.Equal((name, "pending"), (again.Text("name"), again.Text("status")));
        Assert.Equal(before.Text("secret"), changed.Text("previous"));
        await owner.Get($"{Own}/deliveries").IsProblem(HttpStatusCode.NotFound, "webhook.not_found");
        Assert.Equal(
            ["webhook_added", "webhook_paused", "webhook_removed", "webhook_resumed", "webhook_secret_changed"],
            log["items"]!.AsArray().Select(entry => entry!.Text("kind")).Order());
        Assert.All(log["items"]!.AsArray(), entry => Assert.Equal($"{_id}", entry!.Text("reason")));
    }

    [Theory]
    [InlineData("http://a.example/", "order.paid", HttpStatusCode.UnprocessableEntity, "webhook.bad_url")]
    [InlineData("https://127.0.0.1/", "order.paid", HttpStatusCode.UnprocessableEntity, "webhook.bad_url")]
    [InlineData("https://a.example/", "login.begun", HttpStatusCode.UnprocessableEntity, "webhook.bad_kinds")]
    [InlineData("", "order.paid", HttpStatusCode.BadRequest, "request.invalid")]
    public async Task Bad_webhook_is_refused(string url, string kind, HttpStatusCode status, string code)
    {
        using var owner = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        await Set(owner, new { url, kinds = new[] { kind } }).IsProblem(status, code);

        Assert.Empty((await owner.Get("/api/v1/webhooks").Json(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Fact]
    public async Task Strangers_find_nothing_and_managers_may_not()
    {
        var tenant = Guid.CreateVersion7();
        using var owner = api.As(Caller.Member(tenant, Ids.NewPerson(), Role.Owner));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var manager = api.As(Caller.Member(tenant, Ids.NewPerson(), Role.Manager));
        await Set(owner, new { url = Url }).Json(HttpStatusCode.OK);

        foreach (var (http, status, code) in new[]
        {
            (stranger, HttpStatusCode.NotFound, "webhook.not_found"),
            (manager, HttpStatusCode.Forbidden, "caller.role_too_low"),
        })
        {
            await http.Get($"{Own}/secret").IsProblem(status, code);
            await http.Get($"{Own}/deliveries").IsProblem(status, code);
            await http.Post($"{Own}/pause").IsProblem(status, code);
            await http.Post($"{Own}/resume").IsProblem(status, code);
            await http.Post($"{Own}/secret").IsProblem(status, code);
            await http.Post($"{Own}/test").IsProblem(status, code);
            await http.Post($"{Own}/replay", new { name = "order/1/1" }).IsProblem(status, code);
            await http.Delete(Own).IsProblem(status, code);
        }

        await manager.Get("/api/v1/webhooks").IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        Assert.Empty((await stranger.Get("/api/v1/webhooks").Json(HttpStatusCode.OK))["items"]!.AsArray());
        await owner.Delete(Own).Json(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> Set(HttpClient http, object body) => http.PutAsJsonAsync(
        new Uri(Own, UriKind.Relative), body, TestContext.Current.CancellationToken);

    /// <summary>Lets time pass until something is delivered.</summary>
    private async Task<JsonNode> Done(HttpClient owner)
    {
        var done = new JsonArray();
        await api.Cluster.Until(
            async () => (done = (await owner.Get($"{Own}/deliveries").Json(HttpStatusCode.OK))["done"]!.AsArray())
                .Count > 0,
            () => "Nothing is delivered.");
        return done[0]!;
    }
}
