using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LytSlot.Channels;
using LytSlot.Grains;
using LytSlot.Queries;
using Npgsql;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// The public catalogue: a view that shows everybody the same, so nobody in particular asks. Every order goes by a
/// number, downwards, and the channel. Category and size are read from an index; the other filters walk along it.
/// </summary>
internal sealed partial class ChannelLists
{
    private const string Columns = """
        select channel_id,
               tenant_id,
               title,
               username,
               subscribers,
               language,
               category,
               time_zone,
               formats,
               counted_at,
               rating
        """;

    private const string Filters = """
        ($4::text is null or category = $4)
           and ($5::text is null or language = $5)
           and ($6::bigint is null or audience >= $6)
           and ($7::bigint is null or audience <= $7)
           and ($10::text is null
                or position(lower($10 collate "und-x-icu") in lower(title collate "und-x-icu")) > 0
                or position(lower($10) in lower(username)) > 0)
        """;

    private const string Lowest = """
        (select min((price ->> 'amountMinor')::bigint)
                  from jsonb_array_elements(formats) as format,
                       jsonb_array_elements(format -> 'prices') as price
                 where price ->> 'currency' = $8)
        """;

    internal const string BySubscribers = $"""
        {Columns},
               audience::bigint as place
          from catalogue
         where audience <= $1
           and (audience, channel_id) < ($1, $2)
           and {Filters}
           and ($8::text is null or {Lowest} <= coalesce($9, 9223372036854775807))
         order by audience desc, channel_id desc
         limit $3
        """;

    internal const string ByPrice = $"""
        {Columns},
               place
          from (select *, -{Lowest} as place from catalogue where {Filters}) as priced
         where (place, channel_id) < ($1, $2)
           and place >= -coalesce($9, 9223372036854775807)
         order by place desc, channel_id desc
         limit $3
        """;

    internal const string OneCard = $"""
        {Columns},
               0::bigint as place
          from catalogue
         where channel_id = $1
        """;

    private static readonly Cursor Best =
        new(long.MaxValue, long.MaxValue.ToString(CultureInfo.InvariantCulture));

    public async Task<CataloguePage?> Search(CatalogueFilter filter, Page page, CancellationToken cancel)
    {
        var (list, sql) = filter.Order is CatalogueOrder.Price ? ('m', ByPrice) : ('p', BySubscribers);
        if (Cursor.Read(list, page.After, Best) is not var (place, last)
            || !long.TryParse(last, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var channel))
        {
            return null;
        }

        var question = new NpgsqlBatchCommand(sql);
        question.Parameters.AddRange(Parameters(filter, place, channel, page.Limit + 1));
        var found = await databases.Reader.Ask(null, null, question, ReadPlace, cancel);
        var (rows, next) = Cursor.Cut(list, found, page.Limit, row => new Cursor(
            row.Place, row.Card.ChannelId.ToString(CultureInfo.InvariantCulture)));
        return new([.. rows.Select(row => row.Card)], next);
    }

    public async Task<ChannelCard?> Card(long channel, CancellationToken cancel)
    {
        var question = new NpgsqlBatchCommand(OneCard)
        {
            Parameters =
            {
                Number(channel),
            },
        };
        return (await databases.Reader.Ask(null, null, question, ReadPlace, cancel)).FirstOrDefault().Card;
    }

    internal static NpgsqlParameter[] Parameters(CatalogueFilter filter, long place, long channel, int limit) =>
    [
        Number(place),
        Number(channel),
        Number(limit),
        Text(filter.Category),
        Text(filter.Language),
        Number(filter.SubscribersFrom),
        Number(filter.SubscribersTo),
        Text(filter.Currency),
        Number(filter.PriceTo),
        Text(filter.Text),
    ];

    private static (ChannelCard Card, long Place) ReadPlace(NpgsqlDataReader row) => (
        new ChannelCard(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetString(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetInt32(4),
            row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.GetString(7),
            JsonSerializer.Deserialize<ImmutableArray<FormatOffer>>(row.GetString(8), StateJson.Options))
        {
            CountedAt = row.IsDBNull(4) || row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
            Rating = row.IsDBNull(10) ? null : ReadRating(row.GetFieldValue<long[]>(10)),
        },
        row.GetInt64(11));

    private static ChannelRating ReadRating(long[] rating) => new(rating[0], rating[1]);
}
