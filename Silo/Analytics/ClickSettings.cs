using System.ComponentModel.DataAnnotations;

namespace LytSlot.Silo.Analytics;

/// <summary>The redirect that counts clicks, section <c>Clicks</c>.</summary>
internal sealed record ClickSettings
{
    public const string Section = "Clicks";

    /// <summary>
    /// Address of the API host as the world reaches it, such as <c>https://go.example.org</c>; null: clicks are not
    /// counted. It stands in posts, so it must lead there for as long as they do.
    /// </summary>
    [RegularExpression(@"https?://[^\s/]+\.[^\s]+")]
    public string? BaseUrl { get; init; }
}
