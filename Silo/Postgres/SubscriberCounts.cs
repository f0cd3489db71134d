using LytSlot.Analytics;
using LytSlot.Grains.Analytics;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Subscribers, one row for each channel and day on which they were counted.</summary>
internal sealed class SubscriberCounts(Databases databases) : ISubscriberCounts
{
    private const string KeepThem = "select keep_subscribers($1, $2, $3, $4)";

    public async Task Keep(long channel, Guid tenant, MeasuredCount counted)
    {
        await using var command = databases.Silo.CreateCommand(KeepThem);
        command.Parameters.AddRange(new[]
        {
            Number(channel), Id(tenant), new() { Value = counted.Count }, Instant(counted.At),
        });
        await command.ExecuteNonQueryAsync();
    }
}
