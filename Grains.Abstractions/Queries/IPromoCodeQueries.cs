namespace LytSlot.Queries;

/// <summary>Lists of promo codes. Key: <see cref="QueryKey.Only"/>.</summary>
[Alias("lyt.IPromoCodeQueries")]
public interface IPromoCodeQueries : IGrainWithStringKey
{
    /// <summary>
    /// The promo codes of the caller's tenant, by code. Refuses with <c>caller.member_needed</c>,
    /// <c>query.bad_page</c>.
    /// </summary>
    /// <remarks>Callers: members.</remarks>
    [Alias("OfTenant")]
    Task<Outcome<PromoCodePage>> OfTenant(Page page, CancellationToken cancel);
}
