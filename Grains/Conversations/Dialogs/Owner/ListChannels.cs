using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The channels of the person's tenants. Taps: <c>ch:{chat id}</c> checks it again and shows it, <c>more</c>,
/// <c>less</c>, <c>connect</c>. Next: <see cref="CheckChannel"/>, <see cref="AddBot"/>.
/// </summary>
internal sealed class ListChannels(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/channels";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var (rows, next) = await TenantPages.Read<ChannelRow>(person, pages.Here(), async (member, page) =>
        {
            var found = await member.Do(() => grains.Channels().OfTenant(page, CancellationToken.None));
            return (found.Value?.Rows ?? [], found.Value?.Next);
        });
        if (rows.Count == 0 && pages.Here() is not null)
        {
            return new Turn(Name, talk.Drafts with { Look = new() });
        }

        var sheet = talk.Sheet().Title("channels.title").Say(rows.Count > 0 ? "channels.text" : "channels.none");
        sheet.Grid(rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, next);
        return pages.Noted(sheet.Tap("menu.connect", "connect").Home(talk.Drafts).Screen(), talk.Drafts, next);
    }

    public Turn Answer(Heard heard) => heard switch
    {
        _ when heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned =>
            new(Name, heard.Drafts with { Look = new() { Pages = turned } }),
        { Tap: "connect" } => new(AddBot.StepName, heard.Drafts.About(new())),
        _ when NumberTap.TryParse(heard.Tap, NumberTap.Channel, out var channel) => new(
            CheckChannel.StepName,
            heard.Drafts.About(new() { Channel = channel, Tenant = heard.Fresh })),
        _ => heard.Stay(Name),
    };

    private static BotButton Button(Phrases phrases, ChannelRow row) => Sheet.Named(
        $"{phrases["channel.status." + row.Status]} · {row.Title}", NumberTap.Of(NumberTap.Channel, row.ChannelId));
}
