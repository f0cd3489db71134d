using System.ComponentModel.DataAnnotations;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Queries;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Admin;

/// <summary>What the platform's admins do about tenants. Here, and only here, a route names a tenant.</summary>
internal static class AdminTenantEndpoints
{
    public static RouteGroupBuilder MapAdminTenants(this IEndpointRouteBuilder routes)
    {
        var tenants = routes.MapGroup("/admin/tenants").WithTags("Admin").AsAdmin();
        tenants.MapGet("/", ListTenants).WithName(nameof(ListTenants)).WithSummary("All tenants, the newest first.")
            .Refuses("query.bad_page", "caller.admin_needed");
        var tenant = tenants.MapGroup("/{tenant:guid}");
        tenant.MapGet("/", ReadTenant).WithName(nameof(ReadTenant)).WithSummary("A tenant as it is.")
            .Refuses("tenant.not_found", "caller.admin_needed");
        tenant.MapPut("/fee", SetFee).WithName(nameof(SetFee))
            .WithSummary("Sets the platform's fee for orders placed from now on.")
            .Refuses("tenant.not_found", "tenant.bad_fee", "caller.admin_needed").TakesBody();
        tenant.MapPut("/plan", SetPlan).WithName(nameof(SetPlan))
            .WithSummary("Sets the plan; channels it has no room for stay, further ones are refused.")
            .Refuses("tenant.not_found", "tenant.bad_plan", "caller.admin_needed").TakesBody();
        tenant.MapPost("/suspend", SuspendTenant).WithName(nameof(SuspendTenant))
            .WithSummary("Stops further bookings; what is sold goes on.")
            .Refuses("tenant.not_found", "tenant.bad_reason", "caller.admin_needed").TakesBody();
        tenant.MapPost("/resume", ResumeTenant).WithName(nameof(ResumeTenant)).WithSummary("Lets bookings in again.")
            .Refuses("tenant.not_found", "caller.admin_needed");
        return tenants;
    }

    private static async Task<Results<Ok<PageResponse<TenantRowResponse>>, ProblemHttpResult>> ListTenants(
        [AsParameters] PageRequest wanted, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<ITenantQueries>(QueryKey.Only).OfAll(wanted.ToPage(), cancel))
        .ToHttp(page => new PageResponse<TenantRowResponse>([.. page.Rows.Select(TenantRowResponse.Of)], page.Next));

    private static async Task<Results<Ok<TenantResponse>, ProblemHttpResult>> ReadTenant(
        Guid tenant, IGrainFactory grains) =>
        (await grains.Tenant(tenant).Read()).ToHttp(TenantResponse.From);

    private static async Task<Results<Ok<TenantResponse>, ProblemHttpResult>> SetFee(
        Guid tenant, FeeRequest body, IGrainFactory grains) =>
        (await grains.Tenant(tenant).SetFee(body.BasisPoints)).ToHttp(TenantResponse.From);

    private static async Task<Results<Ok<TenantResponse>, ProblemHttpResult>> SetPlan(
        Guid tenant, PlanRequest body, IGrainFactory grains) =>
        (await grains.Tenant(tenant).SetPlan(body.Plan)).ToHttp(TenantResponse.From);

    private static async Task<Results<Ok<TenantResponse>, ProblemHttpResult>> SuspendTenant(
        Guid tenant, IGrainFactory grains, ReasonRequest? body = null) =>
        (await grains.Tenant(tenant).Suspend(body?.Reason)).ToHttp(TenantResponse.From);

    private static async Task<Results<Ok<TenantResponse>, ProblemHttpResult>> ResumeTenant(
        Guid tenant, IGrainFactory grains) =>
        (await grains.Tenant(tenant).LiftSuspension()).ToHttp(TenantResponse.From);

    private static ITenantGrain Tenant(this IGrainFactory grains, Guid tenant) =>
        grains.GetGrain<ITenantGrain>(new TenantKey(tenant).ToString());
}

/// <summary>Body of <c>PUT /api/v1/admin/tenants/{tenant}/fee</c>.</summary>
/// <param name="BasisPoints">Hundredths of a percent of the price.</param>
public sealed record FeeRequest([Range(0, 10_000)] int BasisPoints);

/// <summary>Body of <c>PUT /api/v1/admin/tenants/{tenant}/plan</c>.</summary>
/// <param name="Plan">The plan.</param>
public sealed record PlanRequest(Plan Plan);
