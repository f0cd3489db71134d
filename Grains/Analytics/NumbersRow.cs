namespace LytSlot.Grains.Analytics;

/// <summary>Sums of one currency.</summary>
/// <param name="Day">Of this day; null: of the whole period.</param>
/// <param name="Item">Of this item of the dimension; null: of all.</param>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="Orders">Orders published.</param>
/// <param name="PriceMinor">What their advertisers paid.</param>
/// <param name="EarnedMinor">What the tenant earned, less the fee and what went back.</param>
/// <param name="Seconds">Time their slots occupy.</param>
/// <param name="Clicks">Clicks.</param>
/// <param name="Visitors">Different people of each day and placement among them.</param>
internal sealed record NumbersRow(
    DateOnly? Day,
    string? Item,
    string Currency,
    long Orders,
    long PriceMinor,
    long EarnedMinor,
    long Seconds,
    long Clicks,
    long Visitors);
