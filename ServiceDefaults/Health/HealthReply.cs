using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LytSlot.ServiceDefaults.Health;

/// <summary>The JSON body of both health addresses: every check by name, and why it failed.</summary>
internal static class HealthReply
{
    public static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status switch
        {
            HealthStatus.Healthy => "ok",
            HealthStatus.Degraded => "degraded",
            _ => "unavailable",
        },
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => Show(entry.Value)),
    });

    private static Dictionary<string, object> Show(HealthReportEntry entry) => entry.Status == HealthStatus.Healthy
        ? new() { ["ok"] = true }
        : new() { ["ok"] = false, ["reason"] = Reason(entry) };

    // The framework describes a check that threw by the text of the exception, which may hold addresses and names of
    // roles; its type is enough for a stranger.
    private static string Reason(HealthReportEntry entry) => (entry.Description, entry.Exception) switch
    {
        (null, null) => "failed",
        ({ } text, null) => text,
        ({ } text, { } thrown) when text != thrown.Message => text,
        (_, { } thrown) => thrown.GetType().Name,
    };
}
