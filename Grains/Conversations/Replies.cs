using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Creatives;

namespace LytSlot.Grains.Conversations;

/// <summary>What happens to a step's replies on their way out.</summary>
internal static class Replies
{
    // Telegram's limit for the note that a tap shows.
    private const int LongestNote = 200;

    /// <summary>Puts a hint above the first screen; entities move with the text.</summary>
    public static ImmutableArray<BotReply> Under(string hint, ImmutableArray<BotReply> replies)
    {
        var at = Screen(replies);
        if (at < 0)
        {
            return replies.Insert(0, new BotReply.Screen(PostText.Plain(hint), [], null));
        }

        var screen = (BotReply.Screen)replies[at];
        var above = hint + "\n\n";
        return replies.SetItem(at, screen with
        {
            Text = new(
                above + screen.Text.Text,
                [.. screen.Text.Entities.Select(entity => entity with { Offset = entity.Offset + above.Length })]),
        });
    }

    /// <summary>
    /// Answers a tap: ends its waiting, and edits the tapped message when the screen comes first. A screen below
    /// something new is a new message, or the question would stand above what it asks about.
    /// </summary>
    public static ImmutableArray<BotReply> ToTap(
        BotInput.Tapped tap, string? note, ImmutableArray<BotReply> replies)
    {
        if (Screen(replies) == 0)
        {
            replies = replies.SetItem(0, (BotReply.Screen)replies[0] with { Replaces = tap.MessageId });
        }

        var answer = new BotReply.TapAnswer(tap.CallbackId, note is null ? null : Sheet.Cut(note, LongestNote));
        return replies.Insert(0, answer);
    }

    private static int Screen(ImmutableArray<BotReply> replies)
    {
        for (var i = 0; i < replies.Length; i++)
        {
            if (replies[i] is BotReply.Screen)
            {
                return i;
            }
        }

        return -1;
    }
}
