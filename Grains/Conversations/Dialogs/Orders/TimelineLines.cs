using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>What happened to an order, in words: the last of it.</summary>
internal static class TimelineLines
{
    private const int MostLines = 15;

    private const int LongestReason = 100;

    public static void Draw(Sheet sheet, Phrases phrases, Timeline timeline, string zone)
    {
        foreach (var entry in timeline.Entries.Where(entry => Words(phrases, entry) is not null).TakeLast(MostLines))
        {
            sheet.Line("timeline.line", phrases.ShortMoment(entry.At, zone), Words(phrases, entry)!);
            if (entry.Reason is { Length: > 0 } reason)
            {
                sheet.Quote(Sheet.Cut(phrases.Find("reason." + reason) ?? reason, LongestReason));
            }
        }
    }

    /// <summary>Null: of no interest to people.</summary>
    private static string? Words(Phrases phrases, TimelineEntry entry) => phrases.Find("timeline." + entry.Kind);
}
