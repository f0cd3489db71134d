using LytSlot.Creatives;

namespace LytSlot.Grains.Creatives;

/// <summary>
/// Posts that are typed and not sent to the bot: Telegram has seen nothing of them yet, so what it would refuse or
/// change is refused before. Pure.
/// </summary>
internal static class TypedPosts
{
    /// <summary>
    /// What can be asked of Telegram for any text (https://core.telegram.org/bots/api#messageentity). It finds
    /// addresses, hashtags and the like by itself.
    /// </summary>
    private static readonly string[] Kinds =
    [
        "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote",
        "expandable_blockquote", "text_link",
    ];

    /// <summary>
    /// The post as it is taken, with the line breaks that Telegram has; a text without entities also without blanks
    /// around it, which Telegram cuts off.
    /// </summary>
    public static PostContent Tidy(PostContent typed) => typed.Text.Entities is { IsDefaultOrEmpty: true }
        ? typed with
        {
            Text = PostText.Plain(
                typed.Text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim()),
        }
        : typed;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static Refusal? Objection(PostContent typed) => typed switch
    {
        { Media.IsDefaultOrEmpty: false } => CreativeRules.BadMedia,
        _ when CreativeRules.Objection(typed) is { } objection => objection,
        { Text: var text } when !text.Entities.All(IsKnown) => CreativeRules.BadEntity,
        { Text: { Entities.IsEmpty: false, Text: var text } } when text != text.Trim() || text.Contains('\r') =>
            CreativeRules.BadText,
        _ => null,
    };

    private static bool IsKnown(TextEntity entity) => Kinds.Contains(entity.Kind)
        && (entity.Kind == "text_link") == (entity.Url is not null)
        && (entity.Url is null || CreativeRules.IsAddress(entity.Url));
}
