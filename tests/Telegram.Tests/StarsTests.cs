using LytSlot.Grains.Payments;
using LytSlot.Payments;
using Telegram.Bot;

namespace LytSlot.Telegram.Tests;

public sealed class StarsTests(TelegramWorld world) : IClassFixture<TelegramWorld>
{
    private static readonly Money Price = new(250, "XTR");

    [Fact]
    public async Task Charge_goes_back_once_and_a_repeat_is_a_success()
    {
        var charge = await Pay();

        Assert.Equal(RefundResult.Done, await Refund(charge));
        Assert.Equal(RefundResult.Done, await Refund(charge));
    }

    [Fact]
    public async Task Unknown_charge_can_never_go_back() =>
        Assert.Equal(RefundResult.Impossible, await Refund("no-such-charge"));

    [Theory]
    [InlineData("tooMany")]
    [InlineData("refuse")]
    [InlineData("close")]
    public async Task Trouble_is_tried_again_and_gives_the_money_back_once(string kind)
    {
        var charge = await Pay();
        await world.Fault(new { kind, method = "refundStarPayment", applied = true });

        Assert.Equal(RefundResult.Later, await Refund(charge));
        Assert.Equal(RefundResult.Done, await Refund(charge));
    }

    [Fact]
    public async Task Part_of_a_charge_can_never_go_back()
    {
        var charge = await Pay();

        var refused = await world.Stars.Refund(new(
            new(PaymentKey.StarsProvider, charge), TelegramWorld.Advertiser, new(1, "XTR"), "p1", IsWhole: false));

        Assert.Equal(RefundResult.Impossible, refused);
        Assert.Equal(RefundResult.Done, await Refund(charge));
    }

    [Fact]
    public void Provider_is_known_by_the_name_in_its_keys() =>
        Assert.Equal(PaymentKey.StarsProvider, world.Stars.Name);

    private Task<RefundResult> Refund(string charge) =>
        world.Stars.Refund(new(
            new(PaymentKey.StarsProvider, charge), TelegramWorld.Advertiser, Price, RefundRequest.Rest, IsWhole: true));

    private async Task<string> Pay()
    {
        await world.Bot.SendInvoice(
            TelegramWorld.Advertiser, "Slot", "A slot", "payload", "XTR", [new("Slot", Price.AmountMinor)], "");
        var paying = world.Control(HttpMethod.Post, $"users/{TelegramWorld.Advertiser}/pay", new { });
        var query = await NextCheckout();
        await world.Bot.AnswerPreCheckoutQuery(query);
        return (await paying).GetProperty("chargeId").GetString()!;
    }

    private async Task<string> NextCheckout()
    {
        var offset = 0;
        while (true)
        {
            var updates = await world.Bot.GetUpdates(offset, timeout: 1);
            if (updates.Select(update => update.PreCheckoutQuery?.Id).LastOrDefault(id => id is not null) is { } id)
            {
                await world.Bot.GetUpdates(updates[^1].Id + 1, timeout: 0);
                return id;
            }

            offset = updates.Length > 0 ? updates[^1].Id + 1 : offset;
        }
    }
}
