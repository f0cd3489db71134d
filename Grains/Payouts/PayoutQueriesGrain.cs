using LytSlot.Grains.Queries;
using LytSlot.Payouts;
using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Payouts;

/// <summary>Asks the database for what the caller may see of payouts.</summary>
[GrainType("payout-queries"), StatelessWorker]
internal sealed class PayoutQueriesGrain(IPayoutLists payouts) : Grain, IPayoutQueries
{
    public async Task<Outcome<PayoutPage>> OfTenant(Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await payouts.OfTenant(tenant, page, cancel) is not { } found ? PageRules.BadPage
            : !Callers.Current.OnlyLooks() ? found
            : found with { Payouts = [.. found.Payouts.Select(payout => payout with { Destination = null })] };
    }

    public async Task<Outcome<PayoutPage>> OfAll(PayoutStatus status, Page page, CancellationToken cancel)
    {
        if (Callers.Current.Kind is not CallerKind.Admin)
        {
            return Callers.AdminNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await payouts.OfAll(status, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }
}
