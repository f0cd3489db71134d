using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>An input together with all that a pure answer may need.</summary>
/// <param name="Drafts">What is known so far.</param>
/// <param name="Input">What the person did.</param>
/// <param name="Fresh">A new id, for whatever the answer starts.</param>
/// <param name="Phrases">The person's language.</param>
internal sealed record Heard(Drafts Drafts, BotInput Input, Guid Fresh, Phrases Phrases)
{
    /// <summary>Whether the person is an admin of the platform at this moment.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>What was tapped; null for anything else.</summary>
    public string? Tap => (Input as BotInput.Tapped)?.Data;

    /// <summary>The message's content when it stands alone; null for anything else.</summary>
    public PostContent? Content => Input is BotInput.Said { Album: null } said ? said.Content : null;

    /// <summary>The message's text when it is nothing but text; null for anything else.</summary>
    public string? Text => Content is { Media: [] } content ? content.Text.Text : null;

    /// <summary>The channel the person picked or added the bot to; null for anything else.</summary>
    public long? Channel => Input switch
    {
        BotInput.PickedChannel picked => picked.ChannelId,
        BotInput.AddedToChannel added => added.ChannelId,
        _ => null,
    };

    /// <summary>
    /// Stays, with a word on why; without one when Telegram only says again which channel it is about.
    /// </summary>
    public Turn Stay(string step, Hint? hint = null) => Channel is { } channel && channel == Drafts.Channel.Channel
        ? new(step, Drafts) { IsQuiet = true }
        : new(step, Drafts, hint ?? Hint.Of(Input switch
        {
            BotInput.Tapped => "hint.stale",
            BotInput.Unsupported => "hint.unsupported",
            BotInput.Edited => "hint.edited",
            _ => "hint.buttons",
        }));
}
