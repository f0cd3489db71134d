using LytSlot.Grains.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>The advertiser's tax id, as a text. Taps: <c>back</c>. Next: <see cref="SayErid"/>.</summary>
internal sealed class SayTaxId : IDialogStep
{
    public const string StepName = "place-order/tax-id";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Drafts.Order.LegalName is { } name
        ? talk.Sheet().Title("mark.title").Line("mark.legal_name", name).Gap().Say("mark.ask_tax_id")
            .Back(talk.Drafts).Screen()
        : new Turn(SayLegalName.StepName, talk.Drafts));

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(SayLegalName.StepName, heard.Drafts),
        { Text: { } text } when TaxIds.Read(text) is { } taxId => new(
            SayErid.StepName, heard.Drafts with { Order = heard.Drafts.Order with { TaxId = taxId } }),
        { Text: not null } => heard.Stay(Name, Hint.Of(MarkRules.BadTaxId)),
        _ => heard.Stay(Name),
    };
}
