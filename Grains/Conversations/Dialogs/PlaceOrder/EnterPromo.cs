using LytSlot.Prices;

namespace LytSlot.Grains.Conversations.Dialogs.PlaceOrder;

/// <summary>
/// The advertiser types a promo code. Taps: <c>back</c>. Next: <see cref="Confirm"/>, which asks what it takes off.
/// </summary>
internal sealed class EnterPromo : IDialogStep
{
    public const string StepName = "place-order/enter-promo";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(
        talk.Sheet().Title("promo.title").Say("promo.text").Back(talk.Drafts).Screen());

    public Turn Answer(Heard heard) =>
        heard.Tap == Sheet.BackTap ? new(Confirm.StepName, heard.Drafts)
        : heard.Text is not { } typed ? heard.Stay(Name)
        : PromoCodeKey.Normal(typed) is { } code
            ? new(Confirm.StepName, heard.Drafts with { Order = heard.Drafts.Order with { Promo = code } })
            : heard.Stay(Name, Hint.Of("refusal.promo.not_found"));
}
