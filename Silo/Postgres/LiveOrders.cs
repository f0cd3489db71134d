using System.Collections.Immutable;
using LytSlot.Calendar;
using LytSlot.Grains.Calendar;
using LytSlot.Orders;

namespace LytSlot.Silo.Postgres;

/// <summary>Who holds time of a channel, from the index of the constraint that keeps orders apart.</summary>
internal sealed class LiveOrders(Databases databases) : ILiveOrders
{
    internal const string LiveOrdersOfChannel = """
        select grain_key,
               starts_at,
               ends_at,
               hold_until,
               last_fact
          from live_order
         where channel_id = $1
           and slot && int8range($2, null)
        """;

    public async Task<ImmutableArray<SlotChange>> Of(long channel, DateTimeOffset endingAfter)
    {
        await using var command = databases.Silo.CreateCommand(LiveOrdersOfChannel);
        command.Parameters.Add(new() { Value = channel });
        command.Parameters.Add(new() { Value = endingAfter.ToUnixTimeSeconds() });
        await using var rows = await command.ExecuteReaderAsync();
        var live = ImmutableArray.CreateBuilder<SlotChange>();
        while (await rows.ReadAsync())
        {
            live.Add(new(
                OrderKey.Parse(rows.GetString(0)),
                rows.GetFieldValue<DateTimeOffset>(1),
                rows.GetFieldValue<DateTimeOffset>(2),
                Holds: true,
                rows.GetFieldValue<DateTimeOffset?>(3),
                rows.GetInt32(4)));
        }

        return live.DrainToImmutable();
    }
}
