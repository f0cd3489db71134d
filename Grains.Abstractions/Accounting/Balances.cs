using System.Collections.Immutable;

namespace LytSlot.Accounting;

/// <summary>How a tenant's money stands.</summary>
/// <param name="Currencies">One for each currency that ever moved, by its code.</param>
[GenerateSerializer, Immutable, Alias("lyt.Balances")]
public sealed record Balances(
    [property: Id(0)] ImmutableArray<Balance> Currencies);
