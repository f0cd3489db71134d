using LytSlot.Accounting;
using LytSlot.Cluster.Tests.Orders;
using LytSlot.Cluster.Tests.Payments;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Payouts;
using LytSlot.Queries;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Payouts;

/// <summary>What becomes of money that a payer's bank takes back after it was paid out.</summary>
public sealed class ChargebackTests(ClusterFixture fixture)
{
    private readonly DateTimeOffset _began = fixture.Cluster.Clock.GetUtcNow();

    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task Chargeback_after_a_payout_leaves_less_than_nothing_until_it_is_won()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await Completed(shop);
        Assert.Null((await Ask(shop, 1_200)).Refusal);

        await Hears(shop, charge, DisputeStatus.Open, "disputed");

        Assert.Equal(new Balance("EUR", 0, -1_200, 1_200, 0), await Balance(shop));
        Assert.Equal("payout.not_enough", (await Ask(shop, 1)).Refusal?.Code);
        Assert.Equal(
            [("Earned", 1_500L), ("Fee", -300L), ("Payout", -1_200L), ("Chargeback", -1_500L), ("FeeReturned", 300L)],
            await Lines(shop));

        await Hears(shop, charge, DisputeStatus.Won, "dispute_won");

        Assert.Equal(new Balance("EUR", 0, 0, 1_200, 0), await Balance(shop));
        Assert.Equal(("ChargebackReversed", 1_500L), (await Lines(shop)).SkipLast(1).Last());
    }

    [Fact]
    public async Task Chargeback_that_is_lost_is_made_up_for_by_what_is_earned_next()
    {
        var shop = await Shop.Held(Cluster);
        var charge = await Completed(shop);
        Assert.Null((await Ask(shop, 1_200)).Refusal);

        await Hears(shop, charge, DisputeStatus.Lost, "dispute_lost");

        Assert.Equal(new Balance("EUR", 0, -1_200, 1_200, 0), await Balance(shop));
        Cluster.Disk.Post(
            shop.Market.NewKey().ToString(),
            new(1, 1, Cluster.Clock.GetUtcNow(), Account.Held, -1_500, "EUR"),
            new(2, 1, Cluster.Clock.GetUtcNow(), Account.Tenant, 1_500, "EUR"));
        Assert.Equal("payout.not_enough", (await Ask(shop, 301)).Refusal?.Code);
        Assert.Null((await Ask(shop, 300)).Refusal);
    }

    private static async Task<PaymentKey> Completed(Shop shop)
    {
        var charge = await shop.Paid();
        Assert.Null((await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Approve())).Refusal);
        await shop.Market.PassTo(shop.Market.Slot, shop.Order);
        var published = await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Published);
        await shop.Market.PassTo(published.TakeDownAt!.Value, shop.Order);
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Completed);
        return charge;
    }

    private async Task Hears(Shop shop, PaymentKey charge, DisputeStatus status, string fact)
    {
        await shop.Hears(new NewsResult.Dispute(shop.Order, shop.Page, charge, "du_1", status));
        await shop.Market.Until(
            shop.Order, _ => Cluster.Disk.Facts(shop.Order.ToString()).Any(happened => happened.Kind == fact));
    }

    private Task<Outcome<PayoutView>> Ask(Shop shop, long amount) => Market.As(shop.Market.Manager, () => Cluster.Client
        .GetGrain<IPayoutGrain>(new PayoutKey(shop.Market.Tenant, Guid.CreateVersion7()).ToString())
        .Request(new(new(amount, "EUR"), new("IBAN DE00"))));

    private IAccountingQueries Books() => Cluster.Client.GetGrain<IAccountingQueries>(QueryKey.Only);

    private async Task<Balance> Balance(Shop shop) => (await Market.As(
        shop.Market.Manager,
        () => Books().Balances(TestContext.Current.CancellationToken))).Value!.Currencies.Single();

    /// <summary>The whole statement, of two months when one ended meanwhile.</summary>
    private async Task<List<(string Kind, long Amount)>> Lines(Shop shop)
    {
        var lines = new List<(string, long)>();
        Month[] months = [Month.Of(_began), Month.Of(Cluster.Clock.GetUtcNow())];
        foreach (var month in months.Distinct())
        {
            for (string? after = null, next = ""; next is not null; after = next)
            {
                var page = (await Market.As(shop.Market.Manager, () => Books().StatementLines(
                    month, "EUR", after, TestContext.Current.CancellationToken))).Value!;
                lines.AddRange(page.Lines.Select(line => (line.Kind.ToString(), line.AmountMinor)));
                next = page.Next;
            }
        }

        return lines;
    }
}
