using LytSlot.PaymentStandIn.News;

namespace LytSlot.PaymentStandIn.State;

/// <summary>What happens to money, and who hears of it.</summary>
internal sealed class Cashier(World world, NewsDesk news)
{
    /// <summary>The payer pays; null when the page is not open.</summary>
    public Page? Pay(string id, bool tells) => Ended(world.End(id, PageStatus.Paid), tells);

    /// <summary>The payer's bank says no: YooKassa ends the payment, Stripe lets the payer try again.</summary>
    public Page? Decline(string id, bool tells) => world.Page(id) is { Provider: "stripe" } page
        ? page
        : Ended(world.End(id, PageStatus.Declined), tells);

    public Page? Expire(string id, bool tells) => Ended(world.End(id, PageStatus.Expired), tells);

    /// <summary>Gives money back; null when there is not so much left.</summary>
    public Refund? Refund(Refund wanted, bool tells)
    {
        var made = world.Change(ledger =>
        {
            var page = ledger.Pages.Find(page => page.Charge == wanted.Charge && page.Status == PageStatus.Paid);
            if (page is null || wanted.AmountMinor < 1 || wanted.AmountMinor > world.Left(page))
            {
                return null;
            }

            ledger.Refunds.Add(wanted);
            return wanted;
        });
        if (made is not null && tells)
        {
            news.Tell(made);
        }

        return made;
    }

    /// <summary>A refund comes to nothing, perhaps long after it was made; null when there is none.</summary>
    public Refund? Fail(string id, bool tells)
    {
        var failed = world.Change(ledger =>
        {
            var at = ledger.Refunds.FindIndex(refund => refund.Id == id);
            return at < 0 ? null : ledger.Refunds[at] = ledger.Refunds[at] with { HasFailed = true };
        });
        if (failed is not null && tells)
        {
            news.Tell(failed);
        }

        return failed;
    }

    /// <summary>Opens or decides a dispute over a charge.</summary>
    public Dispute Dispute(string charge, string status, bool tells)
    {
        var dispute = world.Change(ledger =>
        {
            var at = ledger.Disputes.FindIndex(known => known.Charge == charge);
            if (at < 0)
            {
                ledger.Disputes.Add(new(Ids.New("du_"), charge, status));
                return ledger.Disputes[^1];
            }

            return ledger.Disputes[at] = ledger.Disputes[at] with { Status = status };
        });
        if (tells)
        {
            news.Tell(dispute);
        }

        return dispute;
    }

    private Page? Ended(Page? page, bool tells)
    {
        if (page is not null && tells)
        {
            news.Tell(page);
        }

        return page;
    }
}
