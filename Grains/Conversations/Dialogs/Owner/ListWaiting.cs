using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Paid orders that wait for the owner, over all the person's tenants, the soonest slot first: its answer is due first.
/// Taps: an order, <c>more</c>, <c>less</c>, <c>blocked</c>. Next: <see cref="JudgeOrder"/>, which the button of an
/// order opens from anywhere; <see cref="ListBlocked"/>.
/// </summary>
internal sealed class ListWaiting(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "owner/waiting";

    // None waits any longer than until its slot; a day for what an outage has held up.
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var waiting = new OrderFilter(OrderStatus.Paid, null, time.GetUtcNow() - Late, null) { SoonestFirst = true };
        var (rows, next) = await TenantPages.Read<OrderRow>(person, pages.Here(), async (member, page) =>
        {
            var found = await member.Do(() => grains.Orders().OfTenant(waiting, page, CancellationToken.None));
            return (found.Value?.Rows ?? [], found.Value?.Next);
        });
        if (rows.Count == 0 && pages.Here() is not null)
        {
            return new Turn(Name, talk.Drafts with { Look = new() });
        }

        var sheet = talk.Sheet().Title("waiting.title").Say(rows.Count > 0 ? "waiting.text" : "waiting.none");
        sheet.Grid(rows.OrderBy(row => row.StartsAt).Select(row => Button(talk.Phrases, row)), 1);
        pages.Draw(sheet, next);
        return pages.Noted(sheet.Tap("blocked.title", "blocked").Home(talk.Drafts).Screen(), talk.Drafts, next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = new() { Pages = turned } })
        : heard.Tap == "blocked"
            ? new(ListBlocked.StepName, heard.Drafts with { Look = new() })
            : heard.Stay(Name);

    private static BotButton Button(Phrases phrases, OrderRow row) => Sheet.Named(
        $"{phrases.ShortMoment(row.StartsAt, row.TimeZone)} · {phrases.Money(row.Price)} · {row.ChannelTitle}",
        new OrderTap(OrderVerb.Judge, row.Key).ToString());
}
