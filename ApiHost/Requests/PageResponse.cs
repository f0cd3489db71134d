using System.Collections.Immutable;

namespace LytSlot.ApiHost.Requests;

/// <summary>A page of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Next">To be sent as <c>after</c> for the next page; null at the end.</param>
internal sealed record PageResponse<T>(ImmutableArray<T> Items, string? Next);
