using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// Why the order is refused, in the owner's words or none. Taps: <c>silent</c>, <c>back</c>; a text is the reason.
/// Next: <see cref="RejectOrder"/>.
/// </summary>
internal sealed class GiveReason(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/give-reason";

    public const int LongestReason = 500;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListWaiting.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(key.Tenant, talk.Person.UserId);
        var read = await member.Do(() => grains.Order(key).Read());
        if (read.Value is not { Status: OrderStatus.Paid } order)
        {
            return new Turn(JudgeOrder.StepName, talk.Drafts, read.Succeeded ? Hint.TooLate : null);
        }

        var sheet = OrderPage.Draw(talk.Sheet().Title("reject.title"), talk.Phrases, order).Say("reject.text");
        return sheet.Tap("reject.silent", "silent").Tap("button.back", Sheet.BackTap).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: "silent" } => Because(heard.Drafts, null),
        { Tap: Sheet.BackTap } => new(JudgeOrder.StepName, heard.Drafts),
        { Text: { } text } when CleanText.Fits(text, 1, LongestReason) => Because(heard.Drafts, text.Trim()),
        { Text: not null } => heard.Stay(Name, Hint.Of("refusal.order.bad_reason")),
        _ => heard.Stay(Name),
    };

    private static Turn Because(Drafts drafts, string? reason) =>
        new(RejectOrder.StepName, drafts with { Look = drafts.Look with { Reason = reason } });
}
