using LytSlot.Accounting;
using LytSlot.Advertisers;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Lives;

/// <summary>
/// Real grains on two silos, people who do anything, storage that fails before or after the write, by seed. Afterwards
/// the records of the providers, of the channel and of the disk are held against each other.
/// </summary>
public sealed class RandomLivesTests(QuickCluster quick) : IClassFixture<QuickCluster>
{
    private static readonly int Towns =
        int.TryParse(Environment.GetEnvironmentVariable("LYTSLOT_SAMPLES"), out var factor) ? 3 * factor : 3;

    /// <summary>Races decide what becomes of an order: rare ends need a few more towns now and then.</summary>
    private static readonly int MostTowns = 10 * Towns;

    private static readonly string[] Wanted =
    [
        "placed", "paid", "paid_in_vain", "approved", "cancelled", "expired", "attempt_started", "published",
        "completed", "refunded", "part_owed", "disputed",
    ];

    private TestCluster Cluster => quick.Cluster;

    [Fact]
    public async Task Nothing_is_lost_doubled_or_left_over_whatever_people_do_and_storage_fails()
    {
        var seen = new HashSet<string>();
        var faults = 0;
        for (var seed = 1; seed <= Towns || (seed <= MostTowns && !seen.IsSupersetOf(Wanted)); seed++)
        {
            var town = await Town.Open(Cluster, seed);
            await town.Live();
            await town.Rest();
            foreach (var key in town.Keys)
            {
                seen.UnionWith(Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Kind));
                Money(key, town.Stored(key)!);
                Facts(key, town.Stored(key)!);
                Publication(town, key);
            }

            Assert.All(town.Keys.GroupBy(key => town.Stored(key)!.StartsAt), slot => Assert.InRange(
                slot.Count(key => Cluster.Disk.Facts(key.ToString()).Any(fact => fact.Kind == "published")), 0, 1));
            Assert.Empty(Cluster.Posts.In(town.Market.Channel));
            Listed(town);
            faults += town.Faults;
        }

        Assert.InRange(faults, 5 * Towns, int.MaxValue);
        Assert.Empty(Wanted.Except(seen));
    }

    /// <summary>What providers gave back, the order's books and its ledger are the same money.</summary>
    private void Money(OrderKey key, OrderState order)
    {
        var ledger = Cluster.Disk.Postings(key.ToString());
        foreach (var entry in ledger.GroupBy(line => (line.Entry, line.Currency)))
        {
            Assert.Equal(0, entry.Sum(line => line.AmountMinor));
        }

        Assert.DoesNotContain(order.Money, money => money.State is MoneyState.Held or MoneyState.Owed);
        Assert.Equal(
            order.Money.SelectMany(money => money.Parts).Where(part => part.State is MoneyState.Owed)
                .Sum(part => part.AmountMinor),
            ledger.Where(line => line.Account is Account.Held).Sum(line => line.AmountMinor));
        var transfer = order.Money.SingleOrDefault(money => money.Payment == Town.TransferOf(key));
        Assert.Equal(
            transfer is { State: MoneyState.Earned } ? transfer.RestMinor : 0,
            ledger.Where(line => line.Account is Account.Payout).Sum(line => line.AmountMinor));
        var byHand = transfer is { State: MoneyState.Returned } ? transfer.AmountMinor : 0;
        var made = Cluster.Pages.Made.Concat(Cluster.Payments.Made)
            .Where(refund => order.Money.Any(money => money.Payment == refund.Payment.ToString()))
            .DistinctBy(refund => (refund.Payment, refund.Id)).ToList();
        if (order.Money.All(money => money.Dispute is null && money.Parts.All(part =>
            made.Any(refund => refund.Id == part.Id.ToString("N")))))
        {
            Assert.Equal(
                byHand + made.Sum(refund => refund.Amount.AmountMinor) - order.Money.Sum(money => money.AmountMinor),
                ledger.Where(line => line.Account is Account.Advertiser).Sum(line => line.AmountMinor));
        }
    }

    /// <summary>Facts and ledger lines are numbered without a gap.</summary>
    private void Facts(OrderKey key, OrderState order)
    {
        var facts = Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Sequence);
        var lines = Cluster.Disk.Postings(key.ToString()).Select(line => line.Sequence);

        Assert.Equal(Enumerable.Range(1, order.Version), facts);
        Assert.Equal(Enumerable.Range(1, order.PostingCount), lines);
        Assert.Null(order.DueAt);
    }

    /// <summary>Only changes were noted, and the last one is how it is.</summary>
    private void Listed(Town town)
    {
        var key = new AdvertiserKey(town.Market.Tenant, town.Market.Advertiser).ToString();
        var facts = Cluster.Disk.Facts(key);
        Assert.Equal(Enumerable.Range(1, facts.Count), facts.Select(fact => fact.Sequence));
        Assert.All(facts.Zip(facts.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        if (facts.Count > 0)
        {
            var stored = Cluster.Disk.Read<AdvertiserState>("advertiser", key);
            Assert.Equal(
                (facts.Count, facts[^1].Kind),
                (stored.Version, AdvertiserRules.Kind(stored.Status)));
        }
    }

    private void Publication(Town town, OrderKey key)
    {
        var kinds = Cluster.Disk.Facts(key.ToString()).Select(fact => fact.Kind).ToList();
        var text = town.TextOf(key);
        var posts = Cluster.Posts.Published.Count(post => post.Content.Text.Text == text);

        Assert.InRange(posts, kinds.Count(kind => kind == "published"), 1);
        if (kinds.Contains("attempt_started"))
        {
            var first = town.Stored(key)!.AutoApprove ? kinds.IndexOf("paid") : kinds.IndexOf("approved");
            Assert.InRange(first, kinds.IndexOf("paid"), kinds.IndexOf("attempt_started"));
            Assert.DoesNotContain("cancelled", kinds);
        }
    }
}
