namespace LytSlot.ApiHost.Requests;

/// <summary>An amount.</summary>
/// <param name="PriceMinor">Minor units of the currency; whole Stars.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c> for Telegram Stars.</param>
internal sealed record MoneyResponse(long PriceMinor, string Currency)
{
    public static MoneyResponse From(Money money) => new(money.AmountMinor, money.Currency);
}
