using System.Collections.Immutable;

namespace LytSlot.Payouts;

/// <summary>A page of payouts, latest first.</summary>
/// <param name="Payouts">The payouts.</param>
/// <param name="Next">Cursor of the next page; null at the end.</param>
[GenerateSerializer, Immutable, Alias("lyt.PayoutPage")]
public sealed record PayoutPage(
    [property: Id(0)] ImmutableArray<PayoutView> Payouts,
    [property: Id(1)] string? Next);
