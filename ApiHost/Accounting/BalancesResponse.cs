using System.Collections.Immutable;

namespace LytSlot.ApiHost.Accounting;

/// <summary>How the tenant's money stands.</summary>
/// <param name="Items">One for each currency; amounts of two are never summed.</param>
internal sealed record BalancesResponse(ImmutableArray<BalanceResponse> Items);
