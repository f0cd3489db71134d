using LytSlot.Accounting;
using LytSlot.Grains.Conversations.Dialogs.Menu;
using LytSlot.Grains.Conversations.Dialogs.Team;
using LytSlot.Grains.Conversations.Words;
using LytSlot.Payouts;
using LytSlot.Queries;

namespace LytSlot.Grains.Conversations.Dialogs.Earnings;

/// <summary>
/// How the tenant's money stands, and its last payouts. Taps: <c>out:{currency}</c>, <c>switch</c> for who has
/// other tenants. Next: <see cref="AskAmount"/>; without a tenant <see cref="ChooseTenant"/>.
/// </summary>
internal sealed class ShowMoney(IGrainFactory grains) : IDialogStep
{
    public const string StepName = "money/show";

    private const string Out = "out:";

    private const int LastPayouts = 5;

    // With the other buttons at most twelve choices.
    private const int MostCurrencies = 9;

    public string Name => StepName;

    public async Task<Asked> Ask(Talk talk)
    {
        if (await grains.Acting(talk) is not { } acting)
        {
            return new Turn(ChooseTenant.StepName, talk.Drafts with { Team = new() { Then = Name }, Money = new() });
        }

        var read = await acting.Member.Do(grains.Tenant(acting.Tenant).Read);
        var balances = await acting.Member.Do(() => grains.GetGrain<IAccountingQueries>(QueryKey.Only)
            .Balances(CancellationToken.None));
        var payouts = await acting.Member.Do(() => grains.Payouts()
            .OfTenant(new Page(null, LastPayouts), CancellationToken.None));
        if (read.Value is not { } tenant || balances.Value is not { } money || payouts.Value is not { } page)
        {
            return new Turn(
                MainMenu.StepName,
                talk.Drafts with { Money = new() },
                Hint.Of((read.Refusal ?? balances.Refusal ?? payouts.Refusal)!));
        }

        var sheet = talk.Sheet().Title("money.title", tenant.Name);
        Draw(sheet, talk.Phrases, money);
        Draw(sheet, talk.Phrases, page, tenant.TimeZone);
        Buttons(sheet, talk.Phrases, money, isOwner: acting.Member.Role is Role.Owner);
        if (acting.HasOthers)
        {
            sheet.Tap("team.switch", "switch");
        }

        return new Asked([sheet.Home(talk.Drafts).Screen()], null)
        {
            Noted = talk.Drafts with { Money = new() { Tenant = acting.Tenant } },
        };
    }

    public Turn Answer(Heard heard) => heard.Tap switch
    {
        "switch" => new(ChooseTenant.StepName, heard.Drafts with { Team = new() { Then = Name } }),
        { } tap when tap.StartsWith(Out, StringComparison.Ordinal) && tap[Out.Length..] is { Length: 3 } currency
            && currency.All(char.IsAsciiLetterUpper) =>
            new(AskAmount.StepName, heard.Drafts with
            {
                Money = new() { Tenant = heard.Drafts.Money.Tenant, Currency = currency },
            }),
        _ => heard.Stay(Name),
    };

    private static void Draw(Sheet sheet, Phrases phrases, Balances money)
    {
        if (money.Currencies.IsEmpty)
        {
            sheet.Say("money.nothing");
        }

        foreach (var one in money.Currencies)
        {
            sheet.Line("money.available", phrases.Money(new(one.AvailableMinor, one.Currency)));
            Line("money.held", one.HeldMinor);
            Line("money.in_payout", one.InPayoutMinor);
            Line("money.paid_out", one.PaidOutMinor);
            sheet.Gap();

            void Line(string key, long minor)
            {
                if (minor != 0)
                {
                    sheet.Line(key, phrases.Money(new(minor, one.Currency)));
                }
            }
        }
    }

    private static void Draw(Sheet sheet, Phrases phrases, PayoutPage page, string zone)
    {
        if (page.Payouts.IsEmpty)
        {
            return;
        }

        sheet.Line("money.last_payouts");
        foreach (var payout in page.Payouts)
        {
            sheet.Line(
                "money.payout",
                phrases.ShortMoment(payout.RequestedAt, zone),
                phrases.Money(payout.Amount),
                phrases["payout.status." + payout.Status]);
            if (payout.Reason is { Length: > 0 } reason)
            {
                sheet.Quote(reason);
            }
        }

        sheet.Gap();
    }

    private static void Buttons(Sheet sheet, Phrases phrases, Balances money, bool isOwner)
    {
        var ready = money.Currencies.Where(one => one.AvailableMinor > 0).Take(MostCurrencies).ToList();
        if (ready.Count > 0 && !isOwner)
        {
            sheet.Say("money.owners_ask");
        }

        foreach (var one in isOwner ? ready : [])
        {
            sheet.Row(Sheet.Named(
                phrases["money.ask", phrases.Money(new(one.AvailableMinor, one.Currency))], Out + one.Currency));
        }
    }
}
