using System.Collections.Immutable;
using LytSlot.Channels;
using LytSlot.Grains.Conversations.Dialogs.Owner;
using LytSlot.Grains.Conversations.Dialogs.PlaceOrder;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Connect;

/// <summary>
/// Step 4 of 4: what the channel will sell, before it does. Taps: <c>open</c>, <c>price</c>. Next:
/// <see cref="OpenChannel"/>; <see cref="ListChannels"/> when there is no such channel any more.
/// </summary>
internal sealed class ReviewOffer(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "connect/review";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Channel is not { Channel: { } channel, Tenant: { } tenant })
        {
            return OwnChannel.Gone(talk.Drafts, AddBot.Forgotten);
        }

        if (talk.Drafts.Channel.Prices() is not [_, ..] prices)
        {
            return new Turn(SetPrice.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var suggested = await Suggest(grains.Channel(channel), member, prices);
        if (suggested.Refusal is { } refusal)
        {
            return FixChannel.To(talk.Drafts, refusal);
        }

        var settings = suggested.Value!;
        var sheet = talk.Sheet().Title("review.title")
            .Line("review.zone", settings.TimeZone)
            .Line("review.hours", ChannelLines.Hours(talk.Phrases, settings))
            .Line("review.slot", talk.Phrases.Length(settings.SlotLength))
            .Line("review.lead", talk.Phrases.Length(settings.LeadTime))
            .Line("review.horizon", talk.Phrases.Length(settings.Horizon));
        foreach (var format in settings.Formats)
        {
            var money = string.Join(", ", format.Prices.Select(talk.Phrases.Money));
            sheet.Line("review.format", ChannelPage.Life(talk.Phrases, format), money);
        }

        return sheet.Line(settings.Approval == Approval.Automatic ? "review.automatic" : "review.manual").Gap()
            .Say("review.text")
            .Tap("review.open", "open")
            .Tap("review.price", "price")
            .Home(talk.Drafts)
            .Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "open" => new(OpenChannel.StepName, heard.Drafts),
        "price" => new(SetPrice.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    /// <summary>The settings to begin with, at these prices.</summary>
    public static async Task<Outcome<ChannelSettings>> Suggest(
        IChannelGrain channel, Caller member, ImmutableArray<Money> prices)
    {
        var suggested = await member.Do(() => channel.Suggest(prices[0]));
        return suggested.Value is { } settings
            ? settings with { Formats = [.. settings.Formats.Select(format => format with { Prices = prices })] }
            : suggested;
    }
}
