using System.Globalization;
using System.Threading.RateLimiting;
using LytSlot.ApiHost.Callers;
using LytSlot.ApiHost.Console;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.RateLimiting;

namespace LytSlot.ApiHost.Requests;

/// <summary>
/// How many requests one person, one API key, or one address of guests, may make, and providers at once.
/// </summary>
internal static class Limits
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "each";

    /// <summary>Name of the policy for payment providers: so many at once, others wait their turn.</summary>
    public const string OfProviders = "providers";

    /// <summary>Name of the policy for feeds, which stay open: so many at once for each person.</summary>
    public const string OfFeeds = "feeds";

    private const int FeedsAtOnce = 5;
    private const int AtOnce = 32;
    private const int Waiting = 128;
    private const int Segments = 6;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddSettings<LimitSettings>(LimitSettings.Section);
        return services.AddRateLimiter(Configure);
    }

    private static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            // A page that listens leaves off quietly: it is one tab of many.
            if (rejected.HttpContext.Request.Path == ConsolePaths.Live)
            {
                rejected.HttpContext.Response.StatusCode = StatusCodes.Status204NoContent;
            }

            rejected.HttpContext.Response.Headers.RetryAfter =
                (Window / Segments).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, context => RateLimitPartition.GetSlidingWindowLimiter(
            WhoIs(context),
            _ => new() { PermitLimit = PerMinute(context), Window = Window, SegmentsPerWindow = Segments }));
        options.AddPolicy(OfFeeds, context => RateLimitPartition.GetConcurrencyLimiter(
            WhoIs(context),
            _ => new() { PermitLimit = FeedsAtOnce, QueueLimit = 0 }));
        options.AddPolicy(OfProviders, context => RateLimitPartition.GetConcurrencyLimiter(
            context.Request.Path.Value ?? "",
            _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting }));
    }

    private static int PerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<LimitSettings>().PerMinute;

    private static string WhoIs(HttpContext context) =>
        context.User.KeyId() is { } key ? $"k:{key}"
        : context.User.Id() is { } id ? string.Create(CultureInfo.InvariantCulture, $"u:{id}")
        : $"a:{context.Connection.RemoteIpAddress}";
}
