using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LytSlot.TelegramStandIn.Types;

namespace LytSlot.TelegramStandIn.Text;

/// <summary>
/// Finds links, mentions, hashtags and commands and marks them, as Telegram does with every text. Pure.
/// </summary>
internal static partial class EntityFinder
{
    private static readonly HashSet<string> Opaque = ["code", "pre", "text_link", "text_mention", "url", "mention",
        "hashtag", "cashtag", "bot_command", "email", "phone_number", "custom_emoji"];

    public static ImmutableArray<MessageEntity> Complete(FormattedText text)
    {
        List<MessageEntity> all = [.. text.Entities];
        var taken = all.Where(entity => Opaque.Contains(entity.Type)).ToList();
        Add("url", Url());
        Add("email", Email());
        Add("mention", Mention());
        Add("hashtag", Hashtag());
        Add("cashtag", Cashtag());
        Add("bot_command", Command());
        return [.. all.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];

        void Add(string type, Regex pattern)
        {
            foreach (Match match in pattern.Matches(text.Text))
            {
                var found = new MessageEntity { Type = type, Offset = match.Index, Length = match.Length };
                if (!taken.Exists(other => Overlap(other, found)))
                {
                    taken.Add(found);
                    all.Add(found);
                }
            }
        }
    }

    private static bool Overlap(MessageEntity one, MessageEntity other) =>
        one.Offset < other.Offset + other.Length && other.Offset < one.Offset + one.Length;

    [GeneratedRegex(
        @"(?<![\w@./-])(?:(?:https?|ftp|tg|ton)://[^\s<>""'«»]*[^\s<>""'«»,.;:!?)\]}]"
        + @"|(?:(?>[\p{L}\p{N}][\p{L}\p{N}-]*)\.)+"
        + @"(?:com|net|org|info|biz|ru|рф|su|ua|by|kz|uz|io|me|app|dev|ai|co|tv|cc|online|site|store|shop|pro|club|xyz)"
        + @"(?![\p{L}\p{N}_@])(?::\d+)?(?:[/?#][^\s<>""'«»]*[^\s<>""'«»,.;:!?)\]}])?/?)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<![\w.+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w])")]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w@/])@[A-Za-z0-9_]{4,32}(?![A-Za-z0-9_])")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#(?=[\w]*[\p{L}_])[\w]{1,256}")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w$])\$[A-Z]{3,8}(?!\w)")]
    private static partial Regex Cashtag();

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")]
    private static partial Regex Command();
}
