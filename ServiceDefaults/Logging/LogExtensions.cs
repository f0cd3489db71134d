using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LytSlot.ServiceDefaults.Logging;

/// <summary>Where log lines go and what they look like.</summary>
internal static class LogExtensions
{
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();

        // The formatter writes trace and span itself; the scope would repeat them in every line.
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        if (builder.Environment.IsDevelopment() && !Console.IsOutputRedirected)
        {
            builder.Logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "HH:mm:ss.fff ";
            });
            return;
        }

        builder.Logging.AddConsole(options => options.FormatterName = JsonLineFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<JsonLineFormatter, ConsoleFormatterOptions>();
    }
}
