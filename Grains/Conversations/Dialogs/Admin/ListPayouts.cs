using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Payouts;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// The payouts of all tenants that wait for an answer, the latest first. Taps: a payout, which works from anywhere;
/// <c>more</c>, <c>less</c>. Next: <see cref="InspectPayout"/>.
/// </summary>
internal sealed class ListPayouts(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/payouts";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var found = await talk.Admin.Do(() => grains.Payouts().OfAll(
            PayoutStatus.Requested, new Page(pages.Here(), Paging.Size), CancellationToken.None));
        if (found is not { Value: { Payouts.IsEmpty: false } page })
        {
            return pages.Here() is null
                ? talk.Sheet().Title("admin.payouts_title").Say("admin.none").Ways(talk.Drafts).Screen()
                : new Turn(Name, talk.Drafts with { Look = new() });
        }

        var sheet = talk.Sheet().Title("admin.payouts_title").Say("admin.payouts_text")
            .Grid(
                page.Payouts.Select(payout => Sheet.Named(
                    $"{talk.Phrases.ShortMoment(payout.RequestedAt, "UTC")} · {talk.Phrases.Money(payout.Amount)}",
                    new AdminTap(AdminVerb.Payout, payout.Key.Tenant, payout.Key.Payout).ToString())),
                columns: 1);
        pages.Draw(sheet, page.Next);
        return pages.Noted(sheet.Ways(talk.Drafts).Screen(), talk.Drafts, page.Next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = new() { Pages = turned } })
        : AdminLines.Other(heard, Name);
}
