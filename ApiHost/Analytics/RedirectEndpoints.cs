using LytSlot.ApiHost.Pages;
using LytSlot.ServiceDefaults.Settings;

namespace LytSlot.ApiHost.Analytics;

/// <summary>
/// Leads people from a post to where its link points, and counts them. No cookies, no sign-in, no limits; an answer
/// needs the database only for a code that this host has not seen yet.
/// </summary>
internal static class RedirectEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddRedirect(this IServiceCollection services)
    {
        services.AddSingleton<IClickStore, ClickStore>();
        services.AddSingleton<LinkTargets>();
        services.AddSingleton<Visitors>();
        services.AddSingleton<ClickCounter>();
        services.AddHostedService<ClickWriter>();
        return services;
    }

    public static void MapRedirect(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/r/{code}", Methods, Lead)
        .ExcludeFromDescription()
        .ShortCircuit();

    private static async Task Lead(
        string code,
        HttpContext context,
        LinkTargets targets,
        Visitors visitors,
        ClickCounter counter,
        TimeProvider time)
    {
        string? target;
        try
        {
            target = await targets.Find(code, context.RequestAborted);
        }
        catch (Exception fault) when (DatabaseTrouble.Is(fault, context.RequestAborted))
        {
            context.Response.Headers.RetryAfter = "2";
            await Say(context, PageWords.Unavailable, StatusCodes.Status503ServiceUnavailable);
            return;
        }

        if (target is null)
        {
            await Say(context, PageWords.NoSuchLink, StatusCodes.Status404NotFound);
            return;
        }

        if (!Robots.Sent(context.Request))
        {
            var (now, browser) = (time.GetUtcNow(), context.Request.Headers.UserAgent.ToString());
            counter.Count(code, visitors.Hash(context.Connection.RemoteIpAddress, browser, now), now);
        }

        context.Response.Redirect(target);
    }

    private static Task Say(HttpContext context, string words, int status) =>
        PageLayout.Page(words, $"<section class=\"card\"><p>{PageLayout.Text(words)}</p></section>", status: status)
            .ExecuteAsync(context);
}
