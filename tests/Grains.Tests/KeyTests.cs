using CsCheck;
using LytSlot.Advertisers;
using LytSlot.Analytics;
using LytSlot.Calendar;
using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Correspondence;
using LytSlot.Creatives;
using LytSlot.Logins;
using LytSlot.Orders;
using LytSlot.Payments;
using LytSlot.Payouts;
using LytSlot.Prices;
using LytSlot.Sending;
using LytSlot.Tenants;
using LytSlot.Users;
using LytSlot.Webhooks;

namespace LytSlot.Grains.Tests;

public sealed class KeyTests
{
    [Fact]
    public void Keys_of_one_id_survive_the_round_trip() => Gen.Guid.Sample(id =>
        TenantKey.Parse(new TenantKey(id).ToString()) == new TenantKey(id)
        && LoginKey.Parse(new LoginKey(id).ToString()) == new LoginKey(id));

    [Fact]
    public void Keys_within_a_tenant_survive_the_round_trip() => Gen.Select(Gen.Guid, Gen.Guid).Sample((tenant, id) =>
        OrderKey.Parse(new OrderKey(tenant, id).ToString()) == new OrderKey(tenant, id)
        && OrderGroupKey.Parse(new OrderGroupKey(tenant, id).ToString()) == new OrderGroupKey(tenant, id)
        && CreativeKey.Parse(new CreativeKey(tenant, id).ToString()) == new CreativeKey(tenant, id));

    [Fact]
    public void Key_of_a_payout_survives_the_round_trip() => Gen.Select(Gen.Guid, Gen.Guid).Sample((tenant, id) =>
        PayoutKey.Parse(new PayoutKey(tenant, id).ToString()) == new PayoutKey(tenant, id));

    [Fact]
    public void Keys_of_webhooks_survive_the_round_trip() => Gen.Select(Gen.Guid, Gen.Guid).Sample((tenant, id) =>
        WebhookKey.Parse(new WebhookKey(tenant, id).ToString()) == new WebhookKey(tenant, id)
        && WebhooksKey.Parse(new WebhooksKey(tenant).ToString()) == new WebhooksKey(tenant));

    [Fact]
    public void Key_of_a_placement_survives_the_round_trip() => Gen.Select(Gen.Guid, Gen.Guid).Sample((tenant, id) =>
        PlacementKey.Parse(new PlacementKey(new(tenant, id)).ToString()) == new PlacementKey(new(tenant, id)));

    [Fact]
    public void Key_of_a_correspondence_survives_the_round_trip() =>
        Gen.Select(Gen.Guid, Gen.Guid).Sample((tenant, id) =>
            CorrespondenceKey.Parse(new CorrespondenceKey(new(tenant, id)).ToString())
                == new CorrespondenceKey(new(tenant, id)));

    [Fact]
    public void Key_of_a_checkout_survives_the_round_trip() => Gen.Select(Gen.Guid, Gen.Guid).Sample((tenant, id) =>
        CheckoutKey.Parse(new CheckoutKey(new(tenant, id), "stripe").ToString())
            == new CheckoutKey(new(tenant, id), "stripe"));

    [Fact]
    public void Share_of_a_charge_has_a_key_and_leads_back_to_the_charge() =>
        Gen.Select(Gen.String[1, 100].Where(charge => CleanText.Is(charge)), Gen.Int[1, 20]).Sample((charge, number) =>
        {
            var whole = new PaymentKey("stripe", charge);
            var share = whole.Share(number);
            return share != whole && PaymentKey.Parse(share.ToString()) == share && share.Whole == whole;
        });

    [Fact]
    public void Key_of_an_advertiser_survives_the_round_trip() => Gen.Select(Gen.Guid, Gen.Long).Sample((tenant, id) =>
        AdvertiserKey.Parse(new AdvertiserKey(tenant, id).ToString()) == new AdvertiserKey(tenant, id));

    [Theory]
    [InlineData(" spring-10 ", "SPRING-10")]
    [InlineData("ABC", "ABC")]
    [InlineData("AB", null)]
    [InlineData("СКИДКА", null)]
    [InlineData("A B C", null)]
    [InlineData("A/B:C", null)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTU", null)]
    [InlineData(null, null)]
    public void Promo_code_has_one_spelling_and_a_key(string? typed, string? code)
    {
        Assert.Equal(code, PromoCodeKey.Normal(typed));
        if (code is not null)
        {
            var key = new PromoCodeKey(Guid.CreateVersion7(), code);
            Assert.Equal(key, PromoCodeKey.Parse(key.ToString()));
        }
    }

    [Fact]
    public void Keys_of_Telegram_survive_the_round_trip() => Gen.Long.Sample(id =>
        UserKey.Parse(new UserKey(id).ToString()) == new UserKey(id)
        && ChannelKey.Parse(new ChannelKey(id).ToString()) == new ChannelKey(id)
        && CalendarKey.Parse(new CalendarKey(id).ToString()) == new CalendarKey(id)
        && ConversationKey.Parse(new ConversationKey(id).ToString()) == new ConversationKey(id)
        && BotKey.Parse(new BotKey(id).ToString()) == new BotKey(id));

    [Fact]
    public void Key_of_a_charge_survives_whatever_the_provider_calls_it() => Gen.String[1, 150]
        .Where(charge => CleanText.Is(charge))
        .Sample(charge =>
            PaymentKey.Parse(new PaymentKey("stars", charge).ToString()) == new PaymentKey("stars", charge));

    [Theory]
    [InlineData("")]
    [InlineData("t:")]
    [InlineData("0198c0de000070008000000000000001")]
    [InlineData("t:0198c0de-0000-7000-8000-000000000001")]
    [InlineData("t:0198c0de000070008000000000000001 ")]
    [InlineData("t:0198c0de000070008000000000000001/o:")]
    [InlineData("t:0198c0de000070008000000000000001/n:0198c0de000070008000000000000002")]
    [InlineData("t:0198c0de000070008000000000000001/o:0198c0de000070008000000000000002/x")]
    public void Text_that_is_no_order_key_is_refused(string text) =>
        Assert.Throws<FormatException>(() => OrderKey.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("u:")]
    [InlineData("u: 7")]
    [InlineData("u:0x7")]
    [InlineData("ch:7")]
    [InlineData("u:99999999999999999999")]
    public void Text_that_is_no_user_key_is_refused(string text) =>
        Assert.Throws<FormatException>(() => UserKey.Parse(text));
}
