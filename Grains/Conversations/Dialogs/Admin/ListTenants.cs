using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// All tenants, the newest first. Taps: a tenant, which works from anywhere; <c>more</c>, <c>less</c>. Next:
/// <see cref="InspectTenant"/>.
/// </summary>
internal sealed class ListTenants(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/tenants";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var found = await talk.Admin.Do(() => grains.GetGrain<ITenantQueries>(QueryKey.Only)
            .OfAll(new Page(pages.Here(), Paging.Size), CancellationToken.None));
        if (found is not { Value: { Rows.IsEmpty: false } page })
        {
            return pages.Here() is null
                ? talk.Sheet().Title("admin.tenants_title").Say("admin.none").Ways(talk.Drafts).Screen()
                : new Turn(Name, talk.Drafts with { Look = new() });
        }

        var sheet = talk.Sheet().Title("admin.tenants_title").Say("admin.tenants_text")
            .Grid(page.Rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, page.Next);
        return pages.Noted(sheet.Ways(talk.Drafts).Screen(), talk.Drafts, page.Next);
    }

    public Turn Answer(Heard heard) => heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned
        ? new(Name, heard.Drafts with { Look = new() { Pages = turned } })
        : AdminLines.Other(heard, Name);

    private static BotButton Button(Phrases phrases, TenantRow row) => Sheet.Named(
        phrases[
            row.Suspended ? "admin.tenant_suspended" : "admin.tenant_row",
            Sheet.Cut(row.Name, 36),
            phrases.Number(row.Channels),
            phrases.Number(row.RecentOrders)],
        new AdminTap(AdminVerb.Tenant, row.Id).ToString());
}
