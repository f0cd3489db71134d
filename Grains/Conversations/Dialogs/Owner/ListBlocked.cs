using LytSlot.Advertisers;
using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Whom the person's tenants take no orders from. Taps: an advertiser, who may book again then; <c>more</c>,
/// <c>less</c>, <c>list</c>. Next: <see cref="Unblock"/>, <see cref="ListWaiting"/>.
/// </summary>
internal sealed class ListBlocked(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/blocked";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var pages = talk.Drafts.Look.Pages;
        var blocked = new AdvertiserFilter(Standing.Blocked, null);
        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var (rows, next) = await TenantPages.Read<AdvertiserRow>(person, pages.Here(), async (member, page) =>
        {
            var found = await member.Do(() => grains.GetGrain<IAdvertiserQueries>(QueryKey.Only)
                .OfTenant(blocked, page, CancellationToken.None));
            return (found.Value?.Rows ?? [], found.Value?.Next);
        });
        if (rows.Count == 0 && pages.Here() is not null)
        {
            return new Turn(Name, talk.Drafts with { Look = new() });
        }

        var sheet = talk.Sheet().Title("blocked.title").Say(rows.Count > 0 ? "blocked.text" : "blocked.none");
        sheet.Grid(rows.Select(row => Button(talk.Phrases, row)), columns: 1);
        pages.Draw(sheet, next);
        return pages.Noted(sheet.Tap("waiting.list", "list").Home(talk.Drafts).Screen(), talk.Drafts, next);
    }

    public Turn Answer(Heard heard) => heard switch
    {
        _ when heard.Drafts.Look.Pages.Turned(heard.Tap) is { } turned =>
            new(Name, heard.Drafts with { Look = new() { Pages = turned } }),
        _ when AdvertiserTap.TryParse(heard.Tap, out var who) => new(
            Unblock.StepName,
            heard.Drafts with { Look = heard.Drafts.Look with { Tenant = who.Tenant, Advertiser = who.Advertiser } }),
        { Tap: "list" } => new(ListWaiting.StepName, heard.Drafts with { Look = new() }),
        _ => heard.Stay(Name),
    };

    private static BotButton Button(Phrases phrases, AdvertiserRow row) => Sheet.Named(
        phrases["blocked.button", row.Name ?? row.LegalName ?? phrases["blocked.nameless"]],
        AdvertiserTap.Of(row.Advertiser.Key));
}
