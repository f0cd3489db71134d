using LytSlot.Advertisers;
using LytSlot.Conversations;
using LytSlot.Grains.Advertisers;
using LytSlot.Grains.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Orders;

/// <summary>Orders that the channel's side placed for an advertiser.</summary>
public sealed class OfferRulesTests
{
    private const long Member = 5;

    private static readonly Attempt Asked = new("0123456789abcdef0123456789abcdef", "a", Given.Now);

    private static readonly PlaceOrder Offer =
        Given.Wish with { PlacedBy = Member, Attempt = Asked, AutoApprove = true };

    /// <summary>Hours until the slot, and minutes the order is held.</summary>
    [Theory]
    [InlineData(48, 24 * 60)]
    [InlineData(24.5, 24 * 60)]
    [InlineData(24, (24 * 60) - 30)]
    [InlineData(2, 90)]
    [InlineData(0.75, 15)]
    [InlineData(0.5, 15)]
    public void Hold_lasts_a_day_or_until_half_an_hour_before_the_slot_and_never_less_than_any_other(
        double hours, int minutes)
    {
        var wish = Offer with { StartsAt = Given.Now + TimeSpan.FromHours(hours) };

        var held = Given.Nothing.After(new OrderCommand.Place(Given.Key, wish, Given.Now), Given.Now);

        Assert.Equal(Given.Now + TimeSpan.FromMinutes(minutes), held.HoldUntil);
        Assert.Equal((OrderStatus.Held, Member), (held.Status, held.PlacedBy));
    }

    [Fact]
    public void In_every_profile_it_waits_longer_than_other_orders_do() => Assert.All(
        [Timings.Production, Timings.Demo, Timings.Development], one => Assert.True(one.OfferHold > one.Hold));

    [Fact]
    public void Advertiser_is_told_of_it_and_nobody_of_what_they_place_themselves()
    {
        Assert.Equal([new(1, NoticeKind.OrderOffered, ForOwner: false)], Held().Untold);
        Assert.Empty(Given.Held.Untold);
    }

    [Fact]
    public void Both_sides_hear_that_nobody_paid_and_the_owner_that_it_was_declined()
    {
        var over = Held().HoldUntil!.Value;

        var expired = Held().After(new OrderCommand.Tick(over), over);
        var declined = OrderChanges.Apply(
            Held(), new OrderEvent.Cancelled(null), new(Given.Now, "person:7", ByAdvertiser: true, null));

        Assert.Equal(
            [(NoticeKind.Expired, true), (NoticeKind.Expired, false)],
            expired.Untold.Skip(1).Select(notice => (notice.Kind, notice.ForOwner)));
        Assert.Equal(
            [(NoticeKind.Cancelled, true)],
            declined.Untold.Skip(1).Select(notice => (notice.Kind, notice.ForOwner)));
    }

    [Fact]
    public void Paid_it_is_scheduled_for_who_placed_it_has_seen_the_post()
    {
        var paid = Held().After(Given.Pay("p:stars:c1"), Given.Now);

        Assert.Equal(OrderStatus.Scheduled, paid.Status);
    }

    [Fact]
    public void Without_its_erid_it_waits_for_it_all_the_same()
    {
        var held = Held() with { Mark = Given.Unfinished };

        Assert.Equal(OrderStatus.Paid, held.After(Given.Pay("p:stars:c1"), Given.Now).Status);
    }

    [Fact]
    public void Request_that_comes_again_changes_nothing_and_another_one_under_its_key_is_refused()
    {
        var other = Offer with { Format = "2/48" };

        Assert.Equal(default, Again(Offer));
        Assert.Equal(default, Again(other with { Attempt = Asked }));
        Assert.Equal(
            "idempotency.mismatch", Again(other with { Attempt = Asked with { Request = "b" } }).Refusal?.Code);
        Assert.Equal("order.mismatch", Again(other with { Attempt = null }).Refusal?.Code);
        Assert.Equal(default, Again(Offer with { Attempt = null }));
    }

    [Fact]
    public void Request_of_days_ago_is_judged_by_what_it_wants()
    {
        var late = Asked with { At = Given.Now + TimeSpan.FromDays(2), Request = "b" };

        Assert.Equal(default, Again(Offer with { Attempt = late }));
        Assert.Equal("order.mismatch", Again(Offer with { Attempt = late, Format = "2/48" }).Refusal?.Code);
    }

    [Fact]
    public void Same_name_gives_the_same_id_and_it_is_a_valid_one()
    {
        var id = NamedId.Of("a");

        Assert.Equal(NamedId.Of("a"), id);
        Assert.NotEqual(NamedId.Of("b"), id);
        Assert.Equal((8, 8), (id.Version, id.Variant & 0xC));
    }

    [Theory]
    [InlineData(Standing.None, 0, null)]
    [InlineData(Standing.Allowed, 4, null)]
    [InlineData(Standing.None, 5, "advertiser.too_many_held")]
    [InlineData(Standing.Blocked, 0, "advertiser.blocked")]
    public void Orders_are_placed_for_who_is_known_not_blocked_and_not_pestered(
        Standing standing, int held, string? code) => Assert.Equal(
            code,
            AdvertiserRules.MayPlaceFor(new(standing, null, held))?.Code);

    [Fact]
    public void Orders_are_placed_for_nobody_the_tenant_does_not_know() =>
        Assert.Equal("advertiser.not_found", AdvertiserRules.MayPlaceFor(null)?.Code);

    private static OrderState Held() =>
        Given.Nothing.After(new OrderCommand.Place(Given.Key, Offer, Given.Now), Given.Now);

    private static Decision<OrderEvent> Again(PlaceOrder wish) =>
        OrderRules.Decide(Held(), new OrderCommand.Place(Given.Key, wish, Given.Now), Given.Timings);
}
