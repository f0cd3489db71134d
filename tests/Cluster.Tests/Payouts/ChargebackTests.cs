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

/// <summary>What becomes of money that is wanted back after it was paid out, or never was the platform's.</summary>
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

    [Fact]
    public async Task Earned_money_that_was_paid_out_is_not_given_back()
    {
        var shop = await Shop.Held(Cluster);
        await Completed(shop);
        Assert.Null((await Ask(shop, 1_000)).Refusal);
        var lines = Cluster.Disk.Postings(shop.Order.ToString()).Count;

        var refused = await GiveBack(shop, 300);

        Assert.Equal("payment.not_enough", refused.Refusal?.Code);
        Assert.Equal(lines, Cluster.Disk.Postings(shop.Order.ToString()).Count);
        Assert.Empty(Assert.Single(shop.Market.Stored(shop.Order).Money).Parts);

        Assert.Null((await GiveBack(shop, 250)).Refusal);

        Assert.Equal(new Balance("EUR", 250, 0, 1_000, 0), await Balance(shop));
    }

    /// <summary>On nobody's word but the owner's: an owner's own second account could be the advertiser.</summary>
    [Fact]
    public async Task Transfer_that_was_earned_is_never_paid_out_and_its_fee_is_owed()
    {
        var shop = await Shop.Held(Cluster);
        Assert.Null((await Market.As(
            shop.Market.Manager, () => shop.Market.Order(shop.Order).ConfirmTransfer())).Refusal);

        await CarriedOut(shop);

        Assert.Equal(new Balance("EUR", 0, -300, 0, 1_500), await Balance(shop));
        Assert.Equal([("Fee", -300L)], await Lines(shop));
        Assert.Equal("payout.not_enough", (await Ask(shop, 1)).Refusal?.Code);
    }

    private static async Task<PaymentKey> Completed(Shop shop)
    {
        var charge = await shop.Paid();
        await CarriedOut(shop);
        return charge;
    }

    private static async Task CarriedOut(Shop shop)
    {
        Assert.Null((await Market.As(shop.Market.Manager, () => shop.Market.Order(shop.Order).Approve())).Refusal);
        await shop.Market.PassTo(shop.Market.Slot, shop.Order);
        var published = await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Published);
        await shop.Market.PassTo(published.TakeDownAt!.Value, shop.Order);
        await shop.Market.Until(shop.Order, order => order.Status == OrderStatus.Completed);
    }

    private static Task<Outcome<OrderView>> GiveBack(Shop shop, long amount) => Market.As(
        shop.Market.Manager,
        () => shop.Market.Order(shop.Order).GiveBack(Guid.CreateVersion7(), new(amount, "EUR")));

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
