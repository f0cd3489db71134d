using System.Net;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Orders;

namespace LytSlot.Api.Tests;

public sealed class OrderTests(ApiFixture api)
{
    private static readonly Caller Stranger = Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner);

    [Fact]
    public async Task Member_lists_orders_by_status()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(Caller.Member(market.Tenant, market.Owner, Role.Viewer));

        var paid = await http.Get($"/api/v1/orders?status=paid&channelId={market.Channel}&from=2026-03-01T00:00:00Z")
            .Json(HttpStatusCode.OK);
        var held = await http.Get("/api/v1/orders?status=held").Json(HttpStatusCode.OK);

        var row = Assert.Single(paid["items"]!.AsArray())!;
        Assert.Equal(($"{order.Order}", "paid"), (row.Text("id"), row.Text("status")));
        Assert.Equal("XTR", row["price"]?.Text("currency"));
        Assert.Empty(held["items"]!.AsArray());
    }

    [Fact]
    public async Task Order_is_shown_with_everything_that_happened_to_it()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);

        var detail = await http.Get($"/api/v1/orders/{order.Order}").Json(HttpStatusCode.OK);

        Assert.Equal("paid", detail["order"]?.Text("status"));
        Assert.Equal("placed", detail["timeline"]?[0]?.Text("kind"));
        Assert.Equal($"person:{market.Advertiser}", detail["timeline"]?[0]?.Text("actor"));
    }

    [Fact]
    public async Task Manager_approves_and_a_repeat_answers_as_before()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Manager));

        var first = await http.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);
        var second = await http.Post($"/api/v1/orders/{order.Order}/approve").Json(HttpStatusCode.OK);

        Assert.Equal(("scheduled", "scheduled"), (first.Text("status"), second.Text("status")));
    }

    [Fact]
    public async Task Manager_asks_for_changes_and_approves_the_version_they_read()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);
        var path = $"/api/v1/orders/{order.Order}";

        var asked = await http.Post($"{path}/request-changes", new { words = "Короче", version = 1 })
            .Json(HttpStatusCode.OK);
        var another = await market.Wish(market.NewKey(), text: "Новее");
        await Market.As(Caller.Person(market.Advertiser), () => market.Order(order).Resubmit(another.Creative));
        await http.Post($"{path}/approve").IsProblem(HttpStatusCode.Conflict, "order.creative_changed");
        var detail = await http.Get(path).Json(HttpStatusCode.OK);
        var post = await http.Get($"{path}/creatives/2").Json(HttpStatusCode.OK);
        var approved = await http.Post($"{path}/approve", new { version = 2 }).Json(HttpStatusCode.OK);

        Assert.Equal(("changes_requested", "Короче"), (asked.Text("status"), asked.Text("reason")));
        Assert.Equal(2, detail["order"]!["creatives"]!.AsArray().Count);
        Assert.Equal("Новее", post.Text("text"));
        Assert.Equal("scheduled", approved.Text("status"));
        await http.Get($"{path}/creatives/3").IsProblem(HttpStatusCode.NotFound, "creative.not_found");
        await http.Post($"{path}/request-changes", new { words = "Ещё", version = 2 })
            .IsProblem(HttpStatusCode.Conflict, "order.wrong_status");
    }

    [Theory]
    [InlineData("""{"version":1}""", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("""{"words":"a","version":0}""", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("""{"words":"a","version":2}""", HttpStatusCode.Conflict, "order.creative_changed")]
    [InlineData("""{"words":"a\u0000b"}""", HttpStatusCode.UnprocessableEntity, "order.bad_reason")]
    public async Task Bad_request_for_changes_is_refused_and_nothing_changes(
        string body, HttpStatusCode status, string code)
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);

        await http.PostText($"/api/v1/orders/{order.Order}/request-changes", body).IsProblem(status, code);

        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
    }

    [Fact]
    public async Task Post_of_others_is_hidden_and_they_ask_for_nothing()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(Stranger);
        using var viewer = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));
        var path = $"/api/v1/orders/{order.Order}";

        await http.Get($"{path}/creatives/1").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await http.Post($"{path}/request-changes", new { words = "a" })
            .IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await viewer.Post($"{path}/request-changes", new { words = "a" })
            .IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");

        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
    }

    [Fact]
    public async Task Manager_rejects_with_their_own_words()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);

        var rejected = await http.Post($"/api/v1/orders/{order.Order}/reject", new { reason = "Не наша тема" })
            .Json(HttpStatusCode.OK);

        Assert.Equal(("rejected", "Не наша тема"), (rejected.Text("status"), rejected.Text("reason")));
        await http.Post($"/api/v1/orders/{order.Order}/approve")
            .IsProblem(HttpStatusCode.Conflict, "order.wrong_status");
    }

    [Fact]
    public async Task Manager_cancels_without_a_word()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Scheduled();
        using var http = api.As(market.Manager);

        var cancelled = await http.Post($"/api/v1/orders/{order.Order}/cancel").Json(HttpStatusCode.OK);

        Assert.Equal("cancelled", cancelled.Text("status"));
    }

    [Fact]
    public async Task Manager_reads_what_would_come_back_and_cancels_for_that()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Scheduled();
        using var http = api.As(market.Manager);
        using var stranger = api.As(Stranger);
        var path = $"/api/v1/orders/{order.Order}";

        var quote = await http.Get($"{path}/cancellation").Json(HttpStatusCode.OK);
        await stranger.Get($"{path}/cancellation").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await http.Post($"{path}/cancel", new { refundMinor = 151 })
            .IsProblem(HttpStatusCode.Conflict, "order.refund_changed");
        await http.Post($"{path}/cancel", new { refundMinor = 150 }).Json(HttpStatusCode.OK);

        Assert.Equal((150, 0), ((int)quote["returned"]!["priceMinor"]!, (int)quote["kept"]!["priceMinor"]!));
        await http.Get($"{path}/cancellation").IsProblem(HttpStatusCode.Conflict, "order.wrong_status");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    [InlineData("cancel")]
    public async Task Order_of_others_is_not_found_and_nothing_changes(string deed)
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        var before = api.Cluster.Disk.Facts(order.ToString());
        using var http = api.As(Stranger);

        await http.Post($"/api/v1/orders/{order.Order}/{deed}").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await http.Get($"/api/v1/orders/{order.Order}").IsProblem(HttpStatusCode.NotFound, "order.not_found");

        Assert.Equal(before, api.Cluster.Disk.Facts(order.ToString()));
        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
        Assert.Empty((await http.Get("/api/v1/orders").Json(HttpStatusCode.OK))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    [InlineData("cancel")]
    public async Task Viewer_changes_nothing(string deed)
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(Caller.Member(market.Tenant, Ids.NewPerson(), Role.Viewer));

        await http.Post($"/api/v1/orders/{order.Order}/{deed}")
            .IsProblem(HttpStatusCode.Forbidden, "caller.role_too_low");

        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
    }

    [Theory]
    [InlineData("""{"reason":7}""", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("""{"words":"a"}""", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("""{"reason":"a\u0000b"}""", HttpStatusCode.UnprocessableEntity, "order.bad_reason")]
    public async Task Bad_reason_is_refused_and_nothing_changes(string body, HttpStatusCode status, string code)
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);

        await http.PostText($"/api/v1/orders/{order.Order}/reject", body).IsProblem(status, code);

        Assert.Equal(OrderStatus.Paid, market.Stored(order).Status);
    }

    [Fact]
    public async Task Reason_that_is_too_long_is_named()
    {
        using var http = api.As(Stranger);

        var problem = await http.Post($"/api/v1/orders/{Guid.NewGuid()}/cancel", new { reason = new string('a', 501) })
            .IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?["reason"]);
    }

    [Theory]
    [InlineData("status=Paid", "status")]
    [InlineData("status=lost", "status")]
    [InlineData("from=yesterday", "from")]
    [InlineData("channelId=utro", "channelId")]
    [InlineData("limit=1000", "limit")]
    public async Task Filter_that_means_nothing_is_named(string query, string wrong)
    {
        using var http = api.As(Stranger);

        var problem = await http.Get($"/api/v1/orders?{query}").IsProblem(HttpStatusCode.BadRequest, "request.invalid");

        Assert.NotNull(problem["errors"]?[wrong]);
    }

    [Fact]
    public async Task Order_nobody_placed_is_not_found()
    {
        using var http = api.As(Stranger);

        await http.Get($"/api/v1/orders/{Guid.NewGuid()}").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await http.Get("/api/v1/orders/17").IsProblem(HttpStatusCode.NotFound, "request.no_such_address");
    }
}
