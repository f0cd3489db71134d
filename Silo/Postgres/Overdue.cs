using System.Collections.Immutable;
using LytSlot.Grains.Orders;

namespace LytSlot.Silo.Postgres;

/// <summary>What should have been woken, from the index of due times: what waits for nothing is not in it.</summary>
internal sealed class Overdue(Databases databases) : IOverdue
{
    // The name of the state stands in the text, so that even a plan kept for all parameters reads one partition only.
    internal const string OverdueOrders = """
        select grain_key
          from overdue
         where grain_type = 'order'
           and due_at < $1
         order by due_at
         limit $2
        """;

    internal const string OverduePayments = """
        select grain_key
          from overdue
         where grain_type = 'payment'
           and due_at < $1
         order by due_at
         limit $2
        """;

    public Task<ImmutableArray<string>> Orders(DateTimeOffset dueBefore, int limit) =>
        Ask(OverdueOrders, dueBefore, limit);

    public Task<ImmutableArray<string>> Payments(DateTimeOffset dueBefore, int limit) =>
        Ask(OverduePayments, dueBefore, limit);

    private async Task<ImmutableArray<string>> Ask(string question, DateTimeOffset dueBefore, int limit)
    {
        await using var command = databases.Silo.CreateCommand(question);
        command.Parameters.Add(new() { Value = dueBefore.UtcDateTime });
        command.Parameters.Add(new() { Value = limit });
        await using var rows = await command.ExecuteReaderAsync();
        var keys = ImmutableArray.CreateBuilder<string>();
        while (await rows.ReadAsync())
        {
            keys.Add(rows.GetString(0));
        }

        return keys.DrainToImmutable();
    }
}
