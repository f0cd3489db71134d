using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LytSlot.Advertisers;

namespace LytSlot.ApiHost.Advertisers;

/// <summary>Which advertisers, and which part of their list.</summary>
/// <param name="Standing">Only these: <c>none</c>, <c>allowed</c> or <c>blocked</c>; absent: all.</param>
/// <param name="Name">Only those in whose name or legal name this is found; absent: all.</param>
/// <param name="After">The member <c>next</c> of the page before; absent for the first page.</param>
/// <param name="Limit">How many rows, 1 to 100.</param>
public sealed record ListAdvertisersRequest(
    string? Standing = null,
    [property: MaxLength(128)] string? Name = null,
    [property: MaxLength(256)] string? After = null,
    [property: Range(1, 100), DefaultValue(50)] int Limit = 50)
{
    private static readonly Dictionary<string, Standing> Standings = Enum.GetValues<Standing>()
        .ToDictionary(standing => JsonNamingPolicy.SnakeCaseLower.ConvertName(standing.ToString()));

    /// <summary>What the cluster is asked for; false when there is no such standing.</summary>
    internal bool TryFilter([NotNullWhen(true)] out AdvertiserFilter? filter)
    {
        Standing? standing = Standing is not null && Standings.TryGetValue(Standing, out var known) ? known : null;
        filter = Standing is null || standing is not null ? new(standing, Name) : null;
        return filter is not null;
    }
}
