using LytSlot.Testing;
using LytSlot.Towns;

namespace LytSlot.Bench.Growth;

/// <summary>
/// What pages of the API and bookings cost as the database grows: by real hosts, over HTTP, one request at a time.
/// </summary>
internal sealed class GrowthRun(GrowthSettings settings, TimeProvider time, TextWriter output)
{
    private const int FewOrders = 100;

    /// <summary>Of each page.</summary>
    private const int Times = 25;

    private const int Shared = 10;

    /// <summary>How far ahead channels sell, days.</summary>
    private const int Horizon = 30;

    /// <summary>Of the list of orders, whose slow answers count as well.</summary>
    private const int ManyTimes = 500;

    private const string Orders = "orders";

    private const string OrdersAtWorst = "orders, 99 of 100 are faster than";

    /// <summary>What is done beside reading pages.</summary>
    private const string Booking = "(place an order)";

    private static readonly string[] Pages =
    [
        Orders, "orders?status=completed", "orders?channelId={channel}", "orders?limit=100", "ledger",
        "audit", "audit?thing=order&system=true", "balance", "analytics/summary",
        "analytics/top/advertisers?currency=XTR", "channels", "channels/{channel}/calendar", "advertisers", "catalogue",
        Booking,
    ];

    private readonly DateTimeOffset _firstSlot =
        new DateTimeOffset(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(2);

    private int _booked;

    /// <summary>Which pages took how long, and the large tables that were read from end to end.</summary>
    public async Task<(IReadOnlyList<PageTimes> Pages, IReadOnlyList<string> Scanned)> Play()
    {
        await using var postgres = await PrivatePostgres.StartDurable();
        await using var town = await Town.Build(postgres, Measuring.Asking());
        try
        {
            return await Play(town);
        }
        catch
        {
            await output.WriteLineAsync(town.Report());
            throw;
        }
    }

    private async Task<(IReadOnlyList<PageTimes> Pages, IReadOnlyList<string> Scanned)> Play(Town town)
    {
        var young = await Visitor.Come(town, "Young");
        var old = await Visitor.Come(town, "Old");
        var fill = new Fill(town, young.Sample);
        await fill.Of(young.Tenant, young.Channel, FewOrders);
        await fill.Settle();

        await Measuring.InEarnest(town);
        await young.Token();
        await young.SellAlways(Horizon);
        var empty = await Measure([young]);

        var begun = time.GetTimestamp();
        await fill.Of(old.Tenant, old.Channel, settings.Orders / Shared);
        await fill.OfOthers(settings.Tenants, settings.Orders - (settings.Orders / Shared));
        await fill.Settle();
        var taken = time.GetElapsedTime(begun).TotalSeconds;
        Say($"{settings.Orders} orders of {settings.Tenants} tenants in {taken:F0} s");

        await young.Token();
        await old.Token();
        await old.SellAlways(Horizon);
        var before = await Scans(town);
        var full = await Measure([young, old]);
        var after = await Scans(town);
        var times = Pages.Append(OrdersAtWorst).Select(page => new PageTimes(
            page, empty[(young, page)], full[(young, page)], full[(old, page)]));
        return ([.. times], [.. after.Except(before)]);
    }

    private async Task<Dictionary<(Visitor, string), double>> Measure(IReadOnlyList<Visitor> visitors)
    {
        var taken = new List<(Visitor Visitor, string Page, TimeSpan Time)>();
        for (var round = 0; round <= Times; round++)
        {
            foreach (var page in Pages)
            {
                foreach (var visitor in visitors)
                {
                    var begun = time.GetTimestamp();
                    await (page == Booking ? Books(visitor) : visitor.Reads(page));
                    taken.Add((visitor, page, time.GetElapsedTime(begun)));
                }
            }
        }

        // The first of each finds nothing warm.
        var times = taken.GroupBy(one => (one.Visitor, one.Page))
            .ToDictionary(group => group.Key, group => PageTimes.Median(group.Skip(1).Select(one => one.Time)));
        foreach (var (visitor, worst) in await Worst(visitors))
        {
            times.Add((visitor, OrdersAtWorst), worst);
        }

        return times;
    }

    private async Task<IEnumerable<(Visitor Visitor, double Time)>> Worst(IReadOnlyList<Visitor> visitors)
    {
        var taken = visitors.ToDictionary(visitor => visitor, _ => new List<TimeSpan>());
        for (var round = 0; round < ManyTimes; round++)
        {
            foreach (var visitor in visitors)
            {
                var begun = time.GetTimestamp();
                await visitor.Reads(Orders);
                taken[visitor].Add(time.GetElapsedTime(begun));
            }
        }

        return taken.Select(one => (one.Key, PageTimes.Worst(one.Value)));
    }

    /// <summary>A slot of its own for each, and advertisers in turn: nobody may hold many.</summary>
    private Task Books(Visitor visitor)
    {
        var number = _booked++;
        return visitor.Books(Fill.FirstAdvertiser + 1 + (number % FewOrders), _firstSlot.AddHours(number));
    }

    /// <summary>Tables of more than 10,000 rows, with how often each was read from end to end.</summary>
    private static Task<List<string>> Scans(Town town) => town.Books.Column<string>(
        "owner",
        """
        select large.relname || ' ' || seen.seq_scan
          from pg_stat_user_tables as seen
          join pg_class as large on large.oid = seen.relid
         where large.reltuples > 10000
         order by 1
        """);

    private void Say(string what) => output.WriteLine($"{time.GetUtcNow():HH:mm:ss} {what}");
}
