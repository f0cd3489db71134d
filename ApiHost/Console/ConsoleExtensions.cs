using LytSlot.ApiHost.Console.Accounting;
using LytSlot.ApiHost.Console.Admin;
using LytSlot.ApiHost.Console.Advertisers;
using LytSlot.ApiHost.Console.Analytics;
using LytSlot.ApiHost.Console.Calendar;
using LytSlot.ApiHost.Console.Channels;
using LytSlot.ApiHost.Console.Confirmations;
using LytSlot.ApiHost.Console.Live;
using LytSlot.ApiHost.Console.Orders;
using LytSlot.ApiHost.Console.Overview;
using LytSlot.ApiHost.Console.Parts;
using LytSlot.ApiHost.Console.Prices;
using LytSlot.ApiHost.Console.Settings;
using LytSlot.ApiHost.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LytSlot.ApiHost.Console;

/// <summary>
/// The owners' console: pages rendered here, which remember nothing between requests, so that any host answers any.
/// </summary>
internal static class ConsoleExtensions
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Letters as they are: spelled out by number, a Russian page is twice as long.
        services.AddSingleton(PostMarkup.Encoder);
        return services;
    }

    /// <summary>Around the handlers: a page is rendered when its handler has returned, still as the caller.</summary>
    public static WebApplication UseConsole(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(ConsolePaths.Overview),
            console => console.UseMiddleware<ConsoleGate>());
        return app;
    }

    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(ConsolePaths.Overview)
            .RequireRateLimiting(Limits.Policy).DisableAntiforgery().ExcludeFromDescription();
        pages.MapGet("/", () => new RazorComponentResult<OverviewPage>());
        pages.MapGet("/start", () => new RazorComponentResult<StartPage>());
        pages.MapOrderPages();
        pages.MapReviewPages();
        pages.MapNewOrderPages();
        pages.MapChannelPages();
        pages.MapCalendarPages();
        pages.MapMoneyPages();
        pages.MapAnalyticsPages();
        pages.MapConfirmationPages();
        pages.MapSettingsPages();
        pages.MapAdminPages();
        pages.MapAdvertiserPages();
        pages.MapPromoCodePages();
        pages.MapPackagePages();
        pages.MapPriceRulePages();
        pages.MapLiveStream();
    }

    /// <summary>The page with what came in its address or form; what is null is left out.</summary>
    public static RazorComponentResult<TPage> Page<TPage>(params ReadOnlySpan<(string Name, object? Value)> parameters)
        where TPage : IComponent
    {
        var given = new Dictionary<string, object?>();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                given[name] = value;
            }
        }

        return new(given);
    }

    /// <summary>Elsewhere once a form is done, so that a repeat of the page repeats nothing.</summary>
    public static IResult To(string address) => Results.LocalRedirect(address);
}
