using LytSlot.Queries;

namespace LytSlot.Grains.Queries;

/// <summary>Lists of channels, read as the reader role under row-level security.</summary>
internal interface IChannelLists
{
    /// <summary>A tenant's channels by title; null when the cursor is not one of ours.</summary>
    Task<ChannelPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel);

    /// <summary>The public catalogue, most subscribers first; null when the cursor is not one of ours.</summary>
    Task<CataloguePage?> Catalogue(Page page, CancellationToken cancel);
}
