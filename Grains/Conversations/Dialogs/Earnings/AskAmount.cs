using LytSlot.Accounting;
using LytSlot.Grains.Conversations.Dialogs.Connect;
using LytSlot.Grains.Conversations.Taps;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Earnings;

/// <summary>
/// Step 1 of 3 of a payout: how much. Taps: <c>sum:{minor}</c> for all there is, <c>back</c>; a text names a sum.
/// Next: <see cref="AskDestination"/>.
/// </summary>
internal sealed class AskAmount(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "money/amount";

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (talk.Drafts.Money is not { Tenant: { } tenant, Currency: { } currency })
        {
            return new Turn(ShowMoney.StepName, talk.Drafts);
        }

        var member = await grains.MemberOf(tenant, talk.Person.UserId);
        var balances = await member.Do(() => grains.GetGrain<IAccountingQueries>(QueryKey.Only)
            .Balances(CancellationToken.None));
        var available = balances.Value?.Currencies.FirstOrDefault(one => one.Currency == currency)?.AvailableMinor ?? 0;
        if (available <= 0)
        {
            return new Turn(
                ShowMoney.StepName,
                talk.Drafts,
                balances.Refusal is { } refusal ? Hint.Of(refusal) : Hint.Of("refusal.payout.not_enough"));
        }

        var all = talk.Phrases.Money(new(available, currency));
        var screen = talk.Sheet().Title("money.amount_title").Say("money.amount", all)
            .Row(Sheet.Named(talk.Phrases["money.all", all], NumberTap.Of(NumberTap.Sum, available)))
            .Back(talk.Drafts).Screen();
        return new Asked([screen], null)
        {
            Noted = talk.Drafts with { Money = talk.Drafts.Money with { AvailableMinor = available } },
        };
    }

    public Turn Answer(Heard heard)
    {
        var money = heard.Drafts.Money;
        return Said(heard) switch
        {
            _ when heard.Tap == Sheet.BackTap => new(ShowMoney.StepName, heard.Drafts),
            null or < 1 => heard.Stay(Name, heard.Text is null ? null : Hint.Of("hint.sum", money.Currency ?? "")),
            { } amount when amount > money.AvailableMinor => heard.Stay(Name, Hint.Of("refusal.payout.not_enough")),
            var sum => new(AskDestination.StepName, heard.Drafts with { Money = money with { AmountMinor = sum } }),
        };
    }

    /// <summary>A number alone is meant in the currency that is asked for.</summary>
    private static long? Said(Heard heard)
    {
        if (NumberTap.TryParse(heard.Tap, NumberTap.Sum, out var tapped))
        {
            return tapped;
        }

        var currency = heard.Drafts.Money.Currency;
        return (SaidPrices.Read($"{heard.Text} {currency}") ?? SaidPrices.Read(heard.Text)) is [var said]
            && said.Currency == currency
                ? said.AmountMinor
                : null;
    }
}
