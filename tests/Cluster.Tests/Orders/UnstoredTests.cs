using LytSlot.Conversations;
using LytSlot.Grains.Payments;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Testing.Cluster;

namespace LytSlot.Cluster.Tests.Orders;

/// <summary>What is left outside by writes that are under way, or came to nothing.</summary>
public sealed class UnstoredTests(ClusterFixture fixture)
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task No_money_goes_back_for_a_cancellation_that_was_not_stored()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Paid();
        await market.UntilStored(key, order => order.Untold.IsEmpty);
        Cluster.Messenger.Answers[market.Advertiser] = TellResult.Later;
        Assert.Null((await Market.As(market.Manager, () => market.Order(key).Approve())).Refusal);
        await market.Until(key, _ => !Cluster.Messenger.Answers.ContainsKey(market.Advertiser));
        var write = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Cluster.Disk.Waits = written => written == key.ToString() ? write.Task : null;
        await Cluster.FailNextWrite(key.ToString());

        var cancelling = Market.As(Caller.Person(market.Advertiser), () => market.Order(key).Cancel(null));
        await Cluster.Pass(TimeSpan.FromMinutes(1));
        Cluster.Disk.Waits = null;
        write.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => cancelling);
        await market.UntilStored(key, order => order.Untold.IsEmpty);

        var charge = new PaymentKey("stars", $"c-{key.Order:N}");
        var payment = Cluster.Disk.Read<PaymentState>("payment", charge.ToString());
        Assert.Equal((OrderStatus.Scheduled, PaymentStatus.Allocated), (market.Stored(key).Status, payment.Status));
        Assert.DoesNotContain(Cluster.Payments.Made, refund => refund.Payment == charge);
    }

    [Fact]
    public async Task Reminder_that_is_too_early_is_put_right_when_it_fires()
    {
        var market = await Market.Open(Cluster);
        var key = await market.Scheduled();
        var now = Cluster.Clock.GetUtcNow();
        await Cluster.Remind(market.Order(key), "next", now + TimeSpan.FromMinutes(10));

        await market.PassTo(now + TimeSpan.FromMinutes(20), key);

        await market.UntilReminded(key, market.Slot - TimeSpan.FromMinutes(1));
    }
}
