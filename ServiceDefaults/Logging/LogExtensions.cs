using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LytSlot.ServiceDefaults.Logging;

/// <summary>Where log lines go and what they look like.</summary>
internal static class LogExtensions
{
    /// <summary>First in the list, so that any file, variable or argument has precedence.</summary>
    public static void AddLogLevels(this WebApplicationBuilder builder, Dictionary<string, string?> levels) =>
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = levels });

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
