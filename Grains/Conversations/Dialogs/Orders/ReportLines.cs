using LytSlot.Analytics;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>How a post did, as far as that is known.</summary>
internal static class ReportLines
{
    private const int MostDays = 7;

    public static void Draw(Sheet sheet, Phrases phrases, PlacementReport report, string zone)
    {
        sheet.Gap();
        if (report.Clicks is { } clicks)
        {
            sheet.Line("report.clicks", phrases.Number(clicks.Clicks), phrases.Number(clicks.Visitors));
            foreach (var day in clicks.Days.Length > 1 ? clicks.Days.Take(MostDays) : [])
            {
                sheet.Line(
                    "report.day", phrases.ShortDay(day.Day), phrases.Number(day.Clicks), phrases.Number(day.Visitors));
            }
        }
        else
        {
            sheet.Line("report.no_clicks");
        }

        if (report.Reactions is { } reactions)
        {
            sheet.Line(
                "report.reactions", phrases.Number(reactions.Count), phrases.ShortMoment(reactions.At, zone));
        }

        if (report.SubscribersBefore is { } before)
        {
            sheet.Line("report.before", phrases.Number(before.Count), phrases.ShortMoment(before.At, zone));
        }

        if (report.SubscribersAfter is { } after)
        {
            sheet.Line("report.after", phrases.Number(after.Count), phrases.ShortMoment(after.At, zone));
        }

        if (report.Views is { } views)
        {
            sheet.Line(
                "report.views", phrases.Number(views.Count), views.Source, phrases.ShortMoment(views.At, zone));
        }
    }
}
