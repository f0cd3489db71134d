using System.ComponentModel.DataAnnotations;

namespace LytSlot.ServiceDefaults.Settings;

/// <summary>How a host leaves, section <c>Shutdown</c>.</summary>
public sealed record ShutdownSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Shutdown";

    /// <summary>
    /// How long the host still serves after readiness turned 503, so that a balancer can take it out.
    /// From 0 to 15 s. Null: 3 s, and 0 in development.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:15")]
    public TimeSpan? Drain { get; init; }
}
