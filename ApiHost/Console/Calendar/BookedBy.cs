using LytSlot.Calendar;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>Whose the orders are that stand in a part of a calendar.</summary>
public sealed class BookedBy
{
    private const int PageSize = 100;

    /// <summary>
    /// So long before what is shown an order may have begun that stands in it; and so long after it one may begin that
    /// an ad would run into.
    /// </summary>
    private static readonly TimeSpan LongestSlot = TimeSpan.FromDays(1);

    private readonly Dictionary<Guid, string> _names = [];

    /// <summary>Nobody's.</summary>
    public static BookedBy Nobody { get; } = new();

    /// <summary>Name of the order's advertiser; null when that is not known.</summary>
    public string? this[Guid order] => _names.GetValueOrDefault(order);

    /// <summary>Of what calendars of the caller's tenant show; of others nothing is known.</summary>
    internal static async Task<BookedBy> In(
        IOrderQueries orders, IReadOnlyCollection<CalendarView> calendars, CancellationToken cancel)
    {
        var known = new BookedBy();
        foreach (var order in (await Task.WhenAll(calendars.Select(Read))).SelectMany(rows => rows))
        {
            if (order.AdvertiserName is { } name)
            {
                known._names[order.Key.Order] = name;
            }
        }

        return known;

        async Task<List<OrderRow>> Read(CalendarView calendar)
        {
            var cells = calendar.Days.Where(day => !day.Cells.IsDefaultOrEmpty).SelectMany(day => day.Cells).ToList();
            return cells.Exists(cell => cell.Order is not null)
                ? await All(
                    orders,
                    new(null, calendar.ChannelId, cells[0].StartsAt - LongestSlot, cells[^1].StartsAt + LongestSlot)
                    {
                        HoldsSlot = true,
                        SoonestFirst = true,
                    },
                    cancel)
                : [];
        }
    }

    private static async Task<List<OrderRow>> All(IOrderQueries orders, OrderFilter filter, CancellationToken cancel)
    {
        List<OrderRow> rows = [];
        string? after = null;
        do
        {
            var page = (await orders.OfTenant(filter, new(after, PageSize), cancel)).Value;
            rows.AddRange(page?.Rows ?? []);
            after = page?.Next;
        }
        while (after is not null);

        return rows;
    }
}
