namespace LytSlot.Accounting;

/// <summary>What was available at both ends of a month, in one currency.</summary>
/// <param name="Currency">ISO 4217, or <c>XTR</c>.</param>
/// <param name="OpeningMinor">At its start, minor units.</param>
/// <param name="ClosingMinor">At its end, or now while it runs: opening and all lines between.</param>
[GenerateSerializer, Immutable, Alias("lyt.StatementTotals")]
public sealed record StatementTotals(
    [property: Id(0)] string Currency,
    [property: Id(1)] long OpeningMinor,
    [property: Id(2)] long ClosingMinor);
