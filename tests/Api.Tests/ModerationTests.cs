using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Moderation;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class ModerationTests(ApiFixture api)
{
    private const string Rules = "/api/v1/admin/moderation/rules";
    private const string Queue = "/api/v1/admin/moderation/orders?limit=100";
    private const string Word = "невиданноеслово";

    [Fact]
    public async Task Rules_go_back_as_they_came_and_stale_ones_are_refused()
    {
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));
        var tag = await Tag(admin);

        using var answer = await Put(admin, [Word, "невидан*"], ["Bets.example", "t.me/bets"], tag);
        var set = await Task.FromResult(answer).Json(HttpStatusCode.OK);
        var read = await admin.Get(Rules).Json(HttpStatusCode.OK);

        Assert.NotEqual(tag, answer.Headers.ETag?.Tag);
        Assert.True(JsonNode.DeepEquals(set, read));
        Assert.Equal(["bets.example", "@bets"], read["links"]!.AsArray().Select(link => link!.GetValue<string>()));
        await Put(admin, ["другое"], [], tag)
            .IsProblem(HttpStatusCode.PreconditionFailed, "moderation.rules_changed");
        await Put(admin, ["другое"], [], null)
            .IsProblem(HttpStatusCode.PreconditionRequired, "request.if_match_needed");
        await Forget(admin);
    }

    [Theory]
    [InlineData("ка*", "ok.example", "moderation.bad_word")]
    [InlineData("слово", "localhost", "moderation.bad_link")]
    public async Task Bad_rules_are_refused_and_change_nothing(string word, string link, string code)
    {
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));
        var tag = await Tag(admin);

        await Put(admin, [word], [link], tag).IsProblem(HttpStatusCode.UnprocessableEntity, code);
        await Put(admin, [.. Enumerable.Repeat("слово", 501)], [], tag)
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.Equal(tag, await Tag(admin));
    }

    [Fact]
    public async Task Waiting_order_is_found_read_and_cleared()
    {
        var (market, key) = await Waiting();
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));
        using var owner = api.As(market.Manager);
        var order = Path(key);

        var row = (await admin.Get(Queue).Json(HttpStatusCode.OK))["items"]!.AsArray()
            .Single(item => item!["order"]!["id"]!.GetValue<Guid>() == key.Order)!;
        var shown = await admin.Get(order).Json(HttpStatusCode.OK);
        var hidden = await owner.Get($"/api/v1/orders/{key.Order}").Json(HttpStatusCode.OK);
        var post = await admin.Get($"{order}/creatives/1").Json(HttpStatusCode.OK);
        await owner.Post($"/api/v1/orders/{key.Order}/approve")
            .IsProblem(HttpStatusCode.Conflict, "order.in_moderation");
        var cleared = await admin.Post($"{order}/clear", new { version = 1 }).Json(HttpStatusCode.OK);

        Assert.Equal(market.Tenant, row["tenant"]!.GetValue<Guid>());
        Assert.Equal((Word, "text"), (
            row["moderation"]!["findings"]![0]!.Text("rule"), row["moderation"]!["findings"]![0]!.Text("part")));
        Assert.Equal("waiting", row["order"]!.Text("moderation"));
        Assert.Single(shown["order"]!["moderation"]!["findings"]!.AsArray());
        Assert.Empty(hidden["order"]!["moderation"]!["findings"]!.AsArray());
        Assert.Equal($"Тут {Word}", post.Text("text"));
        Assert.Equal("cleared", cleared["moderation"]!.Text("status"));
        await owner.Post($"/api/v1/orders/{key.Order}/approve").Json(HttpStatusCode.OK);
        await Forget(admin);
    }

    [Fact]
    public async Task Waiting_order_is_refused_and_its_money_goes_back()
    {
        var (market, key) = await Waiting();
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));

        await admin.Post($"{Path(key)}/refuse", new { reason = "a\0", version = 1 })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "order.bad_reason");
        var refused = await admin.Post($"{Path(key)}/refuse", new { reason = "Не размещаем", version = 1 })
            .Json(HttpStatusCode.OK);

        Assert.Equal(("cancelled", "Не размещаем"), (refused.Text("status"), refused.Text("reason")));
        await market.Until(key, order => order is { Settled: true, Refund: RefundStatus.Done });
        await Forget(admin);
    }

    [Fact]
    public async Task Order_is_held_back_by_hand_and_stands_in_the_list_of_all()
    {
        var market = await Market.Open(api.Cluster);
        var key = await market.Scheduled();
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));

        await admin.Post($"{Path(key)}/clear").IsProblem(HttpStatusCode.Conflict, "order.not_in_moderation");
        var held = await admin.Post($"{Path(key)}/hold", new { reason = "Жалоба" }).Json(HttpStatusCode.OK);
        var listed = await admin.Get(
            $"/api/v1/admin/orders?status=scheduled&tenant={market.Tenant}&channelId={market.Channel}")
            .Json(HttpStatusCode.OK);
        var all = await admin.Get("/api/v1/admin/orders?status=scheduled&limit=100").Json(HttpStatusCode.OK);

        Assert.Equal(("scheduled", "waiting"), (held.Text("status"), held["moderation"]!.Text("status")));
        var row = Assert.Single(listed["items"]!.AsArray())!;
        Assert.Equal(
            (market.Tenant, key.Order, "waiting"),
            (row["tenant"]!.GetValue<Guid>(), row["order"]!["id"]!.GetValue<Guid>(), row["order"]!.Text("moderation")));
        Assert.Contains(all["items"]!.AsArray(), item => item!["order"]!["id"]!.GetValue<Guid>() == key.Order);
        await admin.Get("/api/v1/admin/orders?status=lost").IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await admin.Get("/api/v1/admin/orders?after=!")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "query.bad_page");
        await admin.Get("/api/v1/admin/moderation/orders?after=!")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "query.bad_page");
    }

    [Fact]
    public async Task Text_is_tried()
    {
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));
        await Put(admin, [Word], [], await Tag(admin)).Json(HttpStatusCode.OK);

        var tried = await admin.Post("/api/v1/admin/moderation/try", new { text = Word.ToUpperInvariant() })
            .Json(HttpStatusCode.OK);
        await admin.Post("/api/v1/admin/moderation/try", new { text = "a\0" })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "creative.bad_text");

        Assert.Equal((Word, "word"), (tried["findings"]![0]!.Text("rule"), tried["findings"]![0]!.Text("kind")));
        await Forget(admin);
    }

    [Fact]
    public async Task Owner_and_stranger_are_no_admins_and_change_nothing()
    {
        var market = await Market.Open(api.Cluster);
        var key = await market.Scheduled();
        var facts = api.Cluster.Disk.Facts(key.ToString()).Count;
        using var owner = api.As(market.Manager);
        using var person = api.As(Caller.Person(Ids.NewPerson()));

        foreach (var http in new[] { owner, person })
        {
            foreach (var path in new[] { Rules, Queue, "/api/v1/admin/orders", Path(key) })
            {
                await http.Get(path).IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            }

            foreach (var path in new[] { "clear", "refuse", "hold" })
            {
                await http.Post($"{Path(key)}/{path}").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
            }

            await Put(http, [], [], "\"0\"").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        }

        Assert.Equal(facts, api.Cluster.Disk.Facts(key.ToString()).Count);
    }

    private static string Path(OrderKey key) => $"/api/v1/admin/tenants/{key.Tenant}/orders/{key.Order}";

    private static async Task<string> Tag(HttpClient admin)
    {
        using var answer = await admin.Get(Rules);
        return answer.Headers.ETag!.Tag;
    }

    /// <summary>Other tests of this host know of no rules.</summary>
    private async Task Forget(HttpClient admin)
    {
        await Put(admin, [], [], await Tag(admin)).Json(HttpStatusCode.OK);
        await api.Cluster.Pass(PostRules.Fresh);
    }

    /// <summary>A paid order whose post meets a rule.</summary>
    private async Task<(Market Market, OrderKey Key)> Waiting()
    {
        using var admin = api.As(Caller.Person(ApiFixture.NextAdmin()));
        await Put(admin, [Word], [], await Tag(admin)).Json(HttpStatusCode.OK);
        await api.Cluster.Pass(PostRules.Fresh);
        var market = await Market.Open(api.Cluster);
        return (market, await market.Paid($"Тут {Word}"));
    }

    private static async Task<HttpResponseMessage> Put(HttpClient http, string[] words, string[] links, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Rules, UriKind.Relative))
        {
            Content = JsonContent.Create(new { words, links }),
        };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
