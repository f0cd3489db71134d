using LytSlot.ServiceDefaults.Settings;
using Microsoft.Extensions.Options;

namespace LytSlot.Silo;

/// <summary>Makes the chosen durations known to the grains.</summary>
internal static class TimingsRegistration
{
    public static void AddTimings(this IServiceCollection services)
    {
        services.AddSettings<TimingsSettings>(TimingsSettings.Section);
        services.AddSingleton<IValidateOptions<TimingsSettings>, TimingsCheck>();
        services.AddSingleton(provider => provider.GetRequiredService<TimingsSettings>()
            .Choose(provider.GetRequiredService<IHostEnvironment>().IsDevelopment())!);
    }
}
