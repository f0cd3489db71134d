using LytSlot.Grains.Conversations.Dialogs.Orders;
using LytSlot.Orders;

namespace LytSlot.Grains.Conversations.Dialogs.Owner;

/// <summary>
/// What is to change, in the owner's words. Taps: <c>back</c>; a text is the words. Next: <see cref="RequestChanges"/>.
/// </summary>
internal sealed class AskForChanges(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "owner/ask-for-changes";

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

        var sheet = OrderPage.Draw(talk.Sheet().Title("changes.title"), talk.Phrases, order);
        return sheet.Say("changes.text").Tap("button.back", Sheet.BackTap).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(JudgeOrder.StepName, heard.Drafts),
        { Text: { } text } when CleanText.Fits(text, 1, GiveReason.LongestReason) => new(
            RequestChanges.StepName,
            heard.Drafts with { Look = heard.Drafts.Look with { Reason = text.Trim() } }),
        { Text: not null } => heard.Stay(Name, Hint.Of("refusal.order.bad_reason")),
        _ => heard.Stay(Name),
    };
}
