using System.Collections.Immutable;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.Orders;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Tenants;

/// <summary>What advertisers get back who call off a scheduled order.</summary>
internal static class RefundEndpoints
{
    public static RouteGroupBuilder MapRefunds(this IEndpointRouteBuilder routes)
    {
        var tenant = routes.MapGroup("/tenant/refunds").WithTags("Tenant").AsMember();
        tenant.MapGet("/", ReadRefunds).WithName(nameof(ReadRefunds))
            .WithSummary("What advertisers get back who call off a scheduled order.")
            .Refuses("tenant.not_found", "caller.member_needed");
        tenant.MapPut("/", SetRefunds).WithName(nameof(SetRefunds))
            .WithSummary("Sets what advertisers get back, for orders placed from then on. Owners only.")
            .Refuses("tenant.not_found", "tenant.bad_refund_steps", "caller.role_too_low", "caller.member_needed")
            .TakesBody();
        return tenant;
    }

    private static async Task<Results<Ok<RefundsResponse>, ProblemHttpResult>> ReadRefunds(
        RequestTenant tenant, IGrainFactory grains) =>
        (await grains.Tenant(tenant).Read()).ToHttp(RefundsResponse.From);

    private static async Task<Results<Ok<RefundsResponse>, ProblemHttpResult>> SetRefunds(
        RefundsRequest body, RequestTenant tenant, IGrainFactory grains)
    {
        ImmutableArray<RefundStep> steps =
            [.. body.Steps.Select(step => (step ?? RefundStepRequest.None).ToStep())];
        return (await grains.Tenant(tenant).SetRefunds(steps)).ToHttp(RefundsResponse.From);
    }

    private static ITenantGrain Tenant(this IGrainFactory grains, RequestTenant tenant) =>
        grains.GetGrain<ITenantGrain>(new TenantKey(tenant.Id).ToString());
}
