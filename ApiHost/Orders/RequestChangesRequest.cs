using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Orders;

/// <summary>Body of <c>POST /api/v1/orders/{id}/request-changes</c>.</summary>
/// <param name="Words">What is to change, 1 to 500 characters.</param>
/// <param name="Version">Number of the version of the post that was seen; absent: the first.</param>
public sealed record RequestChangesRequest(
    [Required, MaxLength(500)] string Words,
    [Range(1, 100), DefaultValue(1)] int Version = 1);
