using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Orders;

/// <summary>Body of <c>POST /api/v1/orders/{id}/approve</c>; may be left out.</summary>
/// <param name="Version">Number of the version of the post that was seen; absent: the first.</param>
public sealed record ApproveRequest([property: Range(1, 100), DefaultValue(1)] int Version = 1);
