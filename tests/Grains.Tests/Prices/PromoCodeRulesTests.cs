using CsCheck;
using LytSlot.Grains.Prices;
using LytSlot.Orders;
using LytSlot.Prices;

namespace LytSlot.Grains.Tests.Prices;

public sealed class PromoCodeRulesTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly PromoCodeKey Key = new(Guid.CreateVersion7(), "SPRING");

    private static readonly PromoOffer Tenth = new(10, null, 3, 2, null, null, [], []);

    private static readonly PromoOffer Narrow = new(
        null, new(500, "EUR"), 3, null, Now, Now.AddDays(1), [-1001], ["1/24"]);

    [Theory]
    [InlineData("tenth", null)]
    [InlineData("narrow", null)]
    [InlineData("neither", "promo.bad_offer")]
    [InlineData("both", "promo.bad_offer")]
    [InlineData("nothing off", "promo.bad_offer")]
    [InlineData("more than all", "promo.bad_offer")]
    [InlineData("amount of nothing", "promo.bad_offer")]
    [InlineData("amount in no currency", "promo.bad_offer")]
    [InlineData("no uses", "promo.bad_offer")]
    [InlineData("too many uses", "promo.bad_offer")]
    [InlineData("more for each than for all", "promo.bad_offer")]
    [InlineData("ends first", "promo.bad_offer")]
    [InlineData("format that can't be stored", "promo.bad_offer")]
    public void Offer_is_refused_when_it_makes_no_sense(string offer, string? code) =>
        Assert.Equal(code, PromoCodeRules.Objection(Named(offer))?.Code);

    [Theory]
    [InlineData(0, -1001, "1/24", "EUR", null)]
    [InlineData(-1, -1001, "1/24", "EUR", "promo.not_now")]
    [InlineData(24 * 60, -1001, "1/24", "EUR", "promo.not_now")]
    [InlineData(0, -1002, "1/24", "EUR", "promo.not_here")]
    [InlineData(0, -1001, "2/48", "EUR", "promo.not_here")]
    [InlineData(0, -1001, "1/24", "XTR", "promo.not_here")]
    public void Code_applies_when_and_where_it_was_offered(
        int minutes, long channel, string format, string currency, string? code)
    {
        var promo = Offered(Narrow);

        var terms = PromoCodeRules.Terms(promo, new(null, null, channel, format, currency), Now.AddMinutes(minutes));

        Assert.Equal(code, terms.Refusal?.Code);
        Assert.Equal(code is null ? new Money(500, "EUR") : null, terms.Value?.Amount);
    }

    [Fact]
    public void Code_that_was_ended_or_never_made_is_not_there()
    {
        var ended = PromoCodeRules.Ended(Offered(Tenth), By(Now));

        Assert.Equal("promo.not_found", PromoCodeRules.Terms(ended, Use(Guid.NewGuid(), 7), Now).Refusal?.Code);
        Assert.Equal("promo.not_found", PromoCodeRules.Terms(new(), Use(Guid.NewGuid(), 7), Now).Refusal?.Code);
    }

    [Fact]
    public void Same_offer_again_is_nothing_new()
    {
        var promo = Offered(Narrow with { Channels = [-2, -1], Formats = ["b", "a"] });

        Assert.Null(PromoCodeRules.Offered(
            promo, Key, Narrow with { Channels = [-1, -2], Formats = ["a", "b", "a"] }, By(Now)));
        Assert.NotNull(PromoCodeRules.Offered(promo, Key, Narrow with { Limit = 4 }, By(Now)));
    }

    /// <summary>Whatever is taken, repeated and given back in whatever order.</summary>
    [Fact]
    public void Limits_hold_and_repeats_change_nothing() => Gen.Select(Gen.Int[0, 9], Gen.Bool).List[0, 60].Sample(
        acts => LimitsHold(acts));

    [Fact]
    public void Use_is_doubtful_only_long_after_its_order_must_stand()
    {
        var order = Guid.NewGuid();
        var promo = PromoCodeRules.Taken(Offered(Tenth), order, 7, By(Now))!;
        var placeBy = PromoCodeRules.PlaceBy(Now);

        Assert.Equal(placeBy.AddMinutes(1), promo.DueAt);
        Assert.Empty(PromoCodeRules.Doubtful(promo, placeBy.AddSeconds(59)));
        var use = Assert.Single(PromoCodeRules.Doubtful(promo, placeBy.AddMinutes(1)));
        var kept = PromoCodeRules.Kept(promo, use);
        Assert.Null(kept.DueAt);
        Assert.Empty(PromoCodeRules.Doubtful(kept, Now.AddYears(1)));
        Assert.Null(PromoCodeRules.Taken(kept, order, 7, By(Now.AddDays(1))));
    }

    private static void LimitsHold(List<(int Number, bool IsTaking)> acts)
    {
        var orders = Enumerable.Range(1, 10).Select(i => new Guid(i, 0, 0, new byte[8])).ToList();
        var promo = Offered(Tenth);
        foreach (var (number, isTaking) in acts)
        {
            var (order, advertiser) = (orders[number], number % 2);
            var had = promo.Uses.Any(use => use.Order == order);
            if (!isTaking)
            {
                promo = PromoCodeRules.GivenBack(promo, order, By(Now)) ?? promo;
                Assert.DoesNotContain(promo.Uses, use => use.Order == order);
                continue;
            }

            var terms = PromoCodeRules.Terms(promo, Use(order, advertiser), Now);
            var isFree = promo.Uses.Length < 3 && promo.Uses.Count(use => use.Advertiser == advertiser) < 2;
            Assert.Equal(had || isFree, terms.Succeeded);
            promo = terms.Succeeded ? PromoCodeRules.Taken(promo, order, advertiser, By(Now)) ?? promo : promo;
            Assert.True(promo.Uses.Length <= 3 && promo.Uses.Count(use => use.Advertiser == advertiser) <= 2);
            Assert.Equal(promo.Uses.Length, promo.Uses.DistinctBy(use => use.Order).Count());
        }
    }

    private static PromoCodeState Offered(PromoOffer offer) => PromoCodeRules.Offered(new(), Key, offer, By(Now))!;

    private static PromoUse Use(Guid order, long advertiser) =>
        new(new OrderKey(Key.Tenant, order), advertiser, -1001, "1/24", "EUR");

    private static Stamp By(DateTimeOffset at) => new(at, "system", ByAdvertiser: false, null);

    private static PromoOffer Named(string name) => name switch
    {
        "tenth" => Tenth,
        "narrow" => Narrow,
        "neither" => Tenth with { Percent = null },
        "both" => Narrow with { Percent = 10 },
        "nothing off" => Tenth with { Percent = 0 },
        "more than all" => Tenth with { Percent = 101 },
        "amount of nothing" => Narrow with { Amount = new(0, "EUR") },
        "amount in no currency" => Narrow with { Amount = new(5, "euro") },
        "no uses" => Tenth with { Limit = 0, LimitEach = null },
        "too many uses" => Tenth with { Limit = 1001 },
        "more for each than for all" => Tenth with { LimitEach = 4 },
        "ends first" => Narrow with { To = Now },
        "format that can't be stored" => Narrow with { Formats = ["\0"] },
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
