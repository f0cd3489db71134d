using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// Whether it is really to be done. Taps: <c>yes:{wish}</c>, which names this very wish, so that a button of another
/// screen does nothing else; <c>back</c>. Next: <see cref="CarryOut"/>; what it is about.
/// </summary>
internal sealed class ConfirmAct(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/confirm";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var act = talk.Drafts.Admin;
        var sheet = talk.Sheet();
        if (act.Wish is not { } wish || await Draw(talk, sheet, act) is not { } version)
        {
            return new Turn(AdminEntrances.Subject(act.Verb), talk.Drafts with { Admin = act.Afresh() });
        }

        if (act.Reason is { } reason)
        {
            sheet.Line("order.reason").Quote(reason).Gap();
        }

        var screen = sheet.Say(Means(act.Verb)).Tap("admin.yes", Yes(wish)).Back(talk.Drafts).Screen();
        return new Asked([screen], null) { Noted = talk.Drafts with { Admin = act with { Version = version } } };
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(
            AdminEntrances.Subject(heard.Drafts.Admin.Verb),
            heard.Drafts with { Admin = heard.Drafts.Admin.Afresh() }),
        { Tap: { } tap } when heard.Drafts.Admin.Wish is { } wish && tap == Yes(wish) =>
            new(CarryOut.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    private static string Yes(Guid wish) => $"yes:{wish:N}";

    /// <summary>Draws what is to be done; the version of what it is done to, null when there is none.</summary>
    private async Task<int?> Draw(Talk talk, Sheet sheet, AdminDraft act)
    {
        switch (act)
        {
            case { Verb: AdminVerb.SuspendChannel or AdminVerb.LiftChannel, Channel: { } id }:
                var channel = (await talk.Admin.Do(grains.Channel(id).Read)).Value;
                sheet.Title(
                    act.Verb is AdminVerb.LiftChannel ? "admin.do_lift" : "admin.do_suspend", channel?.Title ?? "");
                return channel?.Version;
            case { Verb: AdminVerb.SuspendTenant or AdminVerb.LiftTenant, Tenant: { } id }:
                var tenant = (await talk.Admin.Do(grains.Tenant(id).Read)).Value;
                sheet.Title(
                    act.Verb is AdminVerb.LiftTenant ? "admin.do_lift_tenant" : "admin.do_suspend_tenant",
                    tenant?.Name ?? "");
                return tenant is null ? null : 0;
            case { Verb: AdminVerb.ConfirmPayout or AdminVerb.RejectPayout } when act.Payout() is { } key:
                if ((await talk.Admin.Do(grains.Payout(key).Read)).Value is not { } payout)
                {
                    return null;
                }

                sheet.Title(
                    act.Verb is AdminVerb.ConfirmPayout ? "admin.do_confirm" : "admin.do_reject",
                    talk.Phrases.Money(payout.Amount));
                sheet.Line("second.where").Quote(payout.Destination?.Text ?? "").Gap();
                return 0;
            case { Verb: AdminVerb.ReturnMoney or AdminVerb.ClearOrder or AdminVerb.RefuseOrder or AdminVerb.HoldOrder }
                when act.Order() is { } key:
                var order = (await talk.Admin.Do(grains.Order(key).Read)).Value;
                return order is null ? null : Draw(sheet, talk.Phrases, act.Verb, order);
            default:
                return null;
        }
    }

    private static string Means(AdminVerb verb) => verb switch
    {
        AdminVerb.SuspendChannel or AdminVerb.SuspendTenant => "admin.means_stop",
        AdminVerb.LiftChannel or AdminVerb.LiftTenant => "admin.means_lift",
        AdminVerb.ClearOrder => "admin.means_clear",
        AdminVerb.RefuseOrder => "admin.means_refuse",
        AdminVerb.HoldOrder => "admin.means_hold",
        _ => "admin.means_money",
    };

    private static int Draw(Sheet sheet, Phrases phrases, AdminVerb verb, OrderView order)
    {
        (verb switch
        {
            AdminVerb.ClearOrder => sheet.Title("admin.do_clear"),
            AdminVerb.RefuseOrder => sheet.Title("admin.do_refuse"),
            AdminVerb.HoldOrder => sheet.Title("admin.do_hold"),
            _ => sheet.Title("admin.do_return", phrases.Money(order.Returned ?? order.Price)),
        })
            .Line("order.where", order.ChannelTitle)
            .Line("order.when", phrases.Moment(order.StartsAt, order.TimeZone)).Gap();
        return order.Version;
    }
}
