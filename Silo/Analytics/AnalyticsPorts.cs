using LytSlot.Grains.Creatives;
using LytSlot.ServiceDefaults.Settings;

namespace LytSlot.Silo.Analytics;

/// <summary>What the numbers of placements need.</summary>
internal static class AnalyticsPorts
{
    public static IServiceCollection AddClicks(this IServiceCollection services)
    {
        services.AddSettings<ClickSettings>(ClickSettings.Section);
        return services.AddSingleton(provider =>
            new ClickAddress(provider.GetRequiredService<ClickSettings>().BaseUrl));
    }
}
