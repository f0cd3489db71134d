namespace LytSlot.Analytics;

/// <summary>What was sold in one currency; nothing is ever converted.</summary>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="RevenueMinor">
/// What the tenant earned in these days by the ledger, in minor units: less the platform's fee and what went back. An
/// order is earned as its term is over, so this is often another order's money than that of
/// <paramref name="Orders"/>; below zero when more went back.
/// </param>
/// <param name="Orders">Orders in this currency that were published in these days.</param>
/// <param name="AveragePriceMinor">
/// What their advertisers paid, fee included, over their number, in minor units, half a unit rounded up; null for no
/// orders.
/// </param>
[GenerateSerializer, Immutable, Alias("lyt.CurrencyNumbers")]
public sealed record CurrencyNumbers(
    [property: Id(0)] string Currency,
    [property: Id(1)] long RevenueMinor,
    [property: Id(2)] long Orders,
    [property: Id(3)] long? AveragePriceMinor);
