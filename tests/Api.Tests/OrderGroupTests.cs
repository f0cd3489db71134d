using System.Net;
using System.Net.Http.Json;
using LytSlot.Cluster.Tests;
using LytSlot.Cluster.Tests.Orders;

namespace LytSlot.Api.Tests;

public sealed class OrderGroupTests(ApiFixture api)
{
    [Fact]
    public async Task Members_see_a_group_and_its_orders_and_strangers_see_none()
    {
        var package = await Package.Shown(api.Cluster);
        var placed = (await package.Place()).Value!;
        using var viewer = api.As(Caller.Member(package.Market.Tenant, Ids.NewPerson(), Role.Viewer));
        using var stranger = api.As(Caller.Member(Guid.CreateVersion7(), Ids.NewPerson(), Role.Owner));
        using var person = api.As(Caller.Person(package.Market.Advertiser));
        var path = $"/api/v1/order-groups/{package.Key.Group}";

        var group = await viewer.Get(path).Json(HttpStatusCode.OK);
        var order = await viewer.Get($"/api/v1/orders/{placed.Orders[0].Order.Order}").Json(HttpStatusCode.OK);

        Assert.Equal(("held", $"{package.Key.Group}"), (group.Text("status"), group.Text("id")));
        Assert.Equal(2_400, group["price"]?["priceMinor"]?.GetValue<long>());
        Assert.Equal(
            placed.Orders.Select(one => $"{one.Order.Order}"),
            group["orders"]!.AsArray().Select(one => one!.Text("orderId")));
        Assert.Equal($"{package.Key.Group}", order["order"]?.Text("groupId"));
        await stranger.Get(path).IsProblem(HttpStatusCode.NotFound, "group.not_found");
        await person.Get(path).IsProblem(HttpStatusCode.Forbidden, "caller.member_needed");
        await viewer.Get($"/api/v1/order-groups/{Guid.NewGuid()}")
            .IsProblem(HttpStatusCode.NotFound, "group.not_found");
    }

    [Fact]
    public async Task Order_of_a_group_that_is_not_paid_is_not_moved()
    {
        var package = await Package.Shown(api.Cluster);
        var one = (await package.Place()).Value!.Orders[0];
        using var manager = api.As(package.Market.Manager);
        var path = $"/api/v1/orders/{one.Order.Order}/moves/{Guid.CreateVersion7()}";

        await manager.PutAsJsonAsync(
                new Uri(path, UriKind.Relative),
                new { startsAt = one.Slot.StartsAt.AddHours(5) },
                TestContext.Current.CancellationToken)
            .IsProblem(HttpStatusCode.Conflict, "group.unpaid");
    }
}
