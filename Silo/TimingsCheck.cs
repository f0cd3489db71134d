using Microsoft.Extensions.Options;

namespace LytSlot.Silo;

/// <summary>Short durations are for development only: in production they would rob people of their time.</summary>
internal sealed class TimingsCheck(IHostEnvironment environment) : IValidateOptions<TimingsSettings>
{
    public ValidateOptionsResult Validate(string? name, TimingsSettings options) =>
        options.Choose(environment.IsDevelopment()) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Timings:Profile can't be '{options.Profile}' in the environment {environment.EnvironmentName}.");
}
