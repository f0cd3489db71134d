using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Logins;
using LytSlot.ServiceDefaults.Settings;
using Orleans.Dashboard;

namespace LytSlot.ApiHost.Dashboard;

/// <summary>The Orleans dashboard, for admins of the platform only; to everyone else it does not exist.</summary>
internal static class DashboardEndpoints
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/dashboard";

    private const string Policy = "admin";

    public static IServiceCollection AddDashboardAccess(this IServiceCollection services)
    {
        services.AddSettings<AdminSettings>(AdminSettings.Section);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(SignInExtensions.PagesScheme, SignInExtensions.ApiScheme)
            .RequireAuthenticatedUser()
            .RequireAssertion(context => context.Resource is HttpContext http
                && http.RequestServices.GetRequiredService<AdminSettings>().Has(context.User.Id())));
        return services;
    }

    public static void MapDashboard(this IEndpointRouteBuilder routes) =>
        routes.MapOrleansDashboard(Path).RequireAuthorization(Policy).ExcludeFromDescription();

    /// <summary>Whether a request is for it.</summary>
    public static bool Has(PathString path) => path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
