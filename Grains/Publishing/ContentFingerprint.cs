using System.Security.Cryptography;
using System.Text;
using LytSlot.Creatives;

namespace LytSlot.Grains.Publishing;

/// <summary>What a snapshot and a post that came of it have in common, whatever Telegram changed on the way.</summary>
internal static class ContentFingerprint
{
    /// <summary>Of a snapshot.</summary>
    public static string Loose(PostContent content) =>
        Loose(content.Text.Text, content.Media.Select(medium => medium.UniqueId));

    /// <summary>
    /// Of a text and the unique ids of its media: SHA-256, lower-case hexadecimal, over the text with its white space
    /// folded, which Telegram trims and tidies, and the ids in order.
    /// </summary>
    public static string Loose(string text, IEnumerable<string> uniqueIds)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var whole = string.Join('\n', [words.Normalize(), .. uniqueIds]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }
}
