using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// A connected channel: what it sells and the link to share. Taps: <c>channels</c>, <c>price</c>. Next:
/// <see cref="ListChannels"/>, <see cref="SetPrice"/>.
/// </summary>
internal sealed class ShowChannel(IGrainFactory grains, IBotIdentity bot) : IDialogStep
{
    public const string StepName = "owner/channel";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Channel: { } channel, Tenant: { } tenant })
        {
            return new Turn(ListChannels.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var read = await member.Do(() => grains.Channel(channel).Read());
        if (read.Value is not { } view)
        {
            return new Turn(ListChannels.StepName, talk.Drafts, Hint.Of(read.Refusal!));
        }

        var sheet = talk.Sheet().Title("channel.title", view.Title)
            .Line("channel.state", talk.Phrases["channel.status." + view.Status]);
        foreach (var format in view.Settings.Formats.Take(1))
        {
            sheet.Line("order.price", CardPrices.Words(talk.Phrases, format.Prices));
        }

        sheet.Gap();
        if (view.Status == ChannelStatus.Active)
        {
            var link = await Links.ToChannel(bot, channel);
            sheet.Say("channel.share", link).Link("channel.share_button", Share(link));
        }

        return sheet.Tap("channel.change_price", "price").Tap("menu.channels", "channels").Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "channels" => new(ListChannels.StepName, heard.Drafts),
        "price" => new(SetPrice.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    private static string Share(string link) => "https://t.me/share/url?url=" + Uri.EscapeDataString(link);
}
