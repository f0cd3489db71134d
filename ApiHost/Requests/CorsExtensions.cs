using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace LytSlot.ApiHost.Requests;

/// <summary>
/// Which other pages' scripts may read answers of the API: those of the list, with a token of their own. Cookies are
/// never taken from elsewhere.
/// </summary>
internal static class CorsExtensions
{
    /// <summary>Name of the policy of the API's operations; nothing else has one.</summary>
    public const string Policy = "listed";

    private static readonly string[] Sent =
        ["Authorization", "Content-Type", "Accept-Language", IdempotencyKeys.Header, "If-Match", "Last-Event-ID"];

    private static readonly string[] Shown = ["ETag", "Location", "Retry-After", "X-Request-Id"];

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    public static IServiceCollection AddListedOrigins(this IServiceCollection services)
    {
        services.AddSettings<CorsSettings>(CorsSettings.Section);
        services.AddCors();
        services.AddSingleton<IConfigureOptions<CorsOptions>>(provider =>
            new ConfigureOptions<CorsOptions>(options => options.AddPolicy(Policy, policy => policy
                .WithOrigins([.. provider.GetRequiredService<CorsSettings>().Origins])
                .WithMethods("GET", "POST", "PUT", "DELETE")
                .WithHeaders(Sent)
                .WithExposedHeaders(Shown)
                .SetPreflightMaxAge(Remembered))));
        return services;
    }
}
