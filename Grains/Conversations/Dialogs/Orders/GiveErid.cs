using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.Orders;

/// <summary>
/// The erid that an order's mark still lacks, as a text. Taps: <c>back</c>. Next: <see cref="SetErid"/>.
/// </summary>
internal sealed class GiveErid(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "orders/give-erid";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Look.Key() is not { } key)
        {
            return new Turn(ListOrders.StepName, talk.Drafts);
        }

        var read = await talk.Caller.Do(() => grains.Order(key).Read());
        if (read.Value is not { } order || !ShowOrder.MayGiveErid(order))
        {
            return new Turn(ShowOrder.StepName, talk.Drafts, read.Succeeded ? Hint.TooLate : null);
        }

        var sheet = OrderPage.Draw(talk.Sheet(), talk.Phrases, order).Say("mark.ask_erid");
        return sheet.Tap("button.back", Sheet.BackTap).Screen();
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(ShowOrder.StepName, heard.Drafts),
        { Text: { } text } when MarkRules.Erid(text) is { } erid => new(
            SetErid.StepName, heard.Drafts with { Look = heard.Drafts.Look with { Erid = erid } }),
        { Text: not null } => heard.Stay(Name, Hint.Of(MarkRules.BadErid)),
        _ => heard.Stay(Name),
    };
}
