using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Orders;

/// <summary>Body of <c>POST /api/v1/orders/{id}/reject</c>; may be left out.</summary>
/// <param name="Reason">Words for the other side, up to 500 characters; null for none.</param>
public sealed record ReasonRequest([MaxLength(500)] string? Reason = null);
