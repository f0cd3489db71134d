using LytSlot.Analytics;
using LytSlot.Creatives;
using LytSlot.Grains.Analytics;
using LytSlot.Orders;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Reads the days of one placement: as many as it has been clicked on, whatever its tenant's age.</summary>
internal sealed class PlacementClicks(Databases databases) : IPlacementClicks
{
    private const int MostDays = 31;

    internal const string Totals = """
        select exists (select from link where creative_key = $2),
               coalesce(sum(clicks), 0)::bigint,
               coalesce(sum(visitors), 0)::bigint
          from placement_day
         where order_key = $1
        """;

    internal const string LatestDays = """
        select day,
               clicks,
               visitors
          from placement_day
         where order_key = $1
         order by day desc
         limit $2
        """;

    public async Task<ClickReport?> Of(OrderKey order, CreativeKey creative, CancellationToken cancel)
    {
        var totals = new NpgsqlBatchCommand(Totals) { Parameters = { Text($"{order}"), Text($"{creative}") } };
        var (isCounted, clicks, visitors) = (await databases.Reader.Ask(
            order.Tenant, null, totals, row => (row.GetBoolean(0), row.GetInt64(1), row.GetInt64(2)), cancel))[0];
        if (!isCounted)
        {
            return null;
        }

        var days = new NpgsqlBatchCommand(LatestDays) { Parameters = { Text($"{order}"), Number(MostDays) } };
        return new(
            clicks,
            visitors,
            [.. await databases.Reader.Ask(order.Tenant, null, days, ReadDay, cancel)]);
    }

    private static ClickDay ReadDay(NpgsqlDataReader row) =>
        new(row.GetFieldValue<DateOnly>(0), row.GetInt64(1), row.GetInt64(2));
}
