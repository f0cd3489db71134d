namespace LytSlot.ServiceDefaults.Logging;

/// <summary>Levels that hold until configuration says otherwise.</summary>
internal static class LogLevels
{
    public static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",

        // The answer of /health/ready says it all; asked every few seconds it would fill the log with stack traces.
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "None",
        ["Logging:LogLevel:Npgsql"] = "Warning",
        ["Logging:LogLevel:Orleans"] = "Warning",

        // What Orleans retries with: two lines for every activation.
        ["Logging:LogLevel:Polly"] = "Warning",

        // Both warn at every start, of a stall that was none and of a reminder period that was chosen.
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "Error",
        ["Logging:LogLevel:Orleans.Hosting.ReminderOptionsValidator"] = "Error",

        // Below Warning these write whole URLs, and the URL of a Telegram call holds the token.
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
    };

    /// <summary>Of clients of the cluster besides.</summary>
    public static readonly Dictionary<string, string?> OfClients = new()
    {
        // Three warnings for every call to a cluster that is away, and it is called each second until it is back. What
        // a host says of it is said once.
        ["Logging:LogLevel:Orleans.Messaging.GatewayManager"] = "Error",
        ["Logging:LogLevel:Orleans.Runtime.Messaging.ConnectionManager"] = "Error",
    };
}
