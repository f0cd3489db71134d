using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// The channels of the person's tenants. Taps: <c>ch:{chat id}</c> checks it again and shows it, <c>connect</c>. Next:
/// <see cref="CheckChannel"/>, <see cref="AddBot"/>.
/// </summary>
internal sealed class ListChannels(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/channels";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var user = talk.Person.UserId;
        var person = await talk.Caller.Do(() => grains.User(user).Read());
        var rows = new List<ChannelRow>();
        foreach (var membership in person.Memberships.Where(m => m.Role is not Role.None))
        {
            var found = await Caller.Member(membership.Tenant, user, membership.Role).Do(
                () => grains.Channels().OfTenant(new Page(null, Paging.Size), CancellationToken.None));
            rows.AddRange(found.Value?.Rows ?? []);
        }

        var sheet = talk.Sheet().Title("channels.title").Say(rows.Count > 0 ? "channels.text" : "channels.none");
        sheet.Grid(rows.Take(Paging.Size).Select(row => Button(talk.Phrases, row)), columns: 1);
        return sheet.Tap("menu.connect", "connect").Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: "connect" } => new(AddBot.StepName, heard.Drafts with { Channel = new() }),
        _ when NumberTap.TryParse(heard.Tap, NumberTap.Channel, out var channel) => new(
            CheckChannel.StepName,
            heard.Drafts with { Channel = new() { Channel = channel, Tenant = heard.Fresh } }),
        _ => heard.Stay(Name),
    };

    private static BotButton Button(Phrases phrases, ChannelRow row) => Sheet.Named(
        $"{phrases["channel.status." + row.Status]} · {row.Title}", NumberTap.Of(NumberTap.Channel, row.ChannelId));
}
