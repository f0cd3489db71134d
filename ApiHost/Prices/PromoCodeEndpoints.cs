using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Prices;
using LytSlot.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Prices;

/// <summary>HTTP face of promo codes.</summary>
internal static class PromoCodeEndpoints
{
    public static RouteGroupBuilder MapPromoCodes(this IEndpointRouteBuilder routes)
    {
        var codes = routes.MapGroup("/promo-codes").WithTags("Prices").AsMember(ApiKeyScopes.Channels);
        codes.MapGet("/", ListPromoCodes).WithName(nameof(ListPromoCodes))
            .WithSummary("The tenant's promo codes, by code.").Refuses("query.bad_page", "caller.member_needed");
        codes.MapPost("/", CreatePromoCode).WithName(nameof(CreatePromoCode))
            .WithSummary("Makes a promo code.")
            .Refuses(
                "promo.exists", "promo.bad_code", "promo.bad_offer", "caller.role_too_low", "caller.member_needed")
            .TakesBody();
        codes.MapGet("/{code}", ReadPromoCode).WithName(nameof(ReadPromoCode))
            .WithSummary("A promo code, and how often it is used.").Refuses("promo.not_found", "caller.member_needed");
        codes.MapPut("/{code}", ChangePromoCode).WithName(nameof(ChangePromoCode))
            .WithSummary("Changes a promo code; orders that were placed keep their price.")
            .Refuses(
                "promo.not_found", "promo.bad_offer", "promo.ended", "caller.role_too_low", "caller.member_needed")
            .TakesBody();
        codes.MapPost("/{code}/end", EndPromoCode).WithName(nameof(EndPromoCode))
            .WithSummary("Ends a promo code for good; orders that were placed keep their price.")
            .Refuses("promo.not_found", "caller.role_too_low", "caller.member_needed");
        return codes;
    }

    private static async Task<Results<Ok<PageResponse<PromoCodeResponse>>, ProblemHttpResult>> ListPromoCodes(
        [AsParameters] PageRequest wanted, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<IPromoCodeQueries>(QueryKey.Only).OfTenant(wanted.ToPage(), cancel))
        .ToHttp(page => new PageResponse<PromoCodeResponse>([.. page.Rows.Select(PromoCodeResponse.Of)], page.Next));

    private static async Task<Results<Ok<PromoCodeResponse>, ProblemHttpResult>> CreatePromoCode(
        NewPromoCodeRequest body, RequestTenant tenant, IGrainFactory grains) =>
        PromoCodeKey.Normal(body.Code) is { } code
            ? (await grains.PromoCode(tenant, code).Create(body.ToOffer())).ToHttp(PromoCodeResponse.Of)
            : Problems.Problems.OfCode("promo.bad_code", StatusCodes.Status422UnprocessableEntity);

    private static Task<Results<Ok<PromoCodeResponse>, ProblemHttpResult>> ReadPromoCode(
        string code, RequestTenant tenant, IGrainFactory grains) =>
        On(code, tenant, grains, promo => promo.Read());

    private static Task<Results<Ok<PromoCodeResponse>, ProblemHttpResult>> ChangePromoCode(
        string code, PromoOfferRequest body, RequestTenant tenant, IGrainFactory grains) =>
        On(code, tenant, grains, promo => promo.Change(body.ToOffer()));

    private static Task<Results<Ok<PromoCodeResponse>, ProblemHttpResult>> EndPromoCode(
        string code, RequestTenant tenant, IGrainFactory grains) =>
        On(code, tenant, grains, promo => promo.EndForGood());

    /// <summary>What can be no code names none.</summary>
    private static async Task<Results<Ok<PromoCodeResponse>, ProblemHttpResult>> On(
        string typed,
        RequestTenant tenant,
        IGrainFactory grains,
        Func<IPromoCodeGrain, Task<Outcome<PromoCodeView>>> act) =>
        PromoCodeKey.Normal(typed) is { } code
            ? (await act(grains.PromoCode(tenant, code))).ToHttp(PromoCodeResponse.Of)
            : Problems.Problems.OfCode("promo.not_found", StatusCodes.Status404NotFound);

    private static IPromoCodeGrain PromoCode(this IGrainFactory grains, RequestTenant tenant, string code) =>
        grains.GetGrain<IPromoCodeGrain>(new PromoCodeKey(tenant.Id, code).ToString());
}
