using LytSlot.Accounting;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Grains.Queries;

/// <summary>Lists of orders, read as the reader role under row-level security.</summary>
internal interface IOrderLists
{
    /// <summary>A tenant's orders; null when the cursor is not one of ours.</summary>
    Task<OrderPage?> OfTenant(Guid tenant, OrderFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// Of a tenant's latest orders those whose posts have all the words, whatever their case; null when the cursor is
    /// not one of ours.
    /// </summary>
    Task<OrderPage?> WithWords(
        Guid tenant, IEnumerable<string> words, OrderFilter filter, Page page, CancellationToken cancel);

    /// <summary>An advertiser's orders, or those so far; null when the cursor is not one of ours.</summary>
    Task<OrderPage?> OfAdvertiser(long advertiser, OrderPhase phase, Page page, CancellationToken cancel);

    /// <summary>What was published for a tenant in a month; null when the cursor is not one of ours.</summary>
    Task<PlacementPage?> Placements(Guid tenant, Month month, Page page, CancellationToken cancel);

    /// <summary>
    /// An order's changes as a tenant or as an advertiser sees them; empty when there is no such order for them.
    /// </summary>
    Task<Timeline> TimelineOf(OrderKey order, Guid? tenant, long? advertiser, CancellationToken cancel);

    /// <summary>
    /// Orders of all tenants, or of one; null when the cursor is not one of ours. For admins, hence not as the reader.
    /// </summary>
    Task<OrderPage?> OfAll(Guid? tenant, OrderFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// The order of whichever tenant; null when there is none. Over all tenants, for admins, hence not as the reader.
    /// </summary>
    Task<OrderRow?> Find(Guid order, CancellationToken cancel);
}
