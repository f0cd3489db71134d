using System.Collections.Immutable;
using System.Text;
using LytSlot.Grains.Payments;
using LytSlot.PaymentStandIn.News;

namespace LytSlot.Payments.Tests;

/// <summary>What of a notification is believed.</summary>
public sealed class NewsTests(StandInWorld world) : IClassFixture<StandInWorld>
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Signed_webhook_names_its_page()
    {
        var request = StandInWorld.Request("stripe");
        var (page, _) = await world.Paid(request);
        var body = await world.News(page.Reference);

        Assert.Equal(new NewsResult.Page(request.Key.Order, page.Reference), await Stripe(body, Sign(body)));
    }

    /// <summary>So it is while the secret is changed: Stripe signs with the old one and with the new one.</summary>
    [Fact]
    public async Task One_right_signature_among_two_is_enough()
    {
        var request = StandInWorld.Request("stripe");
        var (page, _) = await world.Paid(request);
        var body = await world.News(page.Reference);
        var other = Signature.Of(body, "whsec_other", Now).Split(",v1=")[1];

        var before = Sign(body) + ",v1=" + other;
        var after = Sign(body).Replace(",v1=", $",v1={other},v1=", StringComparison.Ordinal);

        Assert.IsType<NewsResult.Page>(await Stripe(body, before));
        Assert.IsType<NewsResult.Page>(await Stripe(body, after));
    }

    [Fact]
    public async Task Webhook_that_is_not_proved_is_forged()
    {
        var (page, _) = await world.Paid(StandInWorld.Request("stripe"));
        var body = await world.News(page.Reference);

        Assert.IsType<NewsResult.Forged>(await Stripe(body, null));
        Assert.IsType<NewsResult.Forged>(await Stripe(body, "t=1,v1=00"));
        Assert.IsType<NewsResult.Forged>(await Stripe(body, "nonsense"));
        Assert.IsType<NewsResult.Forged>(await Stripe(body, Signature.Of(body, "whsec_wrong", Now)));
        Assert.IsType<NewsResult.Forged>(await Stripe(body + " ", Sign(body)));
        Assert.IsType<NewsResult.Forged>(await Stripe(body, Signature.Of(
            body, StandInWorld.StripeSecret, Now.AddMinutes(-6))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task Signed_nonsense_is_refused(string body) =>
        Assert.IsType<NewsResult.Forged>(await Stripe(body, Sign(body)));

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        ImmutableArray<byte> body = [0xC3, 0x28];

        Assert.IsType<NewsResult.Forged>(await world.Stripe.Hear(new("stripe", body, "t=1,v1=00")));
        Assert.IsType<NewsResult.Forged>(await world.YooKassa.Hear(new("yookassa", body, null)));
    }

    [Theory]
    [InlineData("customer.created", """{"object":"customer","id":"cus_1"}""")]
    [InlineData("checkout.session.completed", """{"object":"checkout.session","id":"cs_1","metadata":{}}""")]
    public async Task Webhook_of_another_business_of_the_account_is_not_for_us(string type, string about)
    {
        var body = $$"""{"id":"evt_1","object":"event","type":"{{type}}","data":{ "object":{{about}} } }""";

        Assert.IsType<NewsResult.NotForUs>(await Stripe(body, Sign(body)));
    }

    [Theory]
    [InlineData("needs_response", DisputeStatus.Open)]
    [InlineData("lost", DisputeStatus.Lost)]
    [InlineData("won", DisputeStatus.Won)]
    public async Task Dispute_is_told_as_it_stands_now_with_the_page_it_is_about(string status, DisputeStatus expected)
    {
        var request = StandInWorld.Request("stripe");
        var (page, charge) = await world.Paid(request);
        var opened = await world.Control($"charges/{charge.Charge}/dispute?status=needs_response&tells=false");
        var dispute = opened.GetProperty("id").GetString()!;
        var body = await world.News(dispute);
        await world.Control($"charges/{charge.Charge}/dispute?status={status}&tells=false");

        var heard = await Stripe(body, Sign(body));

        Assert.Equal(
            new NewsResult.Dispute(request.Key.Order, page.Reference, charge, dispute, expected), heard);
    }

    [Theory]
    [InlineData("needs_response", DisputeStatus.Open)]
    [InlineData("lost", DisputeStatus.Lost)]
    [InlineData("won", DisputeStatus.Won)]
    public async Task Dispute_can_be_asked_after(string status, DisputeStatus expected)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request("stripe"));
        var opened = await world.Control($"charges/{charge.Charge}/dispute?status={status}&tells=false");
        var dispute = opened.GetProperty("id").GetString()!;

        Assert.Equal(expected, await world.Stripe.LookAtDispute(dispute));
        Assert.Equal(DisputeStatus.None, await world.Stripe.LookAtDispute("du_nobodys"));
        Assert.Equal(DisputeStatus.None, await world.Strangers[0].LookAtDispute(dispute));
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("yookassa")]
    public async Task Refund_made_by_hand_is_told_from_our_own(string provider)
    {
        var request = StandInWorld.Request(provider);
        var (_, charge) = await world.Paid(request);
        await world.Of(provider).Refund(new(charge, 7, new(1_000, request.Amount.Currency), "ours", IsWhole: false));
        var byHand = await world.Control($"charges/{charge.Charge}/refund?amount=500&tells=false");

        var refund = Assert.IsType<NewsResult.Refund>(await Hear(provider, byHand.GetProperty("id").GetString()!));

        Assert.Equal((request.Key.Order, charge, 500L), (refund.Order, refund.Payment, refund.Amount.AmountMinor));
        Assert.False(refund.IsOurs);
    }

    [Theory]
    [InlineData("rest", "rest", 0)]
    [InlineData("0198c9f27a00700080000000000000aa-2", "0198c9f27a00700080000000000000aa", 2)]
    public async Task Refund_that_failed_is_told_with_our_own_id_and_the_share(string mark, string id, int share)
    {
        var request = StandInWorld.Request("stripe");
        var (page, charge) = await world.Paid(request);
        await world.Stripe.Refund(new(charge, 7, new(1_000, "EUR"), mark, IsWhole: false));
        var refund = (await world.RefundsOf(charge.Charge))[0];
        await world.Control($"refunds/{refund}/fail?tells=false");

        var heard = await Hear("stripe", refund);

        Assert.Equal(
            new NewsResult.RefundFailed(
                request.Key.Order, page.Reference, share == 0 ? charge : charge.Share(share), refund, id),
            heard);
    }

    [Fact]
    public async Task Notification_of_YooKassa_only_names_what_to_read()
    {
        var request = StandInWorld.Request("yookassa");
        var page = await world.Open(request);
        var forged = (await world.News(page.Reference)).Replace(
            "payment.canceled", "payment.succeeded", StringComparison.Ordinal);

        var heard = await YooKassa(forged);

        Assert.Equal(new NewsResult.Page(request.Key.Order, page.Reference), heard);
        Assert.IsType<PageResult.Waiting>(await world.YooKassa.Look(page.Reference));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"event":"payment.succeeded"}""")]
    [InlineData("""{"event":"payment.succeeded","object":{"id":"../refunds"}}""")]
    public async Task Unreadable_notification_is_refused(string body) =>
        Assert.IsType<NewsResult.Forged>(await YooKassa(body));

    [Theory]
    [InlineData("""{"event":"payment.succeeded","object":{"id":"2e8dd95a-000f-5000-a000-1e3515f51c18"}}""")]
    [InlineData("""{"event":"refund.succeeded","object":{"id":"2e8dd95a-000f-5000-a000-1e3515f51c18"}}""")]
    [InlineData("""{"event":"payout.succeeded","object":{"id":"2e8dd95a-000f-5000-a000-1e3515f51c18"}}""")]
    public async Task Notification_without_our_mark_is_not_for_us(string body) =>
        Assert.IsType<NewsResult.NotForUs>(await YooKassa(body));

    [Fact]
    public async Task News_that_can_not_be_checked_now_are_for_later()
    {
        var (_, charge) = await world.Paid(StandInWorld.Request("yookassa"));
        var byHand = await world.Control($"charges/{charge.Charge}/refund?amount=500&tells=false");
        var body = await world.News(byHand.GetProperty("id").GetString()!);
        await world.Control("trouble/away");

        Assert.IsType<NewsResult.Later>(await YooKassa(body));
    }

    private async Task<NewsResult> Hear(string provider, string about)
    {
        var body = await world.News(about);
        return provider == "stripe" ? await Stripe(body, Sign(body)) : await YooKassa(body);
    }

    private Task<NewsResult> Stripe(string body, string? signature) =>
        world.Stripe.Hear(new("stripe", [.. Encoding.UTF8.GetBytes(body)], signature));

    private Task<NewsResult> YooKassa(string body) =>
        world.YooKassa.Hear(new("yookassa", [.. Encoding.UTF8.GetBytes(body)], null));

    private static string Sign(string body) => Signature.Of(body, StandInWorld.StripeSecret, Now);
}
