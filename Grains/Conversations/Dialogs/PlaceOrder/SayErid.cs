using LytSlot.Grains.Marking;
using LytSlot.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// The erid of the advertisement, as a text, or a word that it comes later. Taps: <c>same</c> for that of last time,
/// <c>later</c>, <c>back</c>. Next: <see cref="RememberMark"/>.
/// </summary>
internal sealed class SayErid(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/erid";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        if (draft is not { LegalName: { } name, TaxId: { } taxId })
        {
            return new Turn(SayLegalName.StepName, talk.Drafts);
        }

        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        var last = person.Marking is { } known && known.LegalName == name && known.TaxId == taxId ? known.Erid : null;
        var sheet = talk.Sheet().Title("mark.title")
            .Line("mark.legal_name", name)
            .Line("mark.tax_id", taxId).Gap()
            .Say("mark.ask_erid");
        if (last is not null)
        {
            sheet.Row(Sheet.Named(talk.Phrases["mark.same", last], "same"));
        }

        return new([sheet.Tap("mark.later", "later").Back(talk.Drafts).Screen()], null)
        {
            Noted = talk.Drafts with { Order = draft with { LastErid = last } },
        };
    }

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: "later" } => With(heard.Drafts, null),
        { Tap: "same", Drafts.Order.LastErid: { } last } => With(heard.Drafts, last),
        { Tap: Sheet.BackTap } => new(SayTaxId.StepName, heard.Drafts),
        { Text: { } text } when MarkRules.Erid(text) is { } erid => With(heard.Drafts, erid),
        { Text: not null } => heard.Stay(Name, Hint.Of(MarkRules.BadErid)),
        _ => heard.Stay(Name),
    };

    private static Turn With(Drafts drafts, string? erid) => drafts.Order is { LegalName: { } name, TaxId: { } taxId }
        ? new(RememberMark.StepName, drafts with
        {
            Order = drafts.Order with { Marking = new MarkingData(name, taxId, erid), LastErid = null },
        })
        : new(SayLegalName.StepName, drafts);
}
