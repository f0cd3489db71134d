using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Cluster.Tests.Payments;

namespace LytSlot.Api.Tests;

public sealed class OrderMoneyTests(ApiFixture api)
{
    [Fact]
    public async Task Manager_confirms_a_transfer_and_gives_it_back_by_hand()
    {
        var shop = await Shop.Held(api.Cluster);
        using var http = api.As(shop.Market.Manager);
        var order = $"/api/v1/orders/{shop.Order.Order}";

        var paid = await http.Post($"{order}/transfer").Json(HttpStatusCode.OK);
        await http.Post($"{order}/return").IsProblem(HttpStatusCode.Conflict, "payment.not_by_hand");
        await http.Post($"{order}/reject").Json(HttpStatusCode.OK);
        await shop.Market.Until(shop.Order, _ => api.Cluster.Disk.Read<LytSlot.Grains.Payments.PaymentState>(
            "payment", $"p:manual:{shop.Order.Order:N}").IsByHand);
        await http.Post($"{order}/return").Json(HttpStatusCode.OK);

        Assert.Equal("paid", paid.Text("status"));
        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Transfer_in_Stars_and_by_strangers_is_refused()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Held();
        using var manager = api.As(market.Manager);
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));

        await manager.Post($"/api/v1/orders/{order.Order}/transfer")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "payment.no_such_way");
        await stranger.Post($"/api/v1/orders/{order.Order}/transfer")
            .IsProblem(HttpStatusCode.NotFound, "order.not_found");
    }

    [Fact]
    public async Task Admin_says_that_what_a_provider_refuses_was_given_back_and_nobody_else_does()
    {
        var shop = await Shop.Held(api.Cluster);
        var charge = await shop.Paid();
        shop.Pages.Always[charge.Charge] = LytSlot.Grains.Payments.RefundResult.Impossible;
        using var manager = api.As(shop.Market.Manager);
        using var admin = api.As(Caller.Person(ApiFixture.Admin));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        var order = $"/api/v1/orders/{shop.Order.Order}";
        var outside = $"/api/v1/admin/tenants/{shop.Market.Tenant}/orders/{shop.Order.Order}/return";
        await manager.Post($"{order}/reject").Json(HttpStatusCode.OK);
        await shop.Market.Until(shop.Order, _ => api.Cluster.Disk.Read<LytSlot.Grains.Payments.PaymentState>(
            "payment", charge.ToString()).IsRefused);

        await manager.Post($"{order}/return").IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        await manager.Post(outside).IsProblem(HttpStatusCode.Forbidden, "caller.admin_needed");
        await stranger.Post($"{order}/return").IsProblem(HttpStatusCode.NotFound, "order.not_found");
        await admin.Post(outside).Json(HttpStatusCode.OK);

        Assert.Empty(shop.Balances());
    }

    [Fact]
    public async Task Part_of_the_money_is_given_back_once()
    {
        var shop = await Shop.Held(api.Cluster);
        await shop.Paid();
        using var http = api.As(shop.Market.Manager);
        var refund = $"/api/v1/orders/{shop.Order.Order}/refunds/{Guid.CreateVersion7()}";

        await Put(http, refund, 500).Json(HttpStatusCode.OK);
        await Put(http, refund, 500).Json(HttpStatusCode.OK);
        await Put(http, refund, 501).IsProblem(HttpStatusCode.Conflict, "payment.mismatch");

        await shop.Market.Until(shop.Order, _ => shop.Balances().Contains(("Held", 1_000L)));
        await Put(http, $"/api/v1/orders/{shop.Order.Order}/refunds/{Guid.CreateVersion7()}", 1_000)
            .IsProblem(HttpStatusCode.UnprocessableEntity, "payment.bad_amount");
    }

    [Fact]
    public async Task Bad_body_and_a_part_of_Stars_are_refused()
    {
        var market = await Market.Open(api.Cluster);
        var order = await market.Paid();
        using var http = api.As(market.Manager);
        var refund = $"/api/v1/orders/{order.Order}/refunds/{Guid.CreateVersion7()}";

        await Put(http, refund, 0).IsProblem(HttpStatusCode.BadRequest, "request.invalid");
        await Put(http, refund, 10, "XTR").IsProblem(HttpStatusCode.Conflict, "payment.whole_only");
    }

    private static Task<HttpResponseMessage> Put(
        HttpClient http, string path, long amount, string currency = "EUR") => http.PutAsJsonAsync(
        new Uri(path, UriKind.Relative),
        new { priceMinor = amount, currency },
        TestContext.Current.CancellationToken);
}
