using LytSlot.Queries;

namespace LytSlot.Grains.Queries;

/// <summary>Lists of promo codes, read as the reader role under row-level security.</summary>
internal interface IPromoCodeLists
{
    /// <summary>A tenant's promo codes by code; null when the cursor is not one of ours.</summary>
    Task<PromoCodePage?> OfTenant(Guid tenant, Page page, CancellationToken cancel);
}
