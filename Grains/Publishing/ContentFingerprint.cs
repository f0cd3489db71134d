using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LytSlot.Creatives;

namespace LytSlot.Grains.Publishing;

/// <summary>
/// Short strings that are equal when two posts are. Strict ones compare what Telegram returned with what it shows
/// later; loose ones compare what was to be sent with what stands, since Telegram adds entities, trims texts and gives
/// new file ids. The fingerprint of an album is that of each of its messages, in order, with <c>.</c> between them.
/// </summary>
internal static class ContentFingerprint
{
    private const char Separator = '.';
    private const int Bytes = 16;

    /// <summary>What a post shows at all: normalised text and the media's unique ids.</summary>
    public static string Loose(PostContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Media.IsDefaultOrEmpty
            ? Loose(content.Text.Text, null)
            : Whole(content.Media.Select((medium, at) => Loose(CaptionOf(content, at), medium.UniqueId)));
    }

    /// <summary>The same of one message that stands.</summary>
    public static string Loose(SeenMessage message) => Loose(message.Text.Text, message.Media?.UniqueId);

    /// <summary>Text, entities, medium and buttons of one message, to the letter.</summary>
    public static string Strict(SeenMessage message)
    {
        var fields = new List<object?> { message.Text.Text, message.Media?.Kind, message.Media?.UniqueId };
        var entities = message.Text.Entities.IsDefault ? [] : message.Text.Entities;
        foreach (var entity in entities
            .OrderBy(e => e.Offset)
            .ThenBy(e => e.Length)
            .ThenBy(e => e.Kind, StringComparer.Ordinal))
        {
            fields.AddRange(
            [
                "entity",
                entity.Kind,
                entity.Offset,
                entity.Length,
                entity.Url,
                entity.Language,
                entity.CustomEmojiId,
            ]);

            // Fingerprints of posts that stand are older than these.
            if (entity.UserId is not null || entity.UnixTime is not null)
            {
                fields.AddRange([entity.UserId, entity.UnixTime, entity.DateTimeFormat]);
            }
        }

        foreach (var button in message.Buttons.IsDefault ? [] : message.Buttons)
        {
            fields.AddRange(["button", button.Text, button.Url]);
        }

        return Hash(fields);
    }

    /// <summary>The fingerprint of an album from those of its messages; of a single message, its own.</summary>
    public static string Whole(IEnumerable<string> parts) => string.Join(Separator, parts);

    /// <summary>Whether a message has the fingerprint that a post's message number so and so has.</summary>
    /// <param name="whole">The post's.</param>
    /// <param name="index">Which of its messages, from 0.</param>
    /// <param name="part">The message's.</param>
    public static bool IsPart(string whole, int index, string part)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var parts = whole.Split(Separator);
        return index >= 0 && index < parts.Length && parts[index] == part;
    }

    private static string CaptionOf(PostContent content, int at) =>
        at == content.CaptionAt ? content.Text.Text : content.Media[at].Caption?.Text ?? "";

    private static string Loose(string text, string? uniqueId) => Hash([Normalised(text), uniqueId]);

    /// <summary>Without anything that takes only room: Telegram trims, joins and drops such characters.</summary>
    private static string Normalised(string text) =>
        string.Concat(text.EnumerateRunes().Where(IsInk).Select(rune => rune.ToString()));

    private static bool IsInk(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static string Hash(IEnumerable<object?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            // With its length before it, no field can pass for two.
            var spelled = Convert.ToString(field, CultureInfo.InvariantCulture) ?? "";
            text.Append(CultureInfo.InvariantCulture, $"{spelled.Length}:{spelled};");
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToHexStringLower(digest.AsSpan(0, Bytes));
    }
}
