using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Calendar;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// What the person asked to be told of, the soonest first. Taps: <c>wait:{channel}:{number}</c>, which ends it,
/// <c>more</c>, <c>less</c>, <c>back</c>. Next: <see cref="LeaveWait"/>, <see cref="ListOrders"/>.
/// </summary>
internal sealed class ListWaits(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/waits";

    private const int PageSize = 5;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var all = await Read(talk);
        var start = int.TryParse(pages.Here(), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        if (start > 0 && start >= all.Count)
        {
            return new Turn(Name, ListOrders.Afresh(talk.Drafts));
        }

        var sheet = talk.Sheet().Title("waits.head").Say(all.Count > 0 ? "waits.text" : "waits.none");
        foreach (var (channel, wait) in all.Skip(start).Take(PageSize))
        {
            var where = channel.ChannelTitle ?? talk.Phrases["waits.closed"];
            sheet.Line("waits.line", where, What(talk.Phrases, channel, wait));
            if (wait.Wish.StartsAt != wait.Until)
            {
                sheet.Line("waits.until", talk.Phrases.Moment(wait.Until, channel.TimeZone));
            }

            sheet.Gap().Row(Sheet.Named(
                talk.Phrases["waits.leave", talk.Phrases.ShortDay(wait.Wish.Day), where],
                new WaitTap(channel.ChannelId, wait.Number).ToString()));
        }

        var next = start + PageSize < all.Count
            ? (start + PageSize).ToString(CultureInfo.InvariantCulture)
            : null;
        pages.Draw(sheet, next);
        return pages.Noted(sheet.Back(talk.Drafts).Screen(), talk.Drafts, next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = heard.Drafts.Look with { Pages = turned } })
        : heard.Tap switch
        {
            Sheet.BackTap => new(ListOrders.StepName, ListOrders.Afresh(heard.Drafts)),
            _ when WaitTap.TryParse(heard.Tap, out var wait) => new(
                LeaveWait.StepName, heard.Drafts with { Look = heard.Drafts.Look with { Wait = wait } }),
            _ => heard.Stay(Name),
        };

    /// <summary>The waitlists know; channels in which nothing is left to wait for are forgotten.</summary>
    private async Task<List<(ChannelWaits Channel, Wait Wait)>> Read(Talk talk)
    {
        var person = grains.User(talk.Person.UserId);
        var known = (await talk.Caller.Do(person.Read)).WaitsIn;
        var found = await Task.WhenAll(known.Select(channel => talk.Caller.Do(grains.Waitlist(channel).Mine)));
        ImmutableArray<long> over = [.. known.Where((_, i) => found[i].Value is { Waits.IsEmpty: true })];
        if (!over.IsEmpty)
        {
            await talk.Caller.Do(() => person.WaitNoMore(over));
        }

        return
        [
            .. found.Select(one => one.Value).OfType<ChannelWaits>()
                .SelectMany(channel => channel.Waits.Select(wait => (channel, wait)))
                .OrderBy(one => one.wait.Until).ThenBy(one => one.channel.ChannelId).ThenBy(one => one.wait.Number),
        ];
    }

    private static string What(Phrases phrases, ChannelWaits channel, Wait wait) => wait.Wish.StartsAt is { } startsAt
        ? phrases.Moment(startsAt, channel.TimeZone)
        : phrases["waits.day", phrases.Day(wait.Wish.Day)];
}
