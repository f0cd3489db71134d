using LytSlot.Accounting;
using LytSlot.Orders;

namespace LytSlot.Queries;

/// <summary>
/// Lists of orders, straight from the database under row-level security. Stateless; key <c>queries</c>.
/// </summary>
[Alias("lyt.IOrderQueries")]
public interface IOrderQueries : IGrainWithStringKey
{
    /// <summary>The tenant's orders. Refuses with <c>query.bad_page</c>.</summary>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("OfTenant")]
    Task<Outcome<OrderPage>> OfTenant(OrderFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// The tenant's orders in whose posts all the words stand, in any order and as parts of longer words as well,
    /// whatever their case. Of the orders that the filter lets through <see cref="OrderFilter.MostPosts"/> are looked
    /// at, the latest slot first, however the filter wants them. Refuses with <c>query.bad_page</c>,
    /// <c>query.bad_words</c>.
    /// </summary>
    /// <param name="words">1 to 128 characters; words are what blanks part.</param>
    /// <param name="filter">Which of the orders.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <remarks>Callers: members, of whose tenant it is.</remarks>
    [Alias("WithWords")]
    Task<Outcome<OrderPage>> WithWords(string words, OrderFilter filter, Page page, CancellationToken cancel);

    /// <summary>The caller's own orders as an advertiser. Refuses with <c>query.bad_page</c>.</summary>
    /// <param name="phase">Only those that are so far; none for all.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <remarks>Callers: persons.</remarks>
    [Alias("OfAdvertiserInPhase")]
    Task<Outcome<OrderPage>> OfAdvertiser(OrderPhase phase, Page page, CancellationToken cancel);

    /// <summary>
    /// What was published for the tenant in a month, by its slot. Refuses with <c>query.bad_page</c>.
    /// </summary>
    /// <remarks>Callers: owners and managers, of whose tenant it is.</remarks>
    [Alias("Placements")]
    Task<Outcome<PlacementPage>> Placements(Month month, Page page, CancellationToken cancel);

    /// <summary>An order's changes. Refuses with <c>order.not_found</c>.</summary>
    /// <remarks>Callers: members of its tenant, its advertiser, admins.</remarks>
    [Alias("Timeline")]
    Task<Outcome<Timeline>> Timeline(OrderKey order, CancellationToken cancel);

    /// <summary>
    /// The orders of all tenants, or of one. Refuses with <c>caller.admin_needed</c>, <c>query.bad_page</c>.
    /// </summary>
    /// <param name="tenant">Only of this tenant; null: of all.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <remarks>Callers: admins.</remarks>
    [Alias("OfAll")]
    Task<Outcome<OrderPage>> OfAll(Guid? tenant, OrderFilter filter, Page page, CancellationToken cancel);

    /// <summary>
    /// Finds an order of any tenant by its id alone. Refuses with <c>caller.admin_needed</c>, <c>order.not_found</c>.
    /// </summary>
    /// <remarks>Callers: admins.</remarks>
    [Alias("Find")]
    Task<Outcome<OrderRow>> Find(Guid order, CancellationToken cancel);
}
