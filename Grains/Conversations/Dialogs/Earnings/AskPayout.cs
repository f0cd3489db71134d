namespace LytSlot.Grains.Conversations.Dialogs.Earnings;

/// <summary>
/// Asks for the payout; a repeat carries the same id and asks once. Next: <see cref="ShowMoney"/>.
/// </summary>
internal sealed class AskPayout(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "money/ask";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        var money = talk.Drafts.Money;
        var drafts = talk.Drafts with { Money = new() };
        if (money is not { Tenant: { } tenant, Destination: { } destination, Id: { } id }
            || money.Amount() is not { } amount)
        {
            return new Turn(ShowMoney.StepName, drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var payout = grains.Payout(new(tenant, id));
        var asked = await member.Do(() => payout.Request(new(amount, destination)));
        return new Turn(
            ShowMoney.StepName, drafts, asked.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("money.asked"));
    }

    public Turn Answer(Heard heard) => new(Name, heard.Drafts);
}
