using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// The advertiser's legal name, as a text. Taps: <c>back</c>. Next: <see cref="SayTaxId"/>.
/// </summary>
internal sealed class SayLegalName : IDialogStep
{
    public const string StepName = "place-order/legal-name";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(
        talk.Sheet().Title("mark.title").Say("mark.why").Say("mark.ask_name").Back(talk.Drafts).Screen());

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(ChooseSlot.StepName, heard.Drafts),
        { Text: { } text } when MarkRules.LegalName(text) is { } name => new(
            SayTaxId.StepName, heard.Drafts with { Order = heard.Drafts.Order with { LegalName = name } }),
        { Text: not null } => heard.Stay(Name, Hint.Of(MarkRules.BadName)),
        _ => heard.Stay(Name),
    };
}
