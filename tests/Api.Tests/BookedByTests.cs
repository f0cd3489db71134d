using LytSlot.Accounting;
using LytSlot.ApiHost.Console.Calendar;
using LytSlot.Calendar;
using LytSlot.Orders;
using LytSlot.Queries;

namespace LytSlot.Api.Tests;

public sealed class BookedByTests
{
    private const long Channel = -1_001;

    private static readonly Guid Tenant = Guid.CreateVersion7();
    private static readonly DateTimeOffset Midnight = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task Order_is_named_that_began_before_the_day_or_begins_after_it()
    {
        var orders = new FakeOrders([Order(-HalfHour), Order(HalfHour), Order(TimeSpan.FromHours(24))]);

        var by = await BookedBy.In(orders, [Day(orders.Rows)], TestContext.Current.CancellationToken);

        Assert.All(orders.Rows, row => Assert.Equal($"{row.StartsAt:O}", by[row.Key.Order]));
        Assert.Null(by[Guid.NewGuid()]);
    }

    [Fact]
    public async Task All_pages_are_read()
    {
        var orders = new FakeOrders(
            [.. Enumerable.Range(0, 250).Select(minute => Order(TimeSpan.FromMinutes(minute)))]);

        var by = await BookedBy.In(orders, [Day(orders.Rows)], TestContext.Current.CancellationToken);

        Assert.All(orders.Rows, row => Assert.NotNull(by[row.Key.Order]));
        Assert.Equal(3, orders.Asked);
    }

    [Fact]
    public async Task Nobody_is_asked_about_a_day_without_orders()
    {
        var orders = new FakeOrders([]);

        await BookedBy.In(orders, [Day([])], TestContext.Current.CancellationToken);

        Assert.Equal(0, orders.Asked);
    }

    private static OrderRow Order(TimeSpan at) => new(
        new(Tenant, Guid.CreateVersion7()), OrderStatus.Scheduled, Channel, "Новости", "Etc/UTC", 7, Midnight + at,
        "1/24", new(100, Money.Stars))
    {
        AdvertiserName = $"{Midnight + at:O}",
    };

    /// <summary>Half hours of a day; in the first stands the first order.</summary>
    private static CalendarView Day(IReadOnlyList<OrderRow> orders) => new(Channel, "Etc/UTC", HalfHour,
    [
        new(DateOnly.FromDateTime(Midnight.Date),
        [
            .. Enumerable.Range(0, 48).Select(number => new CalendarCell(
                Midnight + (HalfHour * number),
                number == 0 && orders.Count > 0 ? CellState.Booked : CellState.Free,
                number == 0 && orders.Count > 0 ? orders[0].Key.Order : null)),
        ]),
    ]);

    /// <summary>A cursor is the number of rows before it.</summary>
    private sealed class FakeOrders(IReadOnlyList<OrderRow> rows) : IOrderQueries
    {
        public IReadOnlyList<OrderRow> Rows => rows;

        public int Asked { get; private set; }

        public Task<Outcome<OrderPage>> OfTenant(OrderFilter filter, Page page, CancellationToken cancel)
        {
            Asked++;
            var first = page.After is { } after ? int.Parse(after, null) : 0;
            var found = rows.Where(row => row.StartsAt >= filter.From && row.StartsAt < filter.To
                && row.ChannelId == filter.ChannelId && filter.HoldsSlot).Skip(first).ToList();
            return Task.FromResult<Outcome<OrderPage>>(new OrderPage(
                [.. found.Take(page.Limit)], found.Count > page.Limit ? $"{first + page.Limit}" : null));
        }

        public Task<Outcome<OrderPage>> WithWords(
            string words, OrderFilter filter, Page page, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Outcome<OrderPage>> OfAdvertiser(OrderPhase phase, Page page, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<Outcome<PlacementPage>> Placements(Month month, Page page, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<Outcome<Timeline>> Timeline(OrderKey order, CancellationToken cancel) =>
            throw new NotSupportedException();

        public Task<Outcome<OrderPage>> OfAll(
            Guid? tenant, OrderFilter filter, Page page, CancellationToken cancel) => throw new NotSupportedException();

        public Task<Outcome<OrderRow>> Find(Guid order, CancellationToken cancel) => throw new NotSupportedException();
    }
}
