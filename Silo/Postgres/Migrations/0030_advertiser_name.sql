-- 0030: lists of orders say whose they are, by the name that was known when each was placed.

create or replace view orders with (security_invoker = true) as
select tenant_id,
       grain_key,
       channel_id,
       advertiser_id,
       status,
       starts_at,
       to_timestamp(upper(slot))            as ends_at,
       due_at,
       holds_slot,
       payload ->> 'format'                 as format,
       (payload ->> 'priceMinor')::bigint   as price_minor,
       (payload ->> 'feeMinor')::bigint     as fee_minor,
       payload ->> 'currency'               as currency,
       utc(payload ->> 'holdUntil')         as hold_until,
       utc(payload ->> 'publishedAt')       as published_at,
       payload ->> 'creative'               as creative_key,
       payload -> 'messageIds'              as message_ids,
       version,
       modified_at,
       payload ->> 'channelTitle'           as channel_title,
       payload ->> 'timeZone'               as time_zone,
       payload #>> '{moderation,status}'    as moderation,
       payload ->> 'advertiserName'         as advertiser_name
  from grain_state_order;

comment on column orders.advertiser_name is
    'As Telegram called them when the order was placed; null: unknown. Readable by whoever may see the order.';
