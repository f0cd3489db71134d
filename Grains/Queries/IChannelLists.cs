using LytSlot.Channels;
using LytSlot.Queries;

namespace LytSlot.Grains.Queries;

/// <summary>Lists of channels, read as the reader role under row-level security.</summary>
internal interface IChannelLists
{
    /// <summary>A tenant's channels by title; null when the cursor is not one of ours.</summary>
    Task<ChannelPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel);

    /// <summary>Channels of the public catalogue; null when the cursor is not one of ours.</summary>
    Task<CataloguePage?> Search(CatalogueFilter filter, Page page, CancellationToken cancel);

    /// <summary>One channel of the public catalogue; null when it is not there.</summary>
    Task<ChannelCard?> Card(long channel, CancellationToken cancel);

    /// <summary>
    /// The channel with that public name, looked at last if there are several; null for none. Over all tenants, for
    /// admins, hence not as the reader.
    /// </summary>
    Task<ChannelRow?> Named(string username, CancellationToken cancel);
}
