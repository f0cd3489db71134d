using System.Globalization;
using LytSlot.Channels;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>How a channel is shown to who may buy in it.</summary>
internal static class ChannelPage
{
    public static Sheet Draw(Sheet sheet, Phrases phrases, ChannelCard card)
    {
        sheet.Title("channel.title", card.Title);
        if (card.Username is { } username)
        {
            sheet.Line("channel.username", username);
        }

        Numbers(sheet, phrases, card.Subscribers, card.CountedAt, card.TimeZone);
        if (card.Rating is { } rating)
        {
            sheet.Line(
                "channel.rating",
                rating.Average.ToString("0.0", CultureInfo.InvariantCulture),
                phrases.Count("ratings", (int)rating.Count));
        }

        if (ChannelCategory.Find(card.Category) is { } category)
        {
            sheet.Line("channel.category", category.Name(phrases.Language));
        }

        return sheet.Gap();
    }

    /// <summary>How many follow it, and when they were counted.</summary>
    public static void Numbers(Sheet sheet, Phrases phrases, int? subscribers, DateTimeOffset? countedAt, string zone)
    {
        if (subscribers is not { } count)
        {
            return;
        }

        if (countedAt is { } at)
        {
            sheet.Line(
                "channel.subscribers_on",
                phrases.Count("subscribers", count),
                phrases.ShortMoment(at, zone));
        }
        else
        {
            sheet.Line("channel.subscribers", phrases.Count("subscribers", count));
        }
    }

    /// <summary>How an ad of the format lives, for a button or a line.</summary>
    public static string Life(Phrases phrases, FormatOffer format) => format.Life is { } life
        ? phrases["format.term", phrases.Length(format.Top), phrases.Length(life)]
        : phrases["format.permanent", phrases.Length(format.Top)];
}
