using LytSlot.Advertisers;
using LytSlot.ApiHost.Callers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Console.Advertisers;

/// <summary>Advertisers in the console.</summary>
internal static class AdvertiserPages
{
    private static readonly Refusal NoStanding =
        new(RefusalKind.Invalid, "request.invalid", "There is no such standing.");

    public static void MapAdvertiserPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("/advertisers", (string? standing, string? name, string? after, string? done) =>
            ConsoleExtensions.Page<AdvertiserListPage>(
                (nameof(AdvertiserListPage.Standing), standing),
                (nameof(AdvertiserListPage.Name), name),
                (nameof(AdvertiserListPage.After), after),
                (nameof(AdvertiserListPage.Done), done)));
        pages.MapPost("/advertisers/{id:long}/standing", SetStanding);
    }

    private static async Task<IResult> SetStanding(
        long id, [FromForm] string? standing, [FromForm] string? note, RequestTenant tenant, IGrainFactory grains)
    {
        if (!Spelled.TryParse<Standing>(standing, out var wanted))
        {
            return Show(NoStanding);
        }

        var outcome = await grains.GetGrain<IAdvertiserGrain>(new AdvertiserKey(tenant.Id, id).ToString())
            .SetStanding(wanted, string.IsNullOrWhiteSpace(note) ? null : note);
        return outcome.Succeeded
            ? ConsoleExtensions.To($"{ConsolePaths.Advertisers}?done=standing")
            : Show(outcome.Refusal);
    }

    private static RazorComponentResult<AdvertiserListPage> Show(Refusal refused) =>
        ConsoleExtensions.Page<AdvertiserListPage>((nameof(AdvertiserListPage.Refused), refused));
}
