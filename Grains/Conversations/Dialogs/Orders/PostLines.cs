using LytSlot.Creatives;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>What a preview can't show of a post.</summary>
internal static class PostLines
{
    /// <summary>Enough to tell whose it is; all of it is behind the link.</summary>
    private const int LongestUrl = 120;

    public static void Draw(Sheet sheet, PostContent content)
    {
        if (content.Silent)
        {
            sheet.Line("post.silent");
        }

        if (content.IsPinned)
        {
            sheet.Line("post.pinned");
        }

        if (content.Clicks is { Links: { Length: > 0 } links })
        {
            sheet.Line("post.counted", links.Length);
            foreach (var link in links)
            {
                sheet.Quote(Sheet.Cut(link.Url, LongestUrl));
            }
        }
    }
}
