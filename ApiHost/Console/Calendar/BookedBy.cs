using LytSlot.Calendar;
using LytSlot.Queries;

namespace LytSlot.ApiHost.Console.Calendar;

/// <summary>Whose the orders are that stand in a part of a calendar.</summary>
public sealed class BookedBy
{
    private const int PageSize = 100;

    /// <summary>So long before what is shown an order may have begun that stands in it.</summary>
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
        foreach (var calendar in calendars)
        {
            var cells = calendar.Days.Where(day => !day.Cells.IsDefaultOrEmpty).SelectMany(day => day.Cells).ToList();
            if (cells.Exists(cell => cell.Order is not null))
            {
                var from = cells[0].StartsAt - LongestSlot;
                var to = cells[^1].StartsAt + calendar.SlotLength;
                await known.Read(
                    orders, new(null, calendar.ChannelId, from, to) { HoldsSlot = true, SoonestFirst = true }, cancel);
            }
        }

        return known;
    }

    private async Task Read(IOrderQueries orders, OrderFilter filter, CancellationToken cancel)
    {
        string? after = null;
        do
        {
            var page = (await orders.OfTenant(filter, new(after, PageSize), cancel)).Value;
            foreach (var order in page?.Rows ?? [])
            {
                if (order.AdvertiserName is { } name)
                {
                    _names[order.Key.Order] = name;
                }
            }

            after = page?.Next;
        }
        while (after is not null);
    }
}
