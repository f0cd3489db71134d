using LytSlot.Conversations;
using LytSlot.Orders;
using LytSlot.Payments;

namespace LytSlot.BotHost.Tests.Hosts;

/// <summary>Grains that fail however often they are called, since their stored state can't be read.</summary>
internal static class Broken
{
    private static readonly int[] Unreadable = [1];

    public static async Task Conversation(BotStage stage, long person)
    {
        var key = new ConversationKey(person).ToString();
        var grain = stage.Cluster.Client.GetGrain<IConversationGrain>(key);
        using (Caller.Host.Enter())
        {
            await grain.Handle(new BotInput.Unsupported(1, new(person, "Ann", "en")));
        }

        await stage.Cluster.Deactivate(grain);
        stage.Cluster.Disk.Plant("conversation", key, new { step = Unreadable });
    }

    public static async Task Payment(BotStage stage, PaymentKey payment)
    {
        var grain = stage.Cluster.Client.GetGrain<IPaymentGrain>(payment.ToString());
        var order = new OrderKey(Guid.CreateVersion7(), Guid.CreateVersion7());
        using (Caller.Host.Enter())
        {
            await grain.Receive(new(order, 1, new(1, Money.Stars), stage.Cluster.Clock.GetUtcNow()));
        }

        await stage.Cluster.Deactivate(grain);
        stage.Cluster.Disk.Plant("payment", payment.ToString(), new { status = Unreadable });
    }
}
