using System.Net;
using System.Net.Http.Json;
using System.Text;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Confirmations;
using LytSlot.Orders;
using LytSlot.Tenants;

namespace LytSlot.Api.Tests;

public sealed class ApiKeyTests(ApiFixture api)
{
    [Fact]
    public async Task Key_is_shown_once_good_after_the_yes_and_worth_nothing_once_revoked()
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        var id = Guid.CreateVersion7();
        var asked = await Ask(owner, id, "read").Json(HttpStatusCode.Accepted);
        using var program = api.With(asked.Text("key"));
        Assert.StartsWith($"lyt_{market.Tenant:N}_", asked.Text("key"), StringComparison.Ordinal);
        await program.Get("/api/v1/orders").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        await Ask(owner, id, "read").IsProblem(HttpStatusCode.Conflict, "confirmation.mismatch");

        await Confirm(market, id);

        await program.Get("/api/v1/orders").Json(HttpStatusCode.OK);
        var listed = await owner.Get("/api/v1/tenant/api-keys").Json(HttpStatusCode.OK);
        var key = Assert.Single(listed["keys"]!.AsArray())!;
        Assert.Equal(("Crm", "read", $"{id}"), (key.Text("name"), $"{key["scopes"]![0]}", key.Text("id")));
        Assert.NotNull(key["usedAt"]);
        Assert.DoesNotContain(asked.Text("key")[36..], listed.ToJsonString(), StringComparison.Ordinal);
        await owner.Delete($"/api/v1/tenant/api-keys/{id}").Json(HttpStatusCode.OK);
        await program.Get("/api/v1/orders").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
    }

    [Fact]
    public async Task Key_does_what_its_scopes_say_and_nothing_else()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var reads = api.With(await Key(market, "read"));
        using var decides = api.With(await Key(market, "orders"));
        using var counts = api.With(await Key(market, "money"));
        var reject = $"/api/v1/orders/{order.Order}/reject";

        await reads.Post(reject, new { }).IsProblem(HttpStatusCode.Forbidden, "caller.scope_needed");
        await counts.Post(reject, new { }).IsProblem(HttpStatusCode.Forbidden, "caller.scope_needed");
        await decides.Get("/api/v1/orders").IsProblem(HttpStatusCode.Forbidden, "caller.scope_needed");
        await reads.Get("/api/v1/balance").IsProblem(HttpStatusCode.Forbidden, "caller.scope_needed");
        await counts.Get("/api/v1/balance").Json(HttpStatusCode.OK);
        foreach (var address in new[] { "/api/v1/me", "/api/v1/me/sessions", "/api/v1/tenant/api-keys" })
        {
            await counts.Get(address).IsProblem(HttpStatusCode.Forbidden, "caller.scope_needed");
        }

        await decides.Post(reject, new { }).Json(HttpStatusCode.OK);
        Assert.Equal(
            OrderStatus.Rejected, (await Market.As(market.Manager, () => market.Order(order).Read())).Value?.Status);
    }

    [Fact]
    public async Task What_a_key_does_is_said_to_be_done_by_it_in_its_makers_name()
    {
        var market = await Market.Open(api.Cluster);
        var id = Guid.CreateVersion7();
        using var owner = api.As(market.Manager);
        var asked = await Ask(owner, id, "orders").Json(HttpStatusCode.Accepted);
        await Confirm(market, id);
        using var program = api.With(asked.Text("key"));
        var order = await market.Paid();

        var placed = await program.Post($"/api/v1/channels/{market.Channel}/orders", new
        {
            advertiserId = market.Advertiser,
            startsAt = (await market.Free()).First(cell => cell.StartsAt > market.Slot.AddHours(3)).StartsAt,
            format = "1/24",
            priceMinor = 150,
            currency = "XTR",
            text = "Новый товар",
        }).Json(HttpStatusCode.OK);
        await program.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);

        var log = (await owner.Get($"/api/v1/audit?person={market.Owner}&thing=order").Json(HttpStatusCode.OK))
            ["items"]!.AsArray();
        var actor = $"member:{market.Owner}/key:{id:N}";
        Assert.Equal(
            [("approved", $"{order.Order}", actor), ("placed", placed.Text("id"), actor)],
            log.Select(entry => (entry!.Text("kind"), entry!.Text("id"), entry!.Text("actor"))));
        using var browser = api.Anonymous();
        browser.DefaultRequestHeaders.Add("Cookie", await api.CookieOf(market.Manager));
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var page = await browser.Get("/console/settings/audit");
        Assert.Contains(
            "API key Crm",
            WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_of_another_tenant_or_of_an_admin_opens_no_other_door()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var stranger = api.With(await Key(await Market.Open(api.Cluster), "read", "orders", "channels", "money"));
        var admin = ApiFixture.NextAdmin();
        var tenant = Guid.CreateVersion7();
        await Market.As(Caller.Person(admin), () => api.Cluster.Client
            .GetGrain<ITenantGrain>(new TenantKey(tenant).ToString())
            .Create(new("Утро", "ru", "Europe/Moscow"), "Анна"));
        using var boss = api.With(await Key(Caller.Member(tenant, admin, Role.Owner), "read", "money"));

        await stranger.Get($"/api/v1/orders/{order.Order}").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await boss.Get("/api/v1/admin/tenants").IsProblem(HttpStatusCode.Forbidden, "caller.scope_needed");
        await boss.Get("/dashboard/").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        await boss.Get("/api/v1/orders").Json(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_that_is_guessed_misspelled_or_moved_to_another_tenant_is_refused()
    {
        var market = await Market.Open(api.Cluster);
        var good = await Key(market, "read");
        string[] bad =
        [
            "lyt_", $"lyt_{market.Tenant:N}", $"lyt_{market.Tenant:N}_", $"lyt_{market.Tenant:N}_{new string('a', 43)}",
            good + "a", good[..^1], $"lyt_{Guid.NewGuid():N}{good[36..]}", $"lyt_{new string('x', 32)}{good[36..]}",
        ];

        foreach (var key in bad)
        {
            using var program = api.With(key);
            await program.Get("/api/v1/orders").IsProblem(HttpStatusCode.Unauthorized, "request.unauthenticated");
        }
    }

    [Fact]
    public async Task While_the_cluster_is_away_a_key_is_not_said_to_be_bad()
    {
        var market = await Market.Open(api.Cluster);
        using var program = api.With(await Key(market, "read"));
        api.Factory.State.Lost();
        try
        {
            await program.Get("/api/v1/orders").IsProblem(HttpStatusCode.ServiceUnavailable, "request.unavailable");
        }
        finally
        {
            api.Factory.State.Found();
        }
    }

    [Fact]
    public async Task Key_is_counted_by_itself()
    {
        var market = await Market.Open(api.Cluster);
        using var eager = api.With(await Key(market, "read"));
        using var other = api.With(await Key(market, "read"));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 150).Select(_ => eager.Get("/api/v1/catalogue/categories")));

        Assert.Contains(HttpStatusCode.TooManyRequests, answers.Select(answer => answer.StatusCode));
        await other.Get("/api/v1/orders").Json(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"name":"","scopes":["read"]}""", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("""{"name":"Crm","scopes":[]}""", HttpStatusCode.UnprocessableEntity, "api_key.bad_scopes")]
    [InlineData("""{"name":"Crm","scopes":["all"]}""", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData(
        """{"name":"Crm","scopes":["read"],"expiresAt":"2026-01-01T00:00:00Z"}""",
        HttpStatusCode.UnprocessableEntity,
        "api_key.bad_expiry")]
    public async Task Bad_wish_is_refused(string body, HttpStatusCode status, string code)
    {
        var market = await Market.Open(api.Cluster);
        using var owner = api.As(market.Manager);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await owner.PutAsync(
            new Uri($"/api/v1/tenant/api-keys/{Guid.NewGuid()}", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken).IsProblem(status, code);
    }

    private static Task<HttpResponseMessage> Ask(HttpClient owner, Guid id, params string[] scopes) =>
        owner.PutAsJsonAsync(
            new Uri($"/api/v1/tenant/api-keys/{id}", UriKind.Relative),
            new { name = "Crm", scopes },
            TestContext.Current.CancellationToken);

    private Task<string> Key(Market market, params string[] scopes) => Key(market.Manager, scopes);

    private async Task<string> Key(Caller maker, params string[] scopes)
    {
        using var owner = api.As(maker);
        var id = Guid.CreateVersion7();
        var asked = await Ask(owner, id, scopes).Json(HttpStatusCode.Accepted);
        await Confirm(maker, id);
        return asked.Text("key");
    }

    private Task Confirm(Market market, Guid id) => Confirm(market.Manager, id);

    private async Task Confirm(Caller maker, Guid id)
    {
        var key = new ConfirmationKey(maker.Tenant!.Value, id);
        var done = await Market.As(
            Caller.Person(maker.UserId!.Value),
            () => api.Cluster.Client.GetGrain<IConfirmationGrain>(key.ToString()).Confirm());
        Assert.Equal((ConfirmationStatus.Done, null), (done.Value?.Status, done.Value?.Refusal));
    }
}
