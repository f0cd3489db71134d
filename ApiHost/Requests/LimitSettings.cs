using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Requests;

/// <summary>How much one person or program may ask for, section <c>Requests</c>.</summary>
internal sealed record LimitSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Requests";

    /// <summary>
    /// Requests in any minute, by one person, one API key, or one address of guests; each host counts by itself.
    /// </summary>
    [Range(10, 1_000_000)]
    public int PerMinute { get; init; } = 100;
}
