using LytSlot.Creatives;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>What a preview can't show of a post.</summary>
internal static class PostLines
{
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
    }
}
