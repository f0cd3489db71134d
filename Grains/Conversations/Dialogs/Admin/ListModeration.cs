using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Moderation;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// The orders of all tenants that wait for a look, who waits longest first. Taps: an order, which works from anywhere;
/// <c>more</c>, <c>less</c>. Next: <see cref="InspectOrder"/>.
/// </summary>
internal sealed class ListModeration(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/moderation";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var found = await talk.Admin.Do(() => grains.Moderation().Queue(
            new Page(pages.Here(), Paging.Size), CancellationToken.None));
        if (found is not { Value: { Rows.IsEmpty: false } page })
        {
            return pages.Here() is null
                ? talk.Sheet().Title("admin.moderation_title").Say("admin.none").Ways(talk.Drafts).Screen()
                : new Turn(Name, talk.Drafts with { Look = new() });
        }

        var sheet = talk.Sheet().Title("admin.moderation_title").Say("admin.moderation_text")
            .Grid(page.Rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, page.Next);
        return pages.Noted(sheet.Ways(talk.Drafts).Screen(), talk.Drafts, page.Next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = new() { Pages = turned } })
        : AdminLines.Other(heard, Name);

    private static BotButton Button(Phrases phrases, ModerationRow row) => Sheet.Named(
        $"{phrases.ShortMoment(row.Order.StartsAt, row.Order.TimeZone)} · {Sheet.Cut(row.Order.ChannelTitle, 36)}",
        new AdminTap(AdminVerb.Order, row.Order.Key.Tenant, row.Order.Key.Order).ToString());
}
