using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>How a channel sells, in lines.</summary>
internal static class ChannelLines
{
    public static Sheet Draw(Sheet sheet, Phrases phrases, ChannelView channel)
    {
        sheet.Line("channel.state", phrases["channel.status." + channel.Status]);
        if (channel.SuspendedFor is { } reason)
        {
            sheet.Quote(reason);
        }

        ChannelPage.Numbers(
            sheet, phrases, channel.Subscribers, channel.LookedAt, channel.Settings.TimeZone);
        if (ChannelCategory.Find(channel.Settings.Category) is { } category)
        {
            sheet.Line("channel.category", category.Name(phrases.Language));
        }

        sheet.Line("review.hours", Hours(phrases, channel.Settings));
        foreach (var format in channel.Settings.Formats)
        {
            sheet.Line(
                "review.format", ChannelPage.Life(phrases, format), CardPrices.Words(phrases, format.Prices));
        }

        return sheet.Line(
            channel.Settings.Approval is Approval.Automatic ? "review.automatic" : "review.manual");
    }

    /// <summary>The hours of the week in a few words.</summary>
    public static string Hours(Phrases phrases, ChannelSettings settings)
    {
        var hours = settings.Opening.Select(entry => (entry.Opens, entry.Closes)).Distinct().ToList();
        return (settings.Opening.Length, hours) switch
        {
            (7, [var (opens, closes)]) when opens == closes => phrases["review.always"],
            (7, [var (opens, closes)]) => phrases["review.daily", Clock(opens), Clock(closes)],
            _ => phrases["review.some_days", settings.Opening.Length],
        };
    }

    /// <summary>The hours of a day: <c>09:00–21:00</c>.</summary>
    public static string Day(Phrases phrases, ChannelSettings settings, DayOfWeek day) =>
        settings.Opening.FirstOrDefault(hours => hours.Day == day) is not { } open ? phrases["hours.closed"]
        : open.Opens == open.Closes ? phrases["hours.whole_day"]
        : $"{Clock(open.Opens)}–{Clock(open.Closes)}";

    /// <summary>The short name of a weekday.</summary>
    public static string Weekday(Phrases phrases, DayOfWeek day) => phrases["weekdays"].Split('|')[(int)day];

    /// <summary>A time of day.</summary>
    public static string Clock(TimeOnly time) => $"{time:HH\\:mm}";
}
