using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Console;
using LytSlot.ApiHost.Dashboard;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.Logins;
using LytSlot.ServiceDefaults.Cluster;
using LytSlot.ServiceDefaults.Settings;
using LytSlot.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace LytSlot.ApiHost.Pages;

/// <summary>
/// The pages a person sees in a browser. A sign-in's code and secret wait in a cookie no script can read; when it is
/// confirmed they are exchanged for the cookie of a signed-in browser.
/// </summary>
internal static class PageEndpoints
{
    private const string Pending = "lytslot-sign-in";

    /// <summary>The session ends long before, when it is not used.</summary>
    private static readonly TimeSpan LongestStay = TimeSpan.FromDays(30);
    private static readonly TimeSpan LanguageLife = TimeSpan.FromDays(365);

    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services.AddSettings<PageSettings>(PageSettings.Section);

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").RequireRateLimiting(Limits.Policy).ExcludeFromDescription();
        pages.MapGet("/", Landing);
        pages.MapPost("/sign-out", SignOut);
        pages.MapPost("/language", SetLanguage).DisableAntiforgery();
        pages.MapGet("/sign-in", BeginOrGoOn);
        pages.MapGet("/sign-in/status", Status);
        pages.MapPost("/sign-in/finish", Finish);
    }

    private static async Task<IResult> Landing(HttpContext context, PageSettings settings, AdminSettings admins)
    {
        var known = await context.AuthenticateAsync(SignInExtensions.PagesScheme);
        return LandingPage.Show(
            settings.BotLink, known.Succeeded || known.IsUnknown(), admins.Has(known.Principal?.Id()));
    }

    private static async Task<IResult> BeginOrGoOn(
        HttpContext context, IGrainFactory grains, ClusterState cluster, TimeProvider time)
    {
        if (cluster.Reason is not null)
        {
            return SignInPage.Over(PageWords.Unavailable, StatusCodes.Status503ServiceUnavailable);
        }

        using var guest = Caller.Guest.Enter();
        if (Waits.From(context.Request.Cookies[Pending]) is { } waiting
            && (await grains.SignIn(waiting.Code).Read()).Value?.Status == LoginStatus.Waiting)
        {
            return SignInPage.Waiting(waiting.BotLink);
        }

        var (outcome, secret) = await grains.BeginSignIn();
        if (!outcome.Succeeded)
        {
            return SignInPage.Over(PageWords.Unavailable, StatusCodes.Status503ServiceUnavailable);
        }

        var waits = new Waits(outcome.Value.Key.Code, secret, outcome.Value.BotLink);
        context.Response.Cookies.Append(
            Pending, waits.ToString(), Kept(context, "/sign-in", outcome.Value.ExpiresAt - time.GetUtcNow()));
        return SignInPage.Waiting(waits.BotLink);
    }

    /// <summary>What the page asks while it waits.</summary>
    private static async Task<IResult> Status(HttpContext context, IGrainFactory grains)
    {
        using var guest = Caller.Guest.Enter();
        var status = Waits.From(context.Request.Cookies[Pending]) is { } waiting
            ? (await grains.SignIn(waiting.Code).Read()).Value?.Status
            : null;
        return Results.Json(new { status = status ?? LoginStatus.Expired });
    }

    private static async Task<IResult> Finish(HttpContext context, IGrainFactory grains, Tokens tokens)
    {
        using var guest = Caller.Guest.Enter();
        var outcome = Waits.From(context.Request.Cookies[Pending]) is { } waiting
            ? await grains.SignIn(waiting.Code)
                .Redeem(waiting.Secret, null, SessionKind.Browser, Devices.Of(context.Request))
            : null;
        if (outcome?.Refusal?.Code == "login.waiting")
        {
            return Results.LocalRedirect("/sign-in");
        }

        context.Response.Cookies.Delete(Pending, Kept(context, "/sign-in"));
        if (outcome is not { Succeeded: true, Value: { Session: { } session } signedIn }
            || SignIns.CallerOf(signedIn.User, session.Tenant).Value is not { } caller)
        {
            return SignInPage.Over(
                ProblemWords.Title(outcome?.Refusal?.Code ?? "login.expired") ?? PageWords.SignInExpired,
                StatusCodes.Status409Conflict);
        }

        var (token, _) = tokens.Issue(caller, Tokens.ForPages, LongestStay, session.Id);
        context.Response.Cookies.Append(SignInExtensions.Cookie, token, Kept(context, "/", LongestStay));
        return Results.LocalRedirect(ConsolePaths.Overview);
    }

    /// <summary>The cookie goes when its session has ended, and not before: whoever copied it would stay.</summary>
    private static async Task<IResult> SignOut(HttpContext context, IGrainFactory grains)
    {
        var known = await context.AuthenticateAsync(SignInExtensions.PagesScheme);
        if (known.IsUnknown())
        {
            return SignInPage.StillSignedIn();
        }

        if (known.Principal?.Id() is { } person && known.Principal.SessionId() is { } session)
        {
            using var caller = Caller.Person(person).Enter();
            await grains.GetGrain<IUserGrain>(new UserKey(person).ToString()).EndSession(session);
        }

        context.Response.Cookies.Delete(SignInExtensions.Cookie, Kept(context, "/"));
        return Results.LocalRedirect("/");
    }

    /// <summary>Remembers the language in this browser and goes back to where the person was.</summary>
    private static IResult SetLanguage(HttpContext context, [FromForm] string language, [FromForm] string? back)
    {
        if (language is "ru" or "en")
        {
            context.Response.Cookies.Append(ChosenLanguage.Cookie, language, Kept(context, "/", LanguageLife));
        }

        return Results.LocalRedirect(
            back is ['/', not ('/' or '\\'), ..] && Uri.TryCreate(back, UriKind.Relative, out _) ? back : "/");
    }

    private static CookieOptions Kept(HttpContext context, string path, TimeSpan? life = null) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = path,
        MaxAge = life,
        IsEssential = true,
    };
}
