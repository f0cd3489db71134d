using LytSlot.ServiceDefaults.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LytSlot.ServiceDefaults;

/// <summary>Runs a host so that its exit code says why it ended.</summary>
public static class HostRunner
{
    /// <summary>Exit code of a process whose settings are missing or wrong (<c>EX_CONFIG</c> of sysexits.h).</summary>
    public const int WrongSettings = 78;

    /// <summary>
    /// Checks all settings, then runs until told to stop. Wrong settings are listed on standard error, one key a line,
    /// without a stack trace.
    /// </summary>
    /// <param name="app">The host, with everything mapped.</param>
    /// <returns>0, <see cref="WrongSettings"/>, or the exit code that a part of the host has set.</returns>
    public static async Task<int> RunToExitCode(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            if (WrongIn(app.Services) is { Count: > 0 } wrong)
            {
                await Console.Error.WriteLineAsync(SettingsMessage.From(app.Environment.ApplicationName, wrong));
                return WrongSettings;
            }

            await app.RunAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop while still starting: that is an orderly end as well.
        }
        finally
        {
            await app.DisposeAsync();
        }

        return Environment.ExitCode;
    }

    private static IReadOnlyList<string> WrongIn(IServiceProvider services)
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
}
