using LytSlot.Prices;

namespace LytSlot.ApiHost.Prices;

/// <summary>What one rule did to a price.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Parameter">Format, percentage or promo code; null for a replaced price.</param>
/// <param name="AmountMinor">Minor units of the price's currency, signed.</param>
internal sealed record PriceLineResponse(PriceLineKind Kind, string? Parameter, long AmountMinor)
{
    public static PriceLineResponse From(PriceLine line) => new(line.Kind, line.Parameter, line.AmountMinor);
}
