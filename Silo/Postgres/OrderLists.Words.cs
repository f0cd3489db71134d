using LytSlot.Queries;
using static LytSlot.Silo.Postgres.ReaderQuestions;

namespace LytSlot.Silo.Postgres;

/// <summary>
/// Orders by the words of their posts. The words are read where the posts are kept and nowhere else, so that nothing of
/// a post outlives it; that costs a look at each post, hence only so many of them are looked at.
/// </summary>
internal sealed partial class OrderLists
{
    // The key of the post is taken out of the state first: under row-level security a post is looked up by nothing
    // that could tell of rows that are not shown. Each look-up by itself, so that no plan reads all posts of everybody.
    internal const string OrdersWithWords = """
        select sold.grain_key,
               sold.status,
               sold.channel_id,
               sold.payload ->> 'channelTitle',
               sold.payload ->> 'timeZone',
               sold.advertiser_id,
               sold.starts_at,
               sold.payload ->> 'format',
               (sold.payload ->> 'priceMinor')::bigint,
               sold.payload ->> 'currency',
               sold.payload #>> '{moderation,status}',
               sold.payload ->> 'advertiserName'
          from (select service_id,
                       grain_key,
                       status,
                       channel_id,
                       advertiser_id,
                       starts_at,
                       payload,
                       payload ->> 'creative' as creative_key
                  from grain_state_order
                 where tenant_id = $1
                   and starts_at <= $2
                   and (starts_at, grain_key) < ($2, $3)
                   and starts_at >= $4
                   and starts_at < $5
                   and ($6 is null or status = $6)
                   and ($7 is null or channel_id = $7)
                   and ($9 is null or advertiser_id = any($9))
                   and (not $10 or holds_slot)
                 order by starts_at desc, grain_key desc
                 limit $12) as sold
         cross join lateral (
               select lower((payload #>> '{content,text,text}') collate "und-x-icu") as text
                 from grain_state_creative
                where service_id = sold.service_id
                  and grain_type = 'creative'
                  and grain_key = sold.creative_key
                limit 1) as post
         where not exists (
               select
                 from unnest($11) as word
                where strpos(post.text, lower(word collate "und-x-icu")) = 0)
         order by sold.starts_at desc, sold.grain_key desc
         limit $8
        """;

    public async Task<OrderPage?> WithWords(
        Guid tenant, IEnumerable<string> words, OrderFilter filter, Page page, CancellationToken cancel)
    {
        if (Behind(List, page.After) is not var (startsAt, key))
        {
            return null;
        }

        var question = OfTenant(tenant, filter with { SoonestFirst = false }, startsAt, key, page);
        question.CommandText = OrdersWithWords;
        question.Parameters.Add(Texts(words));
        question.Parameters.Add(Number(OrderFilter.MostPosts));
        return Cut(List, await databases.Reader.Ask(tenant, null, question, ReadOrder, cancel), page);
    }
}
