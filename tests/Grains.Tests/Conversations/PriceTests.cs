using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Orders;

namespace LytSlot.Grains.Tests.Conversations;

/// <summary>Prices as people type and tap them, and links to orders.</summary>
public sealed class PriceTests
{
    [Theory]
    [InlineData("150", "150 XTR")]
    [InlineData("1 000 ⭐", "1000 XTR")]
    [InlineData("150, 900 RUB", "150 XTR,90000 RUB")]
    [InlineData("150; 900 ₽; 12.50 €", "150 XTR,90000 RUB,1250 EUR")]
    [InlineData("12,50 eur", "1250 EUR")]
    [InlineData("9.99 usd\n100", "999 USD,100 XTR")]
    public void Prices_are_read_as_typed(string text, string expected) => Assert.Equal(
        expected,
        string.Join(',', SaidPrices.Read(text)!.Value.Select(price => $"{price.AmountMinor} {price.Currency}")));

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("12.50")]
    [InlineData("12.505 EUR")]
    [InlineData("99999999999999 RUB")]
    [InlineData("150, ")]
    public void What_is_no_price_is_none(string text) => Assert.Null(SaidPrices.Read(text));

    [Theory]
    [InlineData(150, "XTR", "price:150")]
    [InlineData(90_000, "RUB", "price:90000:RUB")]
    public void Tap_carries_its_currency(long amount, string currency, string tap)
    {
        Assert.Equal(tap, PriceTap.Of(new(amount, currency)));
        Assert.True(PriceTap.TryParse(tap, out var read));
        Assert.Equal(new Money(amount, currency), read);
    }

    [Theory]
    [InlineData("price:")]
    [InlineData("price:-1")]
    [InlineData("price:1:RUBLES")]
    [InlineData("cost:1")]
    public void Forged_tap_is_none(string tap) => Assert.False(PriceTap.TryParse(tap, out _));

    [Fact]
    public void Link_to_an_order_fits_and_survives_the_round_trip()
    {
        var key = new OrderKey(Guid.NewGuid(), Guid.CreateVersion7());
        var payload = OrderTap.StartPayload(key);

        Assert.Matches("^[A-Za-z0-9_-]{1,64}$", payload);
        Assert.True(OrderTap.TryStartPayload(payload, out var read));
        Assert.Equal(key, read);
        Assert.False(OrderTap.TryStartPayload(payload[..^1], out _));
    }
}
