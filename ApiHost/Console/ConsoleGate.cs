using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Pages;
using LytSlot.ServiceDefaults.Cluster;
using Microsoft.AspNetCore.Authentication;

namespace LytSlot.ApiHost.Console;

/// <summary>
/// Lets signed-in members into the console and enters them as the caller of all that follows. Forms are taken from our
/// own pages only: browsers say where a request comes from.
/// </summary>
internal sealed class ConsoleGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ClusterState cluster)
    {
        if (HttpMethods.IsPost(context.Request.Method) && !IsFromOurselves(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var known = await context.AuthenticateAsync(SignInExtensions.PagesScheme);
        if (!known.Succeeded || known.Principal.ToCaller() is not { } caller)
        {
            context.Response.Redirect("/sign-in");
            return;
        }

        if (cluster.Reason is not null)
        {
            await SignInPage.Over(PageWords.Unavailable, StatusCodes.Status503ServiceUnavailable)
                .ExecuteAsync(context);
            return;
        }

        context.User = known.Principal;
        if (caller.Kind != CallerKind.Member && context.Request.Path != ConsolePaths.Start)
        {
            context.Response.Redirect(ConsolePaths.Start);
            return;
        }

        using (caller.Enter())
        {
            await next(context);
        }
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
