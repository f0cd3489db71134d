using LytSlot.Channels;
using LytSlot.Grains.Queries;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Lists of channels: a tenant's own by title, and the public catalogue.</summary>
internal sealed partial class ChannelLists(Databases databases) : IChannelLists
{
    private const char OwnList = 'c';

    // Sorted as people sort, whatever locale the database was made with.
    internal const string ChannelsOfTenant = """
        select channel_id,
               status,
               title,
               username,
               subscribers
          from channels
         where tenant_id = $1
           and (title collate "und-x-icu", channel_id) > ($2, $3)
         order by title collate "und-x-icu", channel_id
         limit $4
        """;

    // Some thousand channels in all: looked through, as seldom as an admin asks.
    internal const string ChannelNamed = """
        select channel_id,
               status,
               title,
               username,
               subscribers
          from (select channel_id,
                       status,
                       payload ->> 'title'                  as title,
                       payload ->> 'username'               as username,
                       (payload ->> 'subscribers')::integer as subscribers,
                       utc(payload ->> 'lookedAt')          as looked_at
                  from grain_state_channel) as channel
         where lower(username) = lower($1)
         order by looked_at desc nulls last, channel_id
         limit 1
        """;

    private static readonly Cursor FirstTitle = new(long.MinValue, "");

    public async Task<ChannelPage?> OfTenant(Guid tenant, Page page, CancellationToken cancel)
    {
        if (Cursor.Read(OwnList, page.After, FirstTitle) is not var (channel, title))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(ChannelsOfTenant)
        {
            Parameters =
            {
                Id(tenant),
                Text(title),
                Number(channel),
                Number(page.Limit + 1),
            },
        };
        var found = await databases.Reader.Ask(tenant, null, question, ReadChannel, cancel);
        var (rows, next) = Cursor.Cut(OwnList, found, page.Limit, row => new Cursor(row.ChannelId, row.Title));
        return new(rows, next);
    }

    public async Task<ChannelRow?> Named(string username, CancellationToken cancel)
    {
        await using var command = databases.Silo.CreateCommand(ChannelNamed);
        command.Parameters.Add(Text(username));
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? ReadChannel(rows) : null;
    }

    private static ChannelRow ReadChannel(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        Spelling.Read<ChannelStatus>(row.GetString(1)),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetInt32(4));
}
