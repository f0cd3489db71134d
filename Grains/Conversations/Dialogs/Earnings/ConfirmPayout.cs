using LytSlot.Grains.Conversations.Words;

namespace LytSlot.Grains.Conversations.Dialogs.Earnings;

/// <summary>
/// Step 3 of 3 of a payout: all of it once more. Taps: <c>pay:{id}</c>, which names this very wish, so that a button of
/// another screen asks for nothing else; <c>back</c>. Next: <see cref="AskPayout"/>, <see cref="AskDestination"/>.
/// </summary>
internal sealed class ConfirmPayout(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "money/confirm";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var money = talk.Drafts.Money;
        if (money is not { Tenant: { } tenant, Destination: { } destination, Id: { } id }
            || money.Amount() is not { } amount)
        {
            return new Turn(ShowMoney.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var read = await member.Do(grains.Tenant(tenant).Read);
        if (read.Value is not { } owner)
        {
            return new Turn(ShowMoney.StepName, talk.Drafts with { Money = new() }, Hint.Of(read.Refusal!));
        }

        return talk.Sheet().Title("money.confirm_title")
            .Line("team.whose", owner.Name)
            .Line("payout.amount", talk.Phrases.Money(amount)).Gap()
            .Line("second.where").Quote(destination.Text).Gap()
            .Say("money.confirm")
            .Row(Sheet.Named(talk.Phrases["money.yes", talk.Phrases.Money(amount)], Yes(id)))
            .Back(talk.Drafts).Screen();
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        Sheet.BackTap => new(AskDestination.StepName, heard.Drafts),
        { } tap when heard.Drafts.Money.Id is { } id && tap == Yes(id) => new(AskPayout.StepName, heard.Drafts),
        _ => heard.Stay(Name),
    };

    private static string Yes(Guid id) => $"pay:{id:N}";
}
