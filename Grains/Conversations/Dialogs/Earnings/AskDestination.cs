using LytSlot.Grains.Conversations.Words;
using LytSlot.Grains.Payouts;

namespace LytSlot.Grains.Conversations.Dialogs.Earnings;

/// <summary>
/// Step 2 of 3 of a payout: where to, as a text. Taps: <c>back</c>. Next: <see cref="ConfirmPayout"/>.
/// </summary>
internal sealed class AskDestination : IDialogStep
{
    public const string StepName = "money/destination";

    public string Name => StepName;

    public Task<Asked> Ask(Talk talk) => Task.FromResult<Asked>(talk.Drafts.Money.Amount() is { } amount
        ? talk.Sheet().Title("money.destination_title", talk.Phrases.Money(amount)).Say("money.destination")
            .Back(talk.Drafts).Screen()
        : new Turn(ShowMoney.StepName, talk.Drafts));

    public Turn Answer(Heard heard) => heard switch
    {
        { Tap: Sheet.BackTap } => new(AskAmount.StepName, heard.Drafts),
        { Text: { } text } when heard.Drafts.Money is { } money && money.Amount() is { } amount =>
            PayoutRules.Objection(new(amount, new(text))) is { } refusal
                ? heard.Stay(Name, Hint.Of(refusal))
                : new(ConfirmPayout.StepName, heard.Drafts with
                {
                    Money = money with { Destination = new(text.Trim()), Id = heard.Fresh },
                }),
        _ => heard.Stay(Name),
    };
}
