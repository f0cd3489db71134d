using System.ComponentModel.DataAnnotations;
using LytSlot.Analytics;

namespace LytSlot.ApiHost.Analytics;

/// <summary>Body of <c>PUT /api/v1/orders/{id}/views</c>.</summary>
/// <param name="Count">How many views were read.</param>
/// <param name="Source">Where, up to 100 characters, such as <c>Telegram</c>.</param>
/// <param name="At">When, with its offset.</param>
public sealed record ViewsRequest(
    [Range(0, 10_000_000_000)] long Count,
    [Required, MaxLength(100)] string Source,
    DateTimeOffset At)
{
    internal EnteredViews ToViews() => new(Count, Source, At.ToUniversalTime());
}
