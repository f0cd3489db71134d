using LytSlot.Channels;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Channels;
using LytSlot.Grains.Tenants;
using LytSlot.Orders;
using LytSlot.Tenants;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Attempts;

public sealed class AttemptTests(ClusterFixture fixture)
{
    private readonly TestCluster _cluster = fixture.Cluster;

    [Fact]
    public async Task Attempt_whose_write_failed_is_made_anew_and_then_has_one_effect()
    {
        var market = await Market.Open(_cluster);
        var order = await market.Paid();
        await _cluster.FailNextWrite(order.ToString());
        await Assert.ThrowsAnyAsync<Exception>(() => Ask(market, order, "Короче", Of("a", "x")));
        Assert.Empty(market.Stored(order).Attempts);

        var first = await Ask(market, order, "Короче", Of("a", "x"));
        await _cluster.Deactivate(market.Order(order));
        var again = await Ask(market, order, "Короче", Of("a", "x"));
        var other = await Ask(market, order, "Длиннее", Of("a", "y"));
        var anew = await Ask(market, order, "Длиннее", Of("b", "y"));

        Assert.Equal((OrderStatus.ChangesRequested, "Короче"), (first.Value?.Status, again.Value?.Reason));
        Assert.Equal("idempotency.mismatch", other.Refusal?.Code);
        Assert.Equal("order.wrong_status", anew.Refusal?.Code);
        Assert.Equal("a", Assert.Single(market.Stored(order).Attempts).Id);
        Assert.Single(_cluster.Disk.Facts(order.ToString()), fact => fact.Kind == "changes_requested");
    }

    [Fact]
    public async Task Attempt_is_not_handed_on_to_the_calls_that_follow()
    {
        var market = await Market.Open(_cluster);
        var second = Ids.NewChannel();
        var tenant = _cluster.Client.GetGrain<ITenantGrain>(new TenantKey(market.Tenant).ToString());
        await Market.As(Caller.Admin(TestCluster.Admin), () => tenant.SetPlan(Plan.Pro));
        using var caller = market.Manager.Enter();
        Attempt.Current = Of("a", "x");

        var connected = await _cluster.Client.GetGrain<IChannelGrain>(new ChannelKey(second).ToString()).Connect();
        Attempt.Current = null;

        Assert.Null(connected.Refusal);
        Assert.Single(_cluster.Disk.Read<ChannelState>("channel", $"ch:{second}").Attempts);
        Assert.Contains(second, _cluster.Disk.Read<TenantState>("tenant", $"t:{market.Tenant:N}").Channels);
        Assert.Empty(_cluster.Disk.Read<TenantState>("tenant", $"t:{market.Tenant:N}").Attempts);
    }

    private Attempt Of(string id, string request) => new(id, request, _cluster.Clock.GetUtcNow());

    private static async Task<Outcome<OrderView>> Ask(Market market, OrderKey order, string words, Attempt attempt)
    {
        using var caller = market.Manager.Enter();
        Attempt.Current = attempt;
        try
        {
            return await market.Order(order).RequestChanges(words, 1);
        }
        finally
        {
            Attempt.Current = null;
        }
    }
}
