using System.Net;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Payments;

namespace LytSlot.TelegramStandIn.Tests;

/// <summary>Payments in Stars.</summary>
public sealed class PaymentTests
{
    [Fact]
    public async Task Payment_asks_the_bot_then_moves_the_money()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await Invoice(stage, person);

        var pay = stage.Post($"users/{person}/pay");
        var question = await Question(stage);
        await stage.Bot.AnswerPreCheckoutQuery(question.Id);
        var charge = (await pay).GetProperty("chargeId").GetString();

        var payment = (await stage.Drain())[^1].Message!.SuccessfulPayment!;
        Assert.Equal(("XTR", 500, "order-1"), (question.Currency, question.TotalAmount, question.InvoicePayload));
        Assert.Equal(("XTR", 500, "order-1"), (payment.Currency, payment.TotalAmount, payment.InvoicePayload));
        Assert.Equal(charge, payment.TelegramPaymentChargeId);
        Assert.Equal(HttpStatusCode.NotFound, await stage.StatusOf(HttpMethod.Post, $"users/{person}/pay", new { }));
    }

    [Fact]
    public async Task Declined_payment_shows_the_reason()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await Invoice(stage, person);

        var pay = stage.Post($"users/{person}/pay");
        await stage.Bot.AnswerPreCheckoutQuery((await Question(stage)).Id, "The slot is taken");

        var result = await pay;
        Assert.Equal("declined", result.GetProperty("status").GetString());
        Assert.Equal("The slot is taken", result.GetProperty("error").GetString());
        Assert.Empty((await stage.Get("charges")).EnumerateArray());
    }

    [Fact]
    public async Task Unanswered_payment_times_out_after_10_seconds()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await Invoice(stage, person);

        var pay = stage.Post($"users/{person}/pay");
        var question = await Question(stage);
        stage.Clock.Advance(TimeSpan.FromSeconds(11));
        var late = await Stage.Refused(() => stage.Bot.AnswerPreCheckoutQuery(question.Id));

        Assert.Equal("timeout", (await pay).GetProperty("status").GetString());
        Assert.Equal(400, late.ErrorCode);
    }

    [Fact]
    public async Task Refund_happens_once()
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();
        await Invoice(stage, person);
        var pay = stage.Post($"users/{person}/pay");
        await stage.Bot.AnswerPreCheckoutQuery((await Question(stage)).Id);
        var charge = (await pay).GetProperty("chargeId").GetString()!;
        await stage.Drain();

        await stage.Bot.RefundStarPayment(person, charge);
        var again = await Stage.Refused(() => stage.Bot.RefundStarPayment(person, charge));
        var unknown = await Stage.Refused(() => stage.Bot.RefundStarPayment(person, "stx0"));

        Assert.Equal("Bad Request: CHARGE_ALREADY_REFUNDED", again.Message);
        Assert.Equal("Bad Request: CHARGE_NOT_FOUND", unknown.Message);
        Assert.Equal(charge, Assert.Single(await stage.Drain()).Message!.RefundedPayment!.TelegramPaymentChargeId);
        Assert.Equal(
            JsonValueKind.String, (await stage.Get("charges"))[0].GetProperty("refundedAt").ValueKind);
    }

    [Theory]
    [InlineData("", "d", "p", "XTR")]
    [InlineData("a title that is longer than thirty-two", "d", "p", "XTR")]
    [InlineData("t", "d", "", "XTR")]
    [InlineData("t", "d", "p", "RUB")]
    public async Task Malformed_invoice_is_refused(string title, string description, string payload, string currency)
    {
        await using var stage = await Stage.Open();
        var person = await stage.Person();

        var refusal = await Assert.ThrowsAnyAsync<ApiRequestException>(
            () => stage.Bot.SendInvoice(person, title, description, payload, currency, [new LabeledPrice("l", 1)]));

        Assert.Equal(400, refusal.ErrorCode);
    }

    private static Task<Message> Invoice(Stage stage, long person) => stage.Bot.SendInvoice(
        person, "Ad 1/24", "A day in the feed", "order-1", "XTR", [new LabeledPrice("Ad", 500)], startParameter: "pay");

    private static async Task<PreCheckoutQuery> Question(Stage stage) =>
        (await stage.Bot.GetUpdates(timeout: 50))[0].PreCheckoutQuery!;
}
