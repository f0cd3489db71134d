using System.ComponentModel.DataAnnotations;

namespace LytSlot.ApiHost.Pages;

/// <summary>What the pages link to, section <c>Pages</c>.</summary>
internal sealed record PageSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Pages";

    /// <summary>Address that opens the bot, such as <c>https://t.me/lytslot_bot</c>; null: no link is shown.</summary>
    [Url]
    public string? BotLink { get; init; }
}
