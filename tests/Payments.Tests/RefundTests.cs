using LytSlot.Grains.Payments;

namespace LytSlot.Payments.Tests;

/// <summary>Refunds at both providers, by the same rules.</summary>
public sealed class RefundTests(StandInWorld world) : IClassFixture<StandInWorld>
{
    public static TheoryData<string> Both => ["stripe", "yookassa"];

    [Theory, MemberData(nameof(Both))]
    public async Task Charge_goes_back_once_and_a_repeat_is_a_success(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));

        Assert.Equal(RefundResult.Done, await Refund(charge, 90_000));
        Assert.Equal(RefundResult.Done, await Refund(charge, 90_000));

        Assert.Equal(1, await world.Refunds(charge.Charge));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Parts_go_back_by_themselves_and_the_rest_after_them(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));

        Assert.Equal(RefundResult.Done, await Refund(charge, 10_000, "a"));
        Assert.Equal(RefundResult.Done, await Refund(charge, 10_000, "b"));
        Assert.Equal(RefundResult.Done, await Refund(charge, 10_000, "b"));
        Assert.Equal(RefundResult.Impossible, await Refund(charge, 80_000, "c"));
        Assert.Equal(RefundResult.Done, await Refund(charge, 70_000));

        Assert.Equal(3, await world.Refunds(charge.Charge));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refund_without_an_answer_is_asked_again_and_made_once(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));
        await world.Control("trouble/loseAnswer");

        Assert.Equal(RefundResult.Later, await Refund(charge, 10_000, "part"));
        Assert.Equal(RefundResult.Done, await Refund(charge, 10_000, "part"));

        Assert.Equal(1, await world.Refunds(charge.Charge));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Trouble_is_for_later_and_a_clear_no_for_ever(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));

        await world.Control("trouble/refundLater");
        Assert.Equal(RefundResult.Later, await Refund(charge, 90_000));
        await world.Control("trouble/refundNever");
        Assert.Equal(RefundResult.Impossible, await Refund(charge, 90_000));
        await world.Control("trouble/away");
        Assert.Equal(RefundResult.Later, await Refund(charge, 90_000));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refund_that_failed_is_made_anew(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));
        Assert.Equal(RefundResult.Done, await Refund(charge, 90_000));
        await world.Control($"refunds/{(await world.RefundsOf(charge.Charge))[0]}/fail?tells=false");

        Assert.Equal(RefundResult.Done, await Refund(charge, 90_000));
        Assert.Equal(RefundResult.Done, await Refund(charge, 90_000));

        Assert.Equal(2, await world.Refunds(charge.Charge));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refusal_that_was_heard_is_asked_about_anew(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));
        await world.Control("trouble/refundNever");

        Assert.Equal(RefundResult.Impossible, await Refund(charge, 90_000));
        Assert.Equal(RefundResult.Impossible, await Refund(charge, 90_000));
        Assert.Equal(RefundResult.Done, await Refund(charge, 90_000, refusals: 1));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Rest_that_shrank_while_it_was_asked_for_goes_back(string provider)
    {
        var (_, charge) = await world.Paid(StandInWorld.Request(provider));
        await world.Control("trouble/refundNever");
        Assert.Equal(RefundResult.Impossible, await Refund(charge, 90_000));
        await world.Control($"charges/{charge.Charge}/refund?amount=50000&tells=false");

        Assert.Equal(RefundResult.Done, await Refund(charge, 40_000));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Charge_that_nobody_made_can_never_go_back(string provider) =>
        Assert.Equal(RefundResult.Impossible, await Refund(new(provider, "nobodys"), 1));

    [Fact]
    public async Task Disputed_charge_waits_for_its_end()
    {
        var (_, charge) = await world.Paid(StandInWorld.Request("stripe"));
        await world.Control($"charges/{charge.Charge}/dispute?status=needs_response&tells=false");

        Assert.Equal(RefundResult.Later, await Refund(charge, 90_000));
    }

    private Task<RefundResult> Refund(
        PaymentKey charge, long amount, string id = RefundRequest.Rest, int refusals = 0) =>
        world.Of(charge.Provider).Refund(new(
            charge,
            7,
            new(amount, charge.Provider == "stripe" ? "EUR" : "RUB"),
            id,
            IsWhole: id == RefundRequest.Rest)
        { Refusals = refusals });
}
