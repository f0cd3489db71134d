using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// What goes out next in the person's channels, each time by the channel's own clock. Taps: an order, <c>day</c>,
/// <c>week</c>, <c>more</c>, <c>less</c>. Next: <see cref="JudgeOrder"/>.
/// </summary>
internal sealed class ShowPlan(IGrainFactory grains, TimeProvider time) : IDialogStep
{
    public const string StepName = "owner/plan";

    private const int LongestTitle = 40;

    // What is due may take some minutes to go out.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var (pages, isWeek) = (talk.Drafts.Look.Pages, talk.Drafts.Look.IsWeek);
        var now = time.GetUtcNow();
        var due = new OrderFilter(OrderStatus.Scheduled, null, now - Late, now.AddDays(isWeek ? 7 : 1))
        {
            SoonestFirst = true,
        };
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var (rows, next) = await TenantPages.Read<OrderRow>(person, pages.Here(), async (member, page) =>
        {
            var found = await member.Do(() => grains.Orders().OfTenant(due, page, CancellationToken.None));
            return (found.Value?.Rows ?? [], found.Value?.Next);
        });
        if (rows.Count == 0 && pages.Here() is not null)
        {
            return new Turn(Name, talk.Drafts with { Look = new() { IsWeek = isWeek } });
        }

        var sheet = talk.Sheet().Title(isWeek ? "plan.week" : "plan.day");
        if (rows.Count == 0)
        {
            sheet.Say("plan.none");
        }

        foreach (var row in rows)
        {
            var title = Sheet.Cut(row.ChannelTitle, LongestTitle);
            sheet.Line("plan.line", talk.Phrases.Moment(row.StartsAt, row.TimeZone), title);
        }

        sheet.Grid(rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, next);
        sheet.Tap(isWeek ? "plan.to_day" : "plan.to_week", isWeek ? "day" : "week");
        return pages.Noted(sheet.Home(talk.Drafts).Screen(), talk.Drafts, next);
    }

    public Turn Answer(Heard heard)
    {
        var look = heard.Drafts.Look;
        return heard.Tap switch
        {
            "day" or "week" => new(Name, heard.Drafts with { Look = new() { IsWeek = heard.Tap == "week" } }),
            _ when look.Pages.Turned(heard.Tap) is { } turned =>
                new(Name, heard.Drafts with { Look = new() { IsWeek = look.IsWeek, Pages = turned } }),
            _ => heard.Stay(Name),
        };
    }

    private static BotButton Button(Phrases phrases, OrderRow row) => Sheet.Named(
        $"{phrases.ShortMoment(row.StartsAt, row.TimeZone)} · {row.ChannelTitle}",
        new OrderTap(OrderVerb.Judge, row.Key).ToString());
}
