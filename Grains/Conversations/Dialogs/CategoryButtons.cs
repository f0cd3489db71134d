using LytSlot.Channels;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs;

/// <summary>
/// The categories as buttons, in parts that fit a screen: <c>cat:{code}</c>, <c>cat:</c> for none, <c>more</c>,
/// <c>less</c>.
/// </summary>
internal static class CategoryButtons
{
    private const string Prefix = "cat:";

    // With both ways on, back to what was interrupted, back and out no more than a screen may have.
    private const int Shown = 7;

    /// <summary>The chosen one is ticked, and tapped again it is chosen no more.</summary>
    public static void Draw(Sheet sheet, Phrases phrases, int part, string? chosen) => sheet
        .Grid(
            ChannelCategory.All.Skip(part * Shown).Take(Shown).Select(category => category.Code == chosen
                ? BotButton.Of("✅ " + category.Name(phrases.Language), Prefix)
                : BotButton.Of(category.Name(phrases.Language), Prefix + category.Code)),
            columns: 2)
        .Turns(hasLess: part > 0, hasMore: HasMore(part));

    /// <summary>The code of the tap, empty for none; null when it is no category of ours.</summary>
    public static string? Read(string? tap) =>
        tap is not null && tap.StartsWith(Prefix, StringComparison.Ordinal) && tap[Prefix.Length..] is var code
        && (code.Length == 0 || ChannelCategory.Find(code) is not null)
            ? code
            : null;

    /// <summary>The part a tap turns to; null when it turns to none.</summary>
    public static int? Turned(string? tap, int part) => tap switch
    {
        Paging.MoreTap when HasMore(part) => part + 1,
        Paging.LessTap when part > 0 => part - 1,
        _ => null,
    };

    private static bool HasMore(int part) => (part + 1) * Shown < ChannelCategory.All.Length;
}
