using LytSlot.ApiHost.Callers;
using LytSlot.Prices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Prices;

/// <summary>Promo codes in the console.</summary>
internal static class PromoCodePages
{
    private static readonly Refusal BadCode = new(RefusalKind.Invalid, "promo.bad_code", "That can be no code.");

    public static void MapPromoCodePages(this RouteGroupBuilder pages)
    {
        var codes = pages.MapGroup("/promo-codes");
        codes.MapGet("/", (string? after, string? done) => Show(after, done, null, null));
        codes.MapPost("/", Create);
        codes.MapPost("/{code}/end", async (string code, RequestTenant tenant, IGrainFactory grains) =>
            Answer(
                PromoCodeKey.Normal(code) is { } known
                    ? await grains.PromoCode(tenant, known).EndForGood()
                    : BadCode,
                "promoEnd",
                code));
    }

    private static async Task<IResult> Create(
        [FromForm] string? code, [FromForm] int percent, [FromForm] int limit, RequestTenant tenant,
        IGrainFactory grains) =>
        Answer(
            PromoCodeKey.Normal(code ?? "") is { } normal
                ? await grains.PromoCode(tenant, normal).Create(
                    new(percent, null, limit, null, null, null, [], []))
                : BadCode,
            "promo",
            code);

    private static IResult Answer(Outcome<PromoCodeView> outcome, string done, string? typed) => outcome.Succeeded
        ? ConsoleExtensions.To($"{ConsolePaths.PromoCodes}?done={done}")
        : Show(null, null, outcome.Refusal, typed);

    private static RazorComponentResult<PromoCodeListPage> Show(
        string? after, string? done, Refusal? refused, string? typed) =>
        ConsoleExtensions.Page<PromoCodeListPage>(
            (nameof(PromoCodeListPage.After), after),
            (nameof(PromoCodeListPage.Done), done),
            (nameof(PromoCodeListPage.Refused), refused),
            (nameof(PromoCodeListPage.Typed), typed));

    private static IPromoCodeGrain PromoCode(this IGrainFactory grains, RequestTenant tenant, string code) =>
        grains.GetGrain<IPromoCodeGrain>(new PromoCodeKey(tenant.Id, code).ToString());
}
