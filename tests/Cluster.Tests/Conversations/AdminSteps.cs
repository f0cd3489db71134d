using LytSlot.Cluster.Tests.Orders;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Payouts;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Conversations;

/// <summary>The way of an admin to each of their steps that waits for a person.</summary>
internal sealed class AdminSteps(TestCluster cluster)
{
    public static readonly string[] All =
    [
        "admin/home", "admin/tenants", "admin/payouts", "admin/channel", "admin/tenant", "admin/order", "admin/payout",
        "admin/why", "admin/confirm", "admin/moderation",
    ];

    /// <summary>Takes an admin to the step, for a market.</summary>
    public async Task Reach(Chat chat, Market market, string step)
    {
        await (step switch
        {
            "admin/tenants" => chat.TapData(new AdminTap(AdminVerb.Tenants).ToString()),
            "admin/moderation" => chat.TapData(new AdminTap(AdminVerb.Moderation).ToString()),
            "admin/payouts" => chat.TapData(new AdminTap(AdminVerb.Payouts).ToString()),
            "admin/channel" => chat.TapData(AdminTap.Of(AdminVerb.Channel, market.Channel).ToString()),
            "admin/tenant" => chat.TapData(new AdminTap(AdminVerb.Tenant, market.Tenant).ToString()),
            "admin/why" => chat.TapData(AdminTap.Of(AdminVerb.SuspendChannel, market.Channel).ToString()),
            "admin/order" => Order(chat, market),
            "admin/payout" => Payout(chat, market, AdminVerb.Payout),
            "admin/confirm" => Payout(chat, market, AdminVerb.ConfirmPayout),
            _ => chat.Tap("Platform"),
        });
    }

    /// <summary>A payout that the market's owner asked for.</summary>
    public async Task<PayoutKey> Asked(Market market, long amount = 120)
    {
        market.Earn(amount);
        var key = new PayoutKey(market.Tenant, Guid.CreateVersion7());
        var asked = await Market.As(
            market.Manager,
            () => cluster.Client.GetGrain<IPayoutGrain>(key.ToString())
                .Request(new(new(amount, Money.Stars), new("TON wallet UQ-1"))));
        Assert.Null(asked.Refusal);
        return key;
    }

    private static async Task Order(Chat chat, Market market)
    {
        var order = await market.Scheduled();
        await chat.TapData(new AdminTap(AdminVerb.Order, order.Tenant, order.Order).ToString());
    }

    private async Task Payout(Chat chat, Market market, AdminVerb verb)
    {
        var key = await Asked(market);
        await chat.TapData(new AdminTap(verb, key.Tenant, key.Payout).ToString());
    }
}
