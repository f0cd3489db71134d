using System.ComponentModel.DataAnnotations;

namespace LytSlot.Silo.Telegram;

/// <summary>How posts are watched and what remains of one that can't be deleted; section <c>Telegram</c>.</summary>
internal sealed record PublishingSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Telegram";

    /// <summary>
    /// Chats into which posts are forwarded to look at them, used in turn; the bot must be able to write there. None:
    /// probes prove nothing.
    /// </summary>
    public long[] ProbeChats { get; init; } = [];

    /// <summary>What stands in the place of a post that is too old to be deleted.</summary>
    [Required]
    [StringLength(200, MinimumLength = 1)]
    public string StubText { get; init; } = "Размещение завершено · This placement has ended";
}
