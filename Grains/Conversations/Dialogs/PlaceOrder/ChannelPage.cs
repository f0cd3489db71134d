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

        if (card.Subscribers is { } count)
        {
            sheet.Line("channel.subscribers", phrases.Count("subscribers", count));
        }

        return sheet.Gap();
    }

    /// <summary>How an ad of the format lives, for a button or a line.</summary>
    public static string Life(Phrases phrases, FormatOffer format) => format.Life is { } life
        ? phrases["format.term", phrases.Length(format.Top), phrases.Length(life)]
        : phrases["format.permanent", phrases.Length(format.Top)];
}
