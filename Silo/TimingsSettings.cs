using LytSlot.Grains;

namespace LytSlot.Silo;

/// <summary>Which durations apply, section <c>Timings</c>.</summary>
internal sealed record TimingsSettings
{
    public const string Section = "Timings";

    /// <summary>
    /// <c>production</c>; in development also <c>demo</c> (for people) and <c>development</c> (for tests).
    /// </summary>
    public string Profile { get; init; } = "production";

    /// <summary>The durations; null when there is no such profile.</summary>
    public Timings? Choose(bool isDevelopment) => (Profile, isDevelopment) switch
    {
        ("production", _) => Timings.Production,
        ("demo", true) => Timings.Demo,
        ("development", true) => Timings.Development,
        _ => null,
    };
}
