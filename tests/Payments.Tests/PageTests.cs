using LytSlot.Grains.Payments;

namespace LytSlot.Payments.Tests;

/// <summary>Pages of both providers, by the same rules.</summary>
public sealed class PageTests(StandInWorld world) : IClassFixture<StandInWorld>
{
    public static TheoryData<string> Both => ["stripe", "yookassa"];

    [Theory, MemberData(nameof(Both))]
    public async Task Page_waits_for_the_payer_and_is_the_same_for_the_same_attempt(string provider)
    {
        var request = StandInWorld.Request(provider);

        var first = await world.Open(request);
        var second = await world.Open(request);

        Assert.Equal(first, second);
        Assert.StartsWith("http", first.Url, StringComparison.Ordinal);
        Assert.IsType<PageResult.Waiting>(await world.Of(provider).Look(first.Reference));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Paid_page_tells_order_charge_and_amount(string provider)
    {
        var request = StandInWorld.Request(provider, 12_345);
        var page = await world.Open(request);
        await world.Control($"pages/{page.Reference}/pay?tells=false");

        var paid = Assert.IsType<PageResult.Paid>(await world.Of(provider).Look(page.Reference));

        Assert.Equal((request.Key.Order, request.Amount), (paid.Order, paid.Amount));
        Assert.NotEmpty(paid.Charge);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Lost_answer_is_no_answer_and_the_page_is_found_again(string provider)
    {
        var request = StandInWorld.Request(provider);
        await world.Control("trouble/loseAnswer");

        Assert.IsType<OpenResult.Unknown>(await world.Of(provider).Open(request));

        var page = await world.Open(request);
        Assert.Equal(page, await world.Open(request));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Provider_that_is_away_says_nothing(string provider)
    {
        var page = await world.Open(StandInWorld.Request(provider));

        await world.Control("trouble/away?times=2");

        Assert.IsType<OpenResult.Unknown>(await world.Of(provider).Open(StandInWorld.Request(provider)));
        Assert.IsType<PageResult.Unknown>(await world.Of(provider).Look(page.Reference));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Wrong_key_is_our_trouble_and_no_word_on_the_payment(int stranger)
    {
        var provider = world.Strangers[stranger];
        var request = StandInWorld.Request(provider.Name);
        var page = await world.Open(StandInWorld.Request(provider.Name));

        Assert.IsType<OpenResult.Unknown>(await provider.Open(request));
        Assert.IsType<PageResult.Unknown>(await provider.Look(page.Reference));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Page_that_ran_out_is_gone(string provider)
    {
        var page = await world.Open(StandInWorld.Request(provider));

        await world.Control($"pages/{page.Reference}/expire?tells=false");

        Assert.IsType<PageResult.Gone>(await world.Of(provider).Look(page.Reference));
    }

    [Fact]
    public async Task Stripe_closes_a_page_and_one_that_was_paid_stays_paid()
    {
        var page = await world.Open(StandInWorld.Request("stripe"));
        var (paid, _) = await world.Paid(StandInWorld.Request("stripe"));

        await world.Stripe.Close(page.Reference);
        await world.Stripe.Close(paid.Reference);

        Assert.IsType<PageResult.Gone>(await world.Stripe.Look(page.Reference));
        Assert.IsType<PageResult.Paid>(await world.Stripe.Look(paid.Reference));
    }

    [Theory]
    [InlineData("stripe", "cs_test_nobodys")]
    [InlineData("stripe", "../../v1/customers")]
    [InlineData("stripe", "")]
    [InlineData("yookassa", "00000000-0000-0000-0000-000000000000")]
    [InlineData("yookassa", "../refunds")]
    [InlineData("yookassa", "")]
    public async Task Page_that_is_nobodys_is_not_ours(string provider, string reference) =>
        Assert.IsType<PageResult.NotOurs>(await world.Of(provider).Look(reference));

    [Theory]
    [InlineData("stripe", "EUR", true)]
    [InlineData("stripe", "RUB", false)]
    [InlineData("stripe", "JPY", false)]
    [InlineData("stripe", "XTR", false)]
    [InlineData("yookassa", "RUB", true)]
    [InlineData("yookassa", "EUR", false)]
    public void Each_takes_its_own_currencies(string provider, string currency, bool takes) =>
        Assert.Equal(takes, world.Of(provider).Takes(currency));
}
