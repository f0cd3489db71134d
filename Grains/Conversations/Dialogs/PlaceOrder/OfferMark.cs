using LytSlot.Marking;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// Between the time and the post: who advertises, where the channel's posts must say so; skipped elsewhere, and once
/// it was said. Offers what was said last time. Taps: <c>use</c>, <c>other</c>, <c>back</c>. Next:
/// <see cref="SayErid"/>, <see cref="SayLegalName"/>; when nothing is to be asked, <see cref="WriteCreative"/>, or
/// <see cref="Confirm"/> when a creative was written before.
/// </summary>
internal sealed class OfferMark(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "place-order/mark";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var draft = talk.Drafts.Order;
        var terms = await grains.MarkTerms(talk, draft.Channel);
        if (terms.Policy is not MarkingPolicy.Required || draft.Marking is not null)
        {
            return new Turn(After(draft), talk.Drafts);
        }

        var person = await talk.Caller.Do(() => grains.User(talk.Person.UserId).Read());
        if (person.Marking is not { } known)
        {
            return new Turn(SayLegalName.StepName, talk.Drafts);
        }

        return new([talk.Sheet().Title("mark.title").Say("mark.known")
            .Line("mark.legal_name", known.LegalName)
            .Line("mark.tax_id", known.TaxId)
            .Tap("mark.use", "use")
            .Tap("mark.other", "other")
            .Back(talk.Drafts)
            .Screen()], null)
        {
            Noted = talk.Drafts with { Order = draft with { LegalName = known.LegalName, TaxId = known.TaxId } },
        };
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "use" when heard.Drafts.Order.TaxId is not null => new(SayErid.StepName, heard.Drafts),
        "other" => new(SayLegalName.StepName, heard.Drafts),
        Sheet.BackTap => new(ChooseSlot.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    /// <summary>Where the order goes on once its mark is settled.</summary>
    public static string After(OrderDraft draft) => draft.IsWritten ? Confirm.StepName : WriteCreative.StepName;
}
