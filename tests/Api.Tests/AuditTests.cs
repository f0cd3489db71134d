using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using LytSlot.ApiHost.Logins;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Tenants;
using LytSlot.Users;

namespace LytSlot.Api.Tests;

public sealed class AuditTests(ApiFixture api)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owner_reads_who_did_what()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        var manager = Ids.NewPerson();
        using var second = api.As(Caller.Member(market.Tenant, manager, Role.Manager));
        using var owner = api.As(market.Manager);
        await second.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);

        var theirs = await owner.Get($"/api/v1/audit?person={manager}").Json(HttpStatusCode.OK);
        var orders = await owner.Get("/api/v1/audit?thing=order&limit=1").Json(HttpStatusCode.OK);
        var rest = await owner.Get($"/api/v1/audit?thing=order&after={orders.Text("next")}").Json(HttpStatusCode.OK);
        var all = await owner.Get("/api/v1/audit?thing=order&system=true").Json(HttpStatusCode.OK);

        var entry = Assert.Single(theirs["items"]!.AsArray())!;
        Assert.Equal(
            ("order", $"{order.Order}", "approved", $"member:{manager}"),
            (entry.Text("thing"), entry.Text("id"), entry.Text("kind"), entry.Text("actor")));
        Assert.Equal($"order/{order.Order}/{entry["sequence"]}", entry.Text("name"));
        Assert.Contains(rest["items"]!.AsArray(), one => one!.Text("kind") == "placed");
        Assert.True(all["items"]!.AsArray().Count > 1 + rest["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Log_is_for_owners_and_of_their_own_tenant()
    {
        var market = await Market.Open(api.Cluster);
        await market.Paid();
        using var manager = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Manager));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        await manager.Get("/api/v1/audit").IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");
        var other = await stranger.Get("/api/v1/audit?system=true").Json(HttpStatusCode.OK);

        Assert.Empty(other["items"]!.AsArray());
    }

    [Theory]
    [InlineData("month=march", "month")]
    [InlineData("thing=login", "thing")]
    [InlineData("person=0", "person")]
    [InlineData("limit=0", "limit")]
    public async Task Filter_that_means_nothing_is_named(string query, string wrong)
    {
        using var owner = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        var problem = await owner.Get($"/api/v1/audit?{query}").IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?[wrong]);
    }

    [Fact]
    public async Task Followers_hear_of_their_own_tenant_and_go_on_where_they_were()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var owner = api.As(market.Manager);
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        await using var mine = await Follower.Come(owner, null);
        await using var theirs = await Follower.Come(stranger, null);
        Assert.Equal(("open", "open"), (await mine.Type(), await theirs.Type()));

        await owner.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);
        var approved = await Heard(mine, "approved");
        await api.Cluster.Pass(TimeSpan.FromSeconds(20));
        var quiet = await theirs.Next();

        Assert.Equal($"{order.Order}", JsonNode.Parse(approved.Data)!.Text("id"));
        Assert.Equal("ping", quiet.EventType);
        await owner.Post($"/api/v1/orders/{order.Order}/cancel", new { reason = "Передумали" }).Json(HttpStatusCode.OK);
        await using var back = await Follower.Come(owner, approved.EventId);
        Assert.Contains($"{order.Order}", (await Heard(back, "cancelled")).Data, StringComparison.Ordinal);
        await using var late = await Follower.Come(owner, "1");
        Assert.Equal("gap", await late.Type());
    }

    [Fact]
    public async Task Feed_ends_with_the_token_and_one_person_has_five()
    {
        using var owner = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        var feeds = new List<Follower>();
        for (var count = 0; count < 5; count++)
        {
            feeds.Add(await Follower.Come(owner, null));
            Assert.Equal("open", await feeds[^1].Type());
        }

        using var sixth = await owner.Get("/api/v1/feed");
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);

        await api.Cluster.Pass(TimeSpan.FromMinutes(11));
        foreach (var feed in feeds)
        {
            await feed.End();
            await feed.DisposeAsync();
        }
    }

    [Fact]
    public async Task Feed_ends_within_a_minute_when_its_session_is_ended_or_its_key_revoked()
    {
        var market = await Market.Open(api.Cluster);
        var session = Guid.NewGuid();
        var person = api.Cluster.Inside.GetGrain<IUserGrain>(new UserKey(market.Owner).ToString());
        await Market.As(Caller.System, () => person.OpenSession(session, market.Tenant, SessionKind.Program));
        using var signedIn = api.With(api.TokenOf(market.Manager, session: session));
        var (key, hash) = ApiKeys.New(market.Tenant);
        var id = Guid.CreateVersion7();
        var keys = api.Cluster.Client.GetGrain<IApiKeysGrain>(new TenantKey(market.Tenant).ToString());
        await Market.As(market.Manager, () => keys.MakeKey(id, new("Crm", hash, ApiKeyScopes.Read, null)));
        using var program = api.With(key);
        await using var first = await Follower.Come(signedIn, null);
        await using var second = await Follower.Come(program, null);
        Assert.Equal(("open", "open"), (await first.Type(), await second.Type()));
        await api.Cluster.Pass(TimeSpan.FromMinutes(1));
        await api.Cluster.Pass(TimeSpan.FromSeconds(20));
        await first.Ping();
        await second.Ping();

        await Market.As(Caller.Person(market.Owner), () => person.EndSession(session));
        await Market.As(market.Manager, () => keys.RevokeKey(id));
        await api.Cluster.Pass(TimeSpan.FromMinutes(1));

        await first.End();
        await second.End();
    }

    /// <summary>The clock goes on until it is told.</summary>
    private async Task<SseItem<string>> Heard(Follower follower, string kind)
    {
        while (true)
        {
            var next = follower.Next();
            while (!next.IsCompleted)
            {
                await api.Cluster.Pass(TimeSpan.FromSeconds(1));
            }

            var item = await next;
            if (item.EventType == "fact" && JsonNode.Parse(item.Data)!.Text("kind") == kind)
            {
                return item;
            }
        }
    }
}
