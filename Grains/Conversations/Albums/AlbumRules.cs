using System.Collections.Immutable;
using LytSlot.Conversations;
using LytSlot.Creatives;
using LytSlot.Grains.Creatives;

namespace LytSlot.Grains.Conversations.Albums;

/// <summary>
/// How the parts of an album become one message. Telegram sends them as messages of their own, in any order, some late,
/// under one media group id (https://core.telegram.org/bots/api#message), and never says how many there are: an album
/// is whole when nothing more has come for a while, and whole again when something has. Pure.
/// </summary>
internal static class AlbumRules
{
    // One too many, so that the creative's own rule sees it.
    private const int MostParts = CreativeRules.LargestAlbum + 1;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.5);

    // No album has one part.
    private static readonly TimeSpan LongQuiet = TimeSpan.FromSeconds(4);

    /// <summary>The album that an input is a part of; null: it stands alone.</summary>
    public static string? IdOf(BotInput input) => input switch
    {
        BotInput.Said said => said.Album,
        BotInput.Unsupported other => other.Album,
        _ => null,
    };

    /// <summary>Whether parts have come that the dialog has not heard of.</summary>
    public static bool IsWaiting(GatheredAlbum? album) => album is { IsTaken: false };

    /// <summary>When the album counts as whole, if no part comes, UTC.</summary>
    public static DateTimeOffset WholeAt(GatheredAlbum album) =>
        album.HeardAt + (album.Parts.Length > 1 ? Quiet : LongQuiet);

    /// <summary>The album with one more part; an album of another id is forgotten.</summary>
    public static GatheredAlbum Add(GatheredAlbum? album, BotInput input, DateTimeOffset now)
    {
        var id = IdOf(input) ?? throw new ArgumentException("No part of an album.", nameof(input));
        var part = input is BotInput.Said said
            ? new AlbumPart(said.MessageId, Storable(said.Content), said.ForwardedFrom)
            : new AlbumPart(0, null);
        var others = album?.Id == id ? album.Parts.RemoveAll(other => other.Message == part.Message) : [];
        ImmutableArray<AlbumPart> parts = [.. others.Append(part).OrderBy(one => one.Message).Take(MostParts)];
        return new(id, input.From, input.UpdateId, parts, now, IsTaken: false, IsShown: false);
    }

    /// <summary>The album as the one message it is to the person who sent it.</summary>
    public static BotInput Whole(GatheredAlbum album)
    {
        var contents = album.Parts.Select(part => part.Content).OfType<PostContent>().ToList();
        return contents.Count == album.Parts.Length
            ? new BotInput.Said(album.Update, album.From, album.Parts[0].Message, Joined(contents), Album: null)
            {
                ForwardedFrom = album.Parts[0].ForwardedFrom,
            }
            : new BotInput.Unsupported(album.Update, album.From);
    }

    private static PostContent Joined(List<PostContent> parts)
    {
        var worded = parts.FindIndex(part => part.Text.Text.Length > 0);
        var isOfFiles = parts.TrueForAll(part => part.Media.All(medium => medium.Kind is MediaKind.Document));

        // Under files, each shows its own caption, and what concerns them all stands last.
        var captionAt = worded >= 0 ? worded : isOfFiles ? parts.Count - 1 : 0;
        return parts[captionAt] with
        {
            CaptionAt = captionAt,
            CaptionAbove = parts.Exists(part => part.CaptionAbove),
            Media = [.. parts.Select((part, at) => part.Media[0] with
            {
                Caption = at == captionAt || part.Text.Text.Length == 0 ? null : part.Text,
            })],
        };
    }

    /// <summary>What may be stored before anybody has judged it.</summary>
    private static PostContent? Storable(PostContent content) =>
        content.Media.Length == 1 && CreativeRules.Objection(content) is var objection
            && (objection is null || objection == CreativeRules.LongCaption)
            && content.Text.Text.Length <= CreativeRules.LongestText
            ? content
            : null;
}
