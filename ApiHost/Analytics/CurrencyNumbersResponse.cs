using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>What was sold in one currency; nothing is ever converted.</summary>
/// <param name="Currency">ISO 4217, or <c>XTR</c> for Telegram Stars.</param>
/// <param name="RevenueMinor">
/// What was earned in these days by the ledger, in minor units: less the platform's fee and what went back. An order is
/// earned as its term is over.
/// </param>
/// <param name="Orders">Orders in this currency that were published in these days.</param>
/// <param name="AveragePriceMinor">
/// What their advertisers paid, fee included, over their number, in minor units; null for no orders.
/// </param>
internal sealed record CurrencyNumbersResponse(
    string Currency, long RevenueMinor, long Orders, long? AveragePriceMinor)
{
    public static CurrencyNumbersResponse From(CurrencyNumbers numbers) =>
        new(numbers.Currency, numbers.RevenueMinor, numbers.Orders, numbers.AveragePriceMinor);
}
