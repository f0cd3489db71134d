using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Paid orders that wait for the owner, over all the person's tenants. Taps: an order. Next: <see cref="JudgeOrder"/>,
/// which the button of an order opens from anywhere.
/// </summary>
internal sealed class ListWaiting(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/waiting";

    private static readonly OrderFilter Waiting = new(OrderStatus.Paid, null, null, null);

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var user = talk.Person.UserId;
        var person = await talk.Caller.Do(() => grains.User(user).Read());
        var rows = new List<OrderRow>();
        foreach (var membership in person.Memberships.Where(m => m.Role is not Role.None))
        {
            var found = await Caller.Member(membership.Tenant, user, membership.Role).Do(
                () => grains.Orders().OfTenant(Waiting, new Page(null, Paging.Size), CancellationToken.None));
            rows.AddRange(found.Value?.Rows ?? []);
        }

        var sheet = talk.Sheet().Title("waiting.title").Say(rows.Count > 0 ? "waiting.text" : "waiting.none");
        sheet.Grid(rows.OrderBy(row => row.StartsAt).Take(Paging.Size).Select(row => Button(talk.Phrases, row)), 1);
        return sheet.Home(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Stay(Name);

    private static BotButton Button(Phrases phrases, OrderRow row) => Sheet.Named(
        $"{phrases.ShortMoment(row.StartsAt, row.TimeZone)} · {phrases.Money(row.Price)} · {row.ChannelTitle}",
        new OrderTap(OrderVerb.Judge, row.Key).ToString());
}
