using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Orders;

/// <summary>Body of <c>POST /api/v1/orders/{id}/cancel</c>; may be left out.</summary>
/// <param name="Reason">Words for the other side, up to 500 characters; null for none.</param>
/// <param name="RefundMinor">
/// What was read to come back, in minor units of the order's currency: less is refused. Null: whatever the rules say.
/// </param>
public sealed record CancelRequest(
    [MaxLength(500)] string? Reason = null,
    [Range(0, 1_000_000_000_000)] long? RefundMinor = null);
