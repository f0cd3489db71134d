using LytSlot.Queries;

namespace LytSlot.Payouts;

/// <summary>Lists of payouts, straight from the database. Stateless; key <c>queries</c>.</summary>
[Alias("lyt.IPayoutQueries")]
public interface IPayoutQueries : IGrainWithStringKey
{
    /// <summary>The tenant's payouts, latest first. Refuses with <c>query.bad_page</c>.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("OfTenant")]
    Task<Outcome<PayoutPage>> OfTenant(Page page, CancellationToken cancel);

    /// <summary>Every tenant's payouts in a status, latest first. Refuses with <c>query.bad_page</c>.</summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("OfAll")]
    Task<Outcome<PayoutPage>> OfAll(PayoutStatus status, Page page, CancellationToken cancel);
}
