using System.Diagnostics;
using System.Reflection;
using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Sentry.Protocol;

namespace LytSlot.ServiceDefaults.Telemetry;

/// <summary>
/// Errors that are logged, reported to Sentry or to what speaks as it does. Texts may hold what a person wrote, a token
/// or an address, so none leaves the process: a report is made anew of what kind of error it was, where, the words of
/// the log line without what is filled in, and the trace by which the logs tell the rest.
/// </summary>
internal static class ErrorReports
{
    public static void AddErrorReports(this WebApplicationBuilder builder, string name)
    {
        builder.Services.AddSettings<SentrySettings>(SentrySettings.Section);
        var dsn = builder.Configuration[$"{SentrySettings.Section}:{nameof(SentrySettings.Dsn)}"];
        if (!SentrySettings.IsOn(dsn))
        {
            return;
        }

        builder.Logging.AddSentry(options =>
        {
            options.Dsn = dsn;
            options.Environment = builder.Environment.EnvironmentName;
            options.Release = Assembly.GetEntryAssembly()?.GetName().Version?.ToString();
            options.MinimumEventLevel = LogLevel.Error;
            options.MinimumBreadcrumbLevel = LogLevel.None;
            options.MaxBreadcrumbs = 0;
            options.SendDefaultPii = false;
            options.AutoSessionTracking = false;
            options.IsGlobalModeEnabled = true;
            options.SetBeforeSend((report, _) => Scrubbed(report, name));
        });
    }

    private static SentryEvent Scrubbed(SentryEvent report, string host)
    {
        var scrubbed = new SentryEvent
        {
            Level = report.Level,
            Logger = report.Logger,
            Platform = report.Platform,
            Release = report.Release,
            Environment = report.Environment,
            Message = report.Message?.Message is { } words ? new SentryMessage { Message = words } : null,
            SentryExceptions = report.SentryExceptions?.Select(Scrubbed).ToList(),
        };
        scrubbed.SetTag("host", host);
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            scrubbed.SetTag("trace_id", activity.TraceId.ToHexString());
        }

        return scrubbed;
    }

    private static SentryException Scrubbed(SentryException exception) => new()
    {
        Type = exception.Type,
        Module = exception.Module,
        ThreadId = exception.ThreadId,
        Stacktrace = exception.Stacktrace,
    };
}
