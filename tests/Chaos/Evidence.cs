using System.Text.Json;
using LytSlot.Chaos.Reckoning;
using LytSlot.Towns;
using LytSlot.Towns.Drivers;

namespace LytSlot.Chaos;

/// <summary>Reads both records, without asking the installation.</summary>
internal static class Evidence
{
    private const string Orders = """
        select jsonb_build_object(
                   'key', o.grain_key,
                   'status', o.status,
                   'channel', o.channel_id,
                   'startsAt', o.starts_at,
                   'endsAt', to_timestamp(upper(o.slot)),
                   'dueAt', o.due_at,
                   'price', o.payload -> 'priceMinor',
                   'currency', o.payload -> 'currency',
                   'autoApprove', coalesce((o.payload ->> 'autoApprove')::boolean, false),
                   'stays', o.payload ->> 'life' is null,
                   'termEndsAt', o.payload -> 'termEndsAt',
                   'checksLeft', jsonb_array_length(coalesce(o.payload -> 'checksAt', '[]')),
                   'text', c.payload #>> '{content,text,text}',
                   'messageIds', coalesce(o.payload -> 'messageIds', '[]'))::text
          from grain_state_order o
          left join grain_state_creative c on c.grain_key = o.payload ->> 'creative'
         where o.payload is not null
        """;

    private const string Facts = """
        select jsonb_build_object(
                   'order', grain_key, 'sequence', sequence, 'at', at, 'kind', kind, 'reason', reason)::text
          from order_event
        """;

    private const string Ledger = """
        select jsonb_build_object(
                   'order', grain_key, 'entry', entry, 'account', account, 'amount', amount_minor,
                   'currency', currency)::text
          from postings
        """;

    private const string Timeline = """
        select to_char(at, 'HH24:MI:SS.MS ') || kind || coalesce(' ' || reason, '') || coalesce(' ' || data::text, '')
          from order_event
         where grain_key = $1
         order by sequence
        """;

    /// <summary>How many orders still have something outstanding that can be done.</summary>
    /// <param name="gone">Deleted channels.</param>
    public static Task<long> Unsettled(Town town, IEnumerable<long> gone) => town.Books.Read<long>(
        "silo",
        """
        select count(*)
          from grain_state_order
         where (due_at is not null or status not in (
                   'completed', 'expired', 'cancelled', 'rejected', 'failed', 'breached'))
           and not (channel_id = any ($1)
               and not payload @? '$.money[*] ? (@.state == "owed")'
               and (status in ('completed', 'expired', 'cancelled', 'rejected', 'failed', 'breached')
                   or (status = 'published' and payload -> 'checksAt' = '[]')))
        """,
        gone.ToArray());

    /// <summary>Payments that wait for something.</summary>
    public static Task<long> OutstandingPayments(Town town) =>
        town.Books.Read<long>("silo", "select count(*) from payments where due_at is not null");

    public static async Task<BookRecord> Books(Town town) => new(
        await Rows<OrderRow>(town, Orders), await Rows<OrderFact>(town, Facts), await Rows<LedgerLine>(town, Ledger));

    /// <summary>Pages that were paid, and whose charge is not in the books.</summary>
    public static async Task<long> UnknownPayments(Town town)
    {
        var paid = (await town.Payments.Read()).Pages.Where(page => page.IsPaid).Select(page => page.Charge);
        return paid.Except(await town.Books.Column<string>("silo", "select charge from payments")).Count();
    }

    public static async Task<OutsideRecord> Outside(
        Town town, IReadOnlyList<Channel> channels, IReadOnlyList<Absence> absences, TimeProvider time)
    {
        var gone = absences.Where(absence => absence.ForGood)
            .ToDictionary(absence => absence.Channel, absence => absence.From);
        var posts = new List<ChannelPost>();
        var others = new List<ChannelPost>();
        foreach (var channel in channels)
        {
            foreach (var post in (await town.Telegram.Posts(channel.Id, null, default)).Posts)
            {
                (post.FromBot ? posts : others).Add(
                    Post(post, gone.TryGetValue(channel.Id, out var since) ? since : null));
            }
        }

        // The record calls a call that was swallowed on purpose a success; what a fault met, the charge itself tells.
        var refunds = (await town.Telegram.Calls("refundStarPayment"))
            .Where(call => call is { Ok: true, Fault: null })
            .CountBy(call => call.Params["telegram_payment_charge_id"].ToString())
            .ToDictionary();
        var charges = (await town.Telegram.Charges()).Select(charge => new MovedMoney(
            charge.Id,
            charge.Payload,
            charge.TotalAmount,
            charge.Currency,
            Math.Max(refunds.GetValueOrDefault(charge.Id), charge.RefundedAt is null ? 0 : 1)));
        return new(time.GetUtcNow(), posts, [.. charges, .. await PaidPages(town)])
        {
            Others = others,
            Absences = absences,
        };
    }

    /// <param name="gone">Since when its channel is deleted, and it with it; null: it is not.</param>
    private static ChannelPost Post(Seen post, DateTimeOffset? gone)
    {
        var sent = post.Life[0];
        var byOthers = post.Life.Where(step => step.By != sent.By).ToList();
        return new(post.ChatId, post.MessageId, sent.Text ?? "", post.SentAt, post.DeletedAt ?? gone)
        {
            RemovedAt = byOthers.Find(step => step.Kind == "deleted")?.At ?? (post.DeletedAt is null ? gone : null),
            AlteredAt = byOthers.Find(step => step.Kind == "edited")?.At,
        };
    }

    private static async Task<IEnumerable<MovedMoney>> PaidPages(Town town)
    {
        var known = await town.Payments.Read();
        var refunds = known.Refunds.ToLookup(refund => refund.Charge, refund => refund.AmountMinor);
        return known.Pages.Where(page => page.IsPaid).Select(page => new MovedMoney(
            page.Charge,
            page.Order,
            page.AmountMinor,
            page.Currency,
            refunds[page.Charge].Count(),
            refunds[page.Charge].Sum()));
    }

    /// <summary>The facts of an order, for whoever looks for the cause.</summary>
    public static Task<List<string>> TimelineOf(Town town, string order) =>
        town.Books.Column<string>("silo", Timeline, order);

    private static async Task<List<T>> Rows<T>(Town town, string sql) =>
        (await town.Books.Column<string>("silo", sql))
            .ConvertAll(row => JsonSerializer.Deserialize<T>(row, JsonSerializerOptions.Web)!);
}
