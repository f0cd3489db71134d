using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Grains.Queries;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>Lists of channels: a tenant's own by title, and the public catalogue by size.</summary>
internal sealed class ChannelLists(Databases databases) : IChannelLists
{
    private const char OwnList = 'c';
    private const char PublicList = 'p';

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

    internal const string PublicCatalogue = """
        select channel_id,
               tenant_id,
               title,
               username,
               subscribers,
               language,
               category,
               time_zone,
               formats
          from catalogue
         where audience <= $1
           and (audience, channel_id) < ($1, $2)
         order by audience desc, channel_id desc
         limit $3
        """;

    private static readonly Cursor FirstTitle = new(long.MinValue, "");

    private static readonly Cursor MostSubscribers =
        new(long.MaxValue, long.MaxValue.ToString(CultureInfo.InvariantCulture));

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

    public async Task<CataloguePage?> Catalogue(Page page, CancellationToken cancel)
    {
        if (Cursor.Read(PublicList, page.After, MostSubscribers) is not var (subscribers, last)
            || !long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var channel))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(PublicCatalogue)
        {
            Parameters =
            {
                Number(subscribers),
                Number(channel),
                Number(page.Limit + 1),
            },
        };
        var found = await databases.Reader.Ask(null, null, question, ReadCard, cancel);
        var (rows, next) = Cursor.Cut(PublicList, found, page.Limit, row => new Cursor(
            row.Subscribers ?? 0, row.ChannelId.ToString(CultureInfo.InvariantCulture)));
        return new(rows, next);
    }

    private static ChannelRow ReadChannel(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        Spelling.Read<ChannelStatus>(row.GetString(1)),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetInt32(4));

    private static ChannelCard ReadCard(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetGuid(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        row.IsDBNull(4) ? null : row.GetInt32(4),
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetString(7),
        JsonSerializer.Deserialize<ImmutableArray<FormatOffer>>(row.GetString(8), StateJson.Options));
}
