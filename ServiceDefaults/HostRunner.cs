using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LytSlot.ServiceDefaults;

/// <summary>Runs a host so that its exit code says why it ended.</summary>
public static partial class HostRunner
{
    /// <summary>Exit code of a process whose settings are missing or wrong (<c>EX_CONFIG</c> of sysexits.h).</summary>
    public const int WrongSettings = 78;

    /// <summary>
    /// Checks all settings, then runs until told to stop. Wrong settings are listed on standard error, one key a line,
    /// without a stack trace.
    /// </summary>
    /// <param name="app">The host, with everything mapped.</param>
    /// <returns>0, <see cref="WrongSettings"/>, or the exit code that a part of the host has set.</returns>
    public static Task<int> RunToExitCode(this WebApplication app) => Run(app, async () =>
    {
        await app.RunAsync();
        return Environment.ExitCode;
    });

    /// <summary>Checks all settings, then does one piece of work instead of serving.</summary>
    /// <param name="app">The host; it is not started.</param>
    /// <param name="work">The work, which returns the exit code.</param>
    /// <returns><see cref="WrongSettings"/>, or what <paramref name="work"/> returned.</returns>
    public static Task<int> RunToExitCode(this WebApplication app, Func<IServiceProvider, int> work) =>
        Run(app, () => Task.FromResult(work(app.Services)));

    private static async Task<int> Run(WebApplication app, Func<Task<int>> run)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using (app)
        {
            if (WrongIn(app.Services) is { Count: > 0 } wrong)
            {
                await Console.Error.WriteLineAsync(SettingsMessage.From(app.Environment.ApplicationName, wrong));
                return WrongSettings;
            }

            try
            {
                return await run();
            }
            catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // Told to stop while still starting: that is an orderly end as well.
                return Environment.ExitCode;
            }
            catch (Exception failure)
            {
                // The last frame there is: an exit code and a line in the log, not a core dump.
                LogFailed(app.Logger, failure);
                return 1;
            }
        }
    }

    private static IReadOnlyList<string> WrongIn(IServiceProvider services) =>
        [.. KnownSettings.Strangers(services.GetRequiredService<IConfiguration>()), .. FailuresOf(services)];

    private static IReadOnlyList<string> FailuresOf(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException failure)
        {
            return [.. failure.Failures];
        }
        catch (AggregateException failures)
            when (failures.InnerExceptions.All(failure => failure is OptionsValidationException))
        {
            return [.. failures.InnerExceptions.Cast<OptionsValidationException>().SelectMany(f => f.Failures)];
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The host ends, because it could not start or a part failed")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
