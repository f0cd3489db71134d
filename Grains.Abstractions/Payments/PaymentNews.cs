using System.Collections.Immutable;

namespace LytSlot.Payments;

/// <summary>What somebody who says to be a provider sent to us, unread.</summary>
/// <param name="Provider">As in <see cref="PaymentKey.Provider"/>, from the address it was sent to.</param>
/// <param name="Body">The body, byte by byte.</param>
/// <param name="Signature">The provider's signature header; null when there was none.</param>
[GenerateSerializer, Immutable, Alias("lyt.PaymentNews")]
public sealed record PaymentNews(
    [property: Id(0)] string Provider,
    [property: Id(1)] ImmutableArray<byte> Body,
    [property: Id(2)] string? Signature);
