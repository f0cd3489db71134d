using System.ComponentModel.DataAnnotations;
using LytSlot.Orders;

namespace LytSlot.ApiHost.Tenants;

/// <summary>Body of <c>PUT /api/v1/tenant/refunds</c>.</summary>
/// <param name="Steps">Steps in any order, at most 6; none: everything comes back at any time.</param>
public sealed record RefundsRequest([Required, MaxLength(6)] IReadOnlyList<RefundStepRequest?> Steps);

/// <summary>A step. Of those that the time left reaches, the one with the most time counts.</summary>
/// <param name="HoursBefore">At least so many hours before the slot.</param>
/// <param name="Percent">So much of what was paid comes back.</param>
public sealed record RefundStepRequest(
    [Range(0, 8760)] int HoursBefore,
    [Range(0, 100)] int Percent)
{
    /// <summary>What nobody may set, for a step that is not there.</summary>
    internal static RefundStepRequest None { get; } = new(-1, -1);

    internal RefundStep ToStep() => new(TimeSpan.FromHours(HoursBefore), Percent);
}
