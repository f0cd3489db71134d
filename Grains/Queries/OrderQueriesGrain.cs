using LytSlot.Accounting;
using LytSlot.Grains.Orders;
using LytSlot.Orders;
using LytSlot.Queries;
using Orleans.Concurrency;

namespace LytSlot.Grains.Queries;

/// <summary>Asks the database for what the caller may see of orders, and the database checks again.</summary>
[GrainType("order-queries"), StatelessWorker]
internal sealed class OrderQueriesGrain(IOrderLists orders) : Grain, IOrderQueries
{
    private const int MostLetters = 128;

    private const StringSplitOptions Blanks = StringSplitOptions.RemoveEmptyEntries;

    private static readonly Refusal BadWords =
        new(RefusalKind.Invalid, "query.bad_words", "Words to look for have 1 to 128 characters.");

    public async Task<Outcome<OrderPage>> OfTenant(OrderFilter filter, Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await orders.OfTenant(tenant, filter, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<OrderPage>> WithWords(
        string words, OrderFilter filter, Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : !CleanText.Fits(words, 1, MostLetters) ? BadWords
            : await orders.WithWords(tenant, words.Split(null as char[], Blanks), filter, page, cancel) is { } found
                ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<OrderPage>> OfAdvertiser(OrderPhase phase, Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsPerson() is not { } person)
        {
            return Callers.PersonNeeded;
        }

        return PageRules.Objection(page) is { } refusal ? refusal
            : await orders.OfAdvertiser(person, phase, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<PlacementPage>> Placements(Month month, Page page, CancellationToken cancel)
    {
        if (Callers.Current.AsMember() is not { } tenant)
        {
            return Callers.MemberNeeded;
        }

        return Callers.Current.MayWork(Callers.MemberNeeded, tenant) is { } tooLow ? tooLow
            : PageRules.Objection(page) is { } refusal ? refusal
            : await orders.Placements(tenant, month, page, cancel) is { } found ? found
            : PageRules.BadPage;
    }

    public async Task<Outcome<Timeline>> Timeline(OrderKey order, CancellationToken cancel)
    {
        var isAdmin = Callers.Current.Kind is CallerKind.Admin;
        var (tenant, person) = (isAdmin ? order.Tenant : Callers.Current.AsMember(), Callers.Current.AsPerson());
        if (tenant != order.Tenant && person is null)
        {
            return OrderRefusals.NotFound;
        }

        var timeline = await orders.TimelineOf(order, tenant, person, cancel);
        return timeline.Entries.IsEmpty ? OrderRefusals.NotFound : timeline;
    }

    public async Task<Outcome<OrderPage>> OfAll(
        Guid? tenant, OrderFilter filter, Page page, CancellationToken cancel) =>
        Callers.Current.Kind is not CallerKind.Admin ? Callers.AdminNeeded
        : PageRules.Objection(page) is { } refusal ? refusal
        : await orders.OfAll(tenant, filter, page, cancel) is { } found ? found
        : PageRules.BadPage;

    public async Task<Outcome<OrderRow>> Find(Guid order, CancellationToken cancel) =>
        Callers.Current.Kind is not CallerKind.Admin ? Callers.AdminNeeded
        : await orders.Find(order, cancel) is { } found ? found
        : OrderRefusals.NotFound;
}
