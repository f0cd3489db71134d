using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LytSlot.Grains;

/// <summary>Makes a silo ours.</summary>
internal static class GrainsExtensions
{
    /// <summary>Adds what all grains stand on: the caller's check, the clock.</summary>
    public static ISiloBuilder AddLytSlotGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        return silo.AddIncomingGrainCallFilter<CallerFilter>();
    }
}
