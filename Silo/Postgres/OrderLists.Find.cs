using LytSlot.Queries;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>An order that is known by its id alone, for admins.</summary>
internal sealed partial class OrderLists
{
    // An order's row is found by its key, which begins with the tenant's: each tenant is tried, a probe of the index.
    internal const string OrderOfAnyone = """
        select sold.grain_key,
               sold.status,
               sold.channel_id,
               sold.payload ->> 'channelTitle',
               sold.payload ->> 'timeZone',
               sold.advertiser_id,
               sold.starts_at,
               sold.payload ->> 'format',
               (sold.payload ->> 'priceMinor')::bigint,
               sold.payload ->> 'currency'
          from grain_state_tenant as tenant
          join grain_state_order as sold
            on sold.service_id = tenant.service_id
           and sold.grain_type = 'order'
           and sold.grain_key = tenant.grain_key || $1
        """;

    public async Task<OrderRow?> Find(Guid order, CancellationToken cancel)
    {
        await using var command = databases.Silo.CreateCommand(OrderOfAnyone);
        command.Parameters.Add(Text($"/o:{order:N}"));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? ReadOrder(rows) : null;
    }
}
