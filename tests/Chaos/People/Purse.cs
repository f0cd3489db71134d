using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Chaos.People;

/// <summary>Pays a person's bills: Stars in the chat, other money on the provider's page.</summary>
internal sealed class Purse(Town town, Person person, Random random)
{
    /// <summary>Of ten payments on pages, those the provider says nothing of.</summary>
    private const int Untold = 3;

    public async Task<bool> Pays(Seen bill) => bill.Page is { } page
        ? await town.Payments.TriesToPay(page, tells: random.Next(10) >= Untold)
        : (await person.Pays(bill)).Status == "paid";

    /// <summary>The same bill once more; a page is paid once, so its provider says so once more.</summary>
    public async Task PaysAgain(Seen bill)
    {
        if (bill.Page is { } page)
        {
            await town.Payments.TriesToPay(page, tells: true);
            await town.Payments.Tells(page);
        }
        else
        {
            await person.Pays(bill, again: true);
        }
    }

    /// <summary>Pays in time, but the bot hears of it only after so long.</summary>
    public async Task PaysUnheard(Seen bill, Func<Task> meanwhile)
    {
        if (bill.Page is { } page)
        {
            await town.Payments.TriesToPay(page, tells: false);
            await meanwhile();
            await town.Payments.Tells(page);
            return;
        }

        await town.Telegram.Fault(new { kind = "withholdUpdate", method = "message", chatId = person.Id });
        await person.Pays(bill);
        await meanwhile();
        await town.Telegram.ReleaseWithheld();
        await person.Sees(message => message.Invoice is null, "any word about the money");
    }

    public Task IsThanked(Seen bill) =>
        person.Hears(bill.Page is null ? "paid.thanks" : "notice.PaymentTaken.advertiser");
}
