using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Dashboard;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Pages;
using LytSlot.Tenants;
using Microsoft.AspNetCore.Authentication;

namespace LytSlot.ApiHost.Console;

/// <summary>
/// Lets signed-in members into the console, and admins of the platform into its part for them, and enters them as the
/// caller of all that follows. Forms are taken from our own pages only: browsers say where a request comes from.
/// </summary>
internal sealed class ConsoleGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IGrainFactory grains, AdminSettings admins)
    {
        if (HttpMethods.IsPost(context.Request.Method) && !IsFromOurselves(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var known = await context.AuthenticateAsync(SignInExtensions.PagesScheme);
        if (known.IsUnknown())
        {
            await SignInPage.Over(PageWords.Unavailable, StatusCodes.Status503ServiceUnavailable)
                .ExecuteAsync(context);
            return;
        }

        if (known.Principal?.ToCaller() is not { } caller)
        {
            Lead(context, "/sign-in");
            return;
        }

        if (context.Request.Path.StartsWithSegments(ConsolePaths.Admin))
        {
            await AsAdmin(context, admins);
            return;
        }

        if (caller.Kind == CallerKind.Member)
        {
            if (await AsTheyAreNow(caller, grains) is not { } now)
            {
                Lead(context, "/sign-in");
                return;
            }

            caller = now;
        }
        else if (context.Request.Path != ConsolePaths.Start)
        {
            Lead(context, ConsolePaths.Start);
            return;
        }

        context.User = caller.ToPrincipal(SignInExtensions.PagesScheme, known.Principal.SessionId());
        using (caller.Enter())
        {
            await next(context);
        }
    }

    /// <summary>Whoever is no admin of the platform is told that there is no such page.</summary>
    private async Task AsAdmin(HttpContext context, AdminSettings admins)
    {
        if (context.User.Id() is not { } person || !admins.Has(person))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using (Caller.Admin(person).Enter())
        {
            await next(context);
        }
    }

    /// <summary>People are led on. A page that listens is told to leave off: so browsers take this status.</summary>
    private static void Lead(HttpContext context, string to)
    {
        if (context.Request.Path == ConsolePaths.Live)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            context.Response.Redirect(to);
        }
    }

    /// <summary>
    /// What a person may do is asked of the tenant, whose word it is. Null: they are no member any more.
    /// </summary>
    private static async Task<Caller?> AsTheyAreNow(Caller caller, IGrainFactory grains)
    {
        using var entered = caller.Enter();
        var tenant = await grains.GetGrain<ITenantGrain>(new TenantKey(caller.Tenant!.Value).ToString()).Read();
        return tenant.Value?.Members.FirstOrDefault(member => member.UserId == caller.UserId) is { } member
            ? Caller.Member(caller.Tenant.Value, member.UserId, member.Role)
            : null;
    }

    /// <summary>
    /// A form of another site says so in both headers. Browsers too old for the first send the second with every form.
    /// </summary>
    private static bool IsFromOurselves(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
