using LytSlot.Analytics;
using LytSlot.Channels;
using LytSlot.Grains.Analytics;
using LytSlot.Orders;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Reactions, one row for each message that any was heard of.</summary>
internal sealed class Reactions(Databases databases) : IReactions
{
    private const string KeepThem = "select keep_reactions($1, $2, $3, $4, $5)";

    internal const string OfOrder = """
        select least(sum(count), 2147483647)::integer,
               max(at)
          from post_reaction
         where order_key = $1
           and count is not null
        having count(*) > 0
        """;

    public async Task Keep(long channel, PostReactions reactions)
    {
        await using var command = databases.Silo.CreateCommand(KeepThem);
        command.Parameters.AddRange(new[]
        {
            Number(channel),
            Number(reactions.MessageId),
            new() { Value = reactions.Count },
            Instant(reactions.At),
            Number(reactions.Update),
        });
        await command.ExecuteNonQueryAsync();
    }

    public async Task<MeasuredCount?> Of(OrderKey order, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(OfOrder) { Parameters = { Text($"{order}") } };
        return (await databases.Reader.Ask(
            order.Tenant,
            null,
            question,
            row => new MeasuredCount(row.GetFieldValue<DateTimeOffset>(1), row.GetInt32(0)),
            cancel)).SingleOrDefault();
    }
}
