using System.Collections.Immutable;
using System.Globalization;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// A tenant with plan, fee, members and channels. Taps: <c>list</c>; the others work from anywhere. Next:
/// <see cref="ListTenants"/> where it was left, what was sent; <see cref="AdminHome"/> when there is no such tenant.
/// </summary>
internal sealed class InspectTenant(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/tenant";

    private const int MostMembers = 10;

    // With the other buttons at most twelve choices.
    private const int MostChannels = 5;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Admin.Tenant is not { } id)
        {
            return AdminLines.Gone(talk.Drafts, null);
        }

        var read = await talk.Admin.Do(grains.Tenant(id).Read);
        if (read.Value is not { } tenant)
        {
            return AdminLines.Gone(talk.Drafts, read.Refusal);
        }

        var sheet = talk.Sheet().Title("admin.tenant_title", tenant.Name);
        if (tenant.Suspended)
        {
            sheet.Line("admin.is_suspended");
        }

        sheet.Line("admin.id", id.ToString())
            .Line("admin.plan", tenant.Plan.ToString())
            .Line("admin.fee", AdminLines.Percent(tenant.FeeBasisPoints))
            .Line("admin.zone", tenant.TimeZone, tenant.Language)
            .Line("admin.channels", talk.Phrases.Number(tenant.Channels.Length));
        Members(sheet, talk.Phrases, tenant.Members);
        foreach (var channel in tenant.Channels.Take(MostChannels))
        {
            var title = (await talk.Admin.Do(grains.Channel(channel).Read)).Value?.Title;
            sheet.Row(Sheet.Named(
                "📡 " + (title ?? channel.ToString(CultureInfo.InvariantCulture)),
                AdminTap.Of(AdminVerb.Channel, channel).ToString()));
        }

        return Act(sheet, tenant).Tap("admin.tenants", "list").Ways(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == "list" ? new(ListTenants.StepName, heard.Drafts) : AdminLines.Other(heard, Name);

    private static void Members(Sheet sheet, Phrases phrases, ImmutableArray<TenantMember> members)
    {
        sheet.Gap();
        foreach (var member in members.OrderByDescending(member => member.Role).Take(MostMembers))
        {
            sheet.Line(
                "admin.member",
                member.Name,
                TeamLines.Role(phrases, member.Role),
                member.UserId.ToString(CultureInfo.InvariantCulture));
        }

        if (members.Length > MostMembers)
        {
            sheet.Line("admin.more", phrases.Number(members.Length - MostMembers));
        }
    }

    private static Sheet Act(Sheet sheet, TenantView tenant) => tenant.Suspended
        ? sheet.Tap("admin.lift", new AdminTap(AdminVerb.LiftTenant, tenant.Id).ToString())
        : sheet.Tap("admin.suspend", new AdminTap(AdminVerb.SuspendTenant, tenant.Id).ToString());
}
