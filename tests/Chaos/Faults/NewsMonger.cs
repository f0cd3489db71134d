using System.Net;
using LytSlot.Towns;

namespace LytSlot.Chaos.Faults;

/// <summary>Says of payment pages what is long known, in any order, and what is not true.</summary>
internal sealed class NewsMonger(Town town)
{
    /// <summary>Tells again of refunds and pages, the newest first: of a refund before the payment.</summary>
    public async Task Repeats(PlannedFault fault)
    {
        var known = await town.Payments.Read();
        var things = known.Pages.Where(page => page.IsPaid).Select(page => page.Id)
            .Concat(known.Refunds.Select(refund => refund.Id))
            .ToList();
        for (var number = 0; number < fault.Times && things.Count > 0; number++)
        {
            await town.Payments.Tells(things[^(1 + ((fault.Target + number) % things.Count))]);
        }
    }

    /// <summary>Says that a page was paid that was not.</summary>
    public async Task Forges(PlannedFault fault)
    {
        var unpaid = (await town.Payments.Read()).Pages.Where(page => !page.IsPaid).ToList();
        if (unpaid.Count == 0)
        {
            return;
        }

        // The newest ones are those that somebody may still believe.
        var page = unpaid[^(1 + (fault.Target % Math.Min(unpaid.Count, 5)))];
        var answer = await town.Payments.Forges(town.Api, page.Provider, page.Id);
        if (page.Provider == "stripe" && answer is HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"A forged letter of {page.Id} was taken.");
        }
    }
}
