using System.Globalization;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Tenants;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>What the screens of admins have in common.</summary>
internal static class AdminLines
{
    /// <summary>The ways back and out.</summary>
    public static Sheet Ways(this Sheet sheet, Drafts drafts) =>
        sheet.Tap("menu.admin", new AdminTap(AdminVerb.Home).ToString()).Home(drafts);

    /// <summary>Where an input leads that is none of the step's taps: to what was sent, or nowhere.</summary>
    public static Turn Other(Heard heard, string step) => Sought.Of(heard) ?? heard.Stay(step);

    /// <summary>Where to go when there is nothing to show.</summary>
    public static Turn Gone(Drafts drafts, Refusal? refusal) =>
        new(AdminHome.StepName, drafts with { Admin = new() }, refusal is null ? null : Hint.Of(refusal));

    /// <summary>Whose it is, with the way there.</summary>
    public static Sheet Owner(this Sheet sheet, TenantView tenant) => sheet
        .Row(Sheet.Named("🏢 " + tenant.Name, new AdminTap(AdminVerb.Tenant, tenant.Id).ToString()));

    /// <summary>Hundredths of a percent as percent: <c>12.5</c>.</summary>
    public static string Percent(int basisPoints) =>
        (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
