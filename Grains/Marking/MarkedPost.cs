using LytSlot.Creatives;
using LytSlot.Marking;

namespace LytSlot.Grains.Marking;

/// <summary>The post as it is published: the creative, and below it the mark. Nothing of either is ever cut.</summary>
internal static class MarkedPost
{
    /// <summary>Between the creative's text and the mark.</summary>
    private const string Gap = "\n\n";

    /// <summary>The content with its mark; the content itself when there is none.</summary>
    public static PostContent Of(PostContent content, OrderMark? mark) => mark is null
        ? content
        : content with { Text = content.Text with { Text = Join(content.Text.Text, MarkTexts.Shown(mark)) } };

    /// <summary>How long the text becomes with a mark of that length.</summary>
    public static int Length(PostContent content, int mark) =>
        content.Text.Text.Length + (content.Text.Text.Length > 0 ? Gap.Length : 0) + mark;

    /// <summary>How much text a post of that length has room for beside its mark.</summary>
    public static int MostText(int most, int mark) => most - mark - Gap.Length;

    private static string Join(string text, string mark) => text.Length > 0 ? text + Gap + mark : mark;
}
