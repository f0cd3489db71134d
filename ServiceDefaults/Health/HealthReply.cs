using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LytSlot.ServiceDefaults.Health;

/// <summary>The JSON body of both health addresses: every check by name, and why it failed.</summary>
internal static class HealthReply
{
    public static Task Write(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status == HealthStatus.Healthy ? "ok" : "unavailable",
        checks = report.Entries.ToDictionary(entry => entry.Key, entry => Show(entry.Value)),
    });

    private static Dictionary<string, object> Show(HealthReportEntry entry) => entry.Status == HealthStatus.Healthy
        ? new() { ["ok"] = true }
        : new() { ["ok"] = false, ["reason"] = entry.Description ?? Kind(entry.Exception) };

    // The text of an exception may hold addresses and names of roles; its type is enough for a stranger.
    private static string Kind(Exception? exception) => exception?.GetType().Name ?? "failed";
}
