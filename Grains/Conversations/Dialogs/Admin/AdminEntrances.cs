using LytSlot.Conversations;
using LytSlot.Grains.Conversations.Taps;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// What works from anywhere for admins of the platform, and for nobody else: a command and buttons. Pure.
/// </summary>
internal static class AdminEntrances
{
    public const string Command = "admin";

    /// <summary>Where the input leads; null when it is not an admin's.</summary>
    /// <param name="heard">The input.</param>
    /// <param name="drafts">The drafts to go on with.</param>
    public static Turn? Of(Heard heard, Drafts drafts) => heard switch
    {
        { IsAdmin: false } => null,
        { Input: BotInput.Command { Name: Command } } => To(drafts, new(AdminVerb.Home), heard.Fresh),
        { Tap: { } data } when AdminTap.TryParse(data, out var tap) => To(drafts, tap, heard.Fresh),
        _ => null,
    };

    /// <summary>The step that shows what a verb is about.</summary>
    public static string Subject(AdminVerb verb) => verb switch
    {
        AdminVerb.Channel or AdminVerb.SuspendChannel or AdminVerb.LiftChannel => InspectChannel.StepName,
        AdminVerb.Tenant or AdminVerb.SuspendTenant or AdminVerb.LiftTenant => InspectTenant.StepName,
        AdminVerb.Order or AdminVerb.ReturnMoney or AdminVerb.ClearOrder or AdminVerb.RefuseOrder
            or AdminVerb.HoldOrder => InspectOrder.StepName,
        AdminVerb.Payout or AdminVerb.ConfirmPayout or AdminVerb.RejectPayout => InspectPayout.StepName,
        AdminVerb.None or AdminVerb.Home or AdminVerb.Tenants or AdminVerb.Payouts or AdminVerb.Moderation =>
            AdminHome.StepName,
    };

    private static Turn To(Drafts drafts, AdminTap tap, Guid wish) => tap.Verb switch
    {
        AdminVerb.Tenants or AdminVerb.Payouts or AdminVerb.Moderation =>
            new(Step(tap.Verb), drafts with { Look = new() }),
        _ => new(
            Step(tap.Verb), drafts with { Admin = AdminDraft.Of(tap).Having(drafts.Admin) with { Wish = wish } }),
    };

    private static string Step(AdminVerb verb) => verb switch
    {
        AdminVerb.SuspendChannel or AdminVerb.SuspendTenant or AdminVerb.RejectPayout or AdminVerb.RefuseOrder
            or AdminVerb.HoldOrder => AskWhy.StepName,
        AdminVerb.LiftChannel or AdminVerb.LiftTenant or AdminVerb.ConfirmPayout or AdminVerb.ReturnMoney
            or AdminVerb.ClearOrder => ConfirmAct.StepName,
        AdminVerb.Tenants => ListTenants.StepName,
        AdminVerb.Payouts => ListPayouts.StepName,
        AdminVerb.Moderation => ListModeration.StepName,
        _ => Subject(verb),
    };
}
