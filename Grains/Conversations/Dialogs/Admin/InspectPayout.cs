using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Payouts;

namespace LytSlot.Grains.Conversations.Dialogs.Admin;

/// <summary>
/// A payout: how much, whose, where to. Taps: <c>list</c>; the others work from anywhere. Next:
/// <see cref="ListPayouts"/> where it was left, what was sent; <see cref="AdminHome"/> when there is no such payout.
/// </summary>
internal sealed class InspectPayout(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "admin/payout";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Admin.Payout() is not { } key)
        {
            return AdminLines.Gone(talk.Drafts, null);
        }

        var read = await talk.Admin.Do(grains.Payout(key).Read);
        if (read.Value is not { } payout)
        {
            return AdminLines.Gone(talk.Drafts, read.Refusal);
        }

        var tenant = (await talk.Admin.Do(grains.Tenant(key.Tenant).Read)).Value;
        var sheet = Draw(talk.Sheet().Title("admin.payout_title"), talk.Phrases, payout, tenant?.TimeZone ?? "UTC");
        if (payout.Status is PayoutStatus.Requested)
        {
            sheet.Tap("admin.confirm_payout", Tap(AdminVerb.ConfirmPayout, key))
                .Tap("admin.reject_payout", Tap(AdminVerb.RejectPayout, key));
        }

        if (tenant is not null)
        {
            sheet.Owner(tenant);
        }

        return sheet.Tap("admin.payouts_title", "list").Ways(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) =>
        heard.Tap == "list" ? new(ListPayouts.StepName, heard.Drafts) : AdminLines.Other(heard, Name);

    private static Sheet Draw(Sheet sheet, Phrases phrases, PayoutView payout, string zone)
    {
        sheet.Line("payout.amount", phrases.Money(payout.Amount))
            .Line("channel.state", phrases["payout.status." + payout.Status])
            .Line("admin.asked_at", phrases.Moment(payout.RequestedAt, zone));
        if (payout.Destination is { } destination)
        {
            sheet.Gap().Line("second.where").Quote(destination.Text);
        }

        if (payout.Reason is { Length: > 0 } reason)
        {
            sheet.Line("order.reason").Quote(reason);
        }

        return sheet;
    }

    private static string Tap(AdminVerb verb, PayoutKey key) => new AdminTap(verb, key.Tenant, key.Payout).ToString();
}
