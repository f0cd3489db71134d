using LytSlot.Advertisers;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Advertisers;

/// <summary>HTTP face of a tenant's advertisers, its allow list and its block list.</summary>
internal static class AdvertiserEndpoints
{
    public static RouteGroupBuilder MapAdvertisers(this IEndpointRouteBuilder routes)
    {
        var advertisers = routes.MapGroup("/advertisers").WithTags("Advertisers").AsMember(ApiKeyScopes.Orders);
        advertisers.MapGet("/", ListAdvertisers).WithName(nameof(ListAdvertisers))
            .WithSummary("Who ever ordered from the tenant or is on one of its lists, by their id.")
            .Refuses("query.bad_page", "advertiser.bad_name", "caller.member_needed");
        advertisers.MapGet("/{id:long}", ReadAdvertiser).WithName(nameof(ReadAdvertiser))
            .WithSummary("An advertiser: orders, money, and on which list they are.")
            .Refuses("advertiser.not_found", "caller.member_needed");
        advertisers.MapPut("/{id:long}/standing", SetStanding).WithName(nameof(SetStanding))
            .WithSummary("Puts an advertiser on a list or takes them off; orders that were placed stay as they are.")
            .Refuses("advertiser.not_found", "advertiser.bad_note", "caller.role_too_low", "caller.member_needed")
            .TakesBody();
        return advertisers;
    }

    private static async
        Task<Results<Ok<PageResponse<AdvertiserResponse>>, ValidationProblem, ProblemHttpResult>> ListAdvertisers(
            [AsParameters] ListAdvertisersRequest wanted, IGrainFactory grains, CancellationToken cancel)
    {
        if (!wanted.TryFilter(out var filter))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["standing"] = ["There is no such standing."],
            });
        }

        var outcome = await grains.Queries().OfTenant(filter, new Page(wanted.After, wanted.Limit), cancel);
        return outcome.Succeeded
            ? TypedResults.Ok(new PageResponse<AdvertiserResponse>(
                [.. outcome.Value.Rows.Select(AdvertiserResponse.Of)], outcome.Value.Next))
            : outcome.Refusal.ToProblem();
    }

    private static async Task<Results<Ok<AdvertiserResponse>, ProblemHttpResult>> ReadAdvertiser(
        long id, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Queries().Find(id, cancel)).ToHttp(AdvertiserResponse.Of);

    private static async Task<Results<Ok<StandingResponse>, ProblemHttpResult>> SetStanding(
        long id, StandingRequest body, RequestTenant tenant, IGrainFactory grains) =>
        (await grains.GetGrain<IAdvertiserGrain>(new AdvertiserKey(tenant.Id, id).ToString())
            .SetStanding(body.Standing, body.Note))
        .ToHttp(StandingResponse.Of);

    private static IAdvertiserQueries Queries(this IGrainFactory grains) =>
        grains.GetGrain<IAdvertiserQueries>(QueryKey.Only);
}

/// <summary>Body of <c>PUT /api/v1/advertisers/{id}/standing</c>.</summary>
/// <param name="Standing">
/// <c>blocked</c>: can book nothing more; <c>allowed</c>: is approved without asking; <c>none</c>: neither.
/// </param>
/// <param name="Note">Why, for the tenant alone, up to 500 characters; absent for nothing said.</param>
public sealed record StandingRequest(Standing Standing, string? Note = null);
