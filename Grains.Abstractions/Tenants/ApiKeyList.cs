using System.Collections.Immutable;

namespace LytSlot.Tenants;

/// <summary>A tenant's API keys.</summary>
/// <param name="Keys">All that are good and the last of the others, latest first, 40 at most.</param>
[GenerateSerializer, Immutable, Alias("lyt.ApiKeyList")]
public sealed record ApiKeyList(
    [property: Id(0)] ImmutableArray<ApiKeyView> Keys);
