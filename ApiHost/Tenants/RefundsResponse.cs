using System.Collections.Immutable;
using LytSlot.Orders;
using LytSlot.Tenants;

namespace LytSlot.ApiHost.Tenants;

/// <summary>What advertisers get back who call off a scheduled order.</summary>
/// <param name="Steps">Steps, most time first; none: everything comes back at any time.</param>
internal sealed record RefundsResponse(ImmutableArray<RefundStepResponse> Steps)
{
    public static RefundsResponse From(TenantView tenant) => new(RefundStepResponse.Of(tenant.Refunds));
}

/// <summary>A step: below the last one nothing comes back.</summary>
/// <param name="HoursBefore">At least so many hours before the slot.</param>
/// <param name="Percent">So much of what was paid comes back; of Stars and transfers any part is the whole.</param>
internal sealed record RefundStepResponse(double HoursBefore, int Percent)
{
    public static ImmutableArray<RefundStepResponse> Of(ImmutableArray<RefundStep> steps) => steps.IsDefault
        ? []
        : [.. steps.Select(step => new RefundStepResponse(step.Before.TotalHours, step.Percent))];
}
