-- 0009: what lists and calendars show besides. Views only: nothing to rebuild.

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
       payload ->> 'timeZone'               as time_zone
  from grain_state_order;

create or replace view live_order with (security_invoker = true) as
select channel_id,
       slot,
       starts_at,
       to_timestamp(upper(slot))        as ends_at,
       grain_key,
       status,
       due_at,
       utc(payload ->> 'holdUntil')     as hold_until,
       (payload ->> 'version')::integer as last_fact
  from grain_state_order
 where holds_slot;

comment on column live_order.last_fact is 'The order''s own version: number of its last event, not of its last write.';

-- An advertiser's creative is kept under the tenant of the channel it is for, so the catalogue says who that is.
grant select (tenant_id) on grain_state_channel to lytslot_catalogue;

create or replace view catalogue with (security_barrier = true) as
select channel_id,
       payload ->> 'title'                  as title,
       payload ->> 'username'               as username,
       payload ->> 'category'               as category,
       payload ->> 'language'               as language,
       payload ->> 'timeZone'               as time_zone,
       (payload ->> 'subscribers')::integer as subscribers,
       payload -> 'formats'                 as formats,
       tenant_id
  from grain_state_channel
 where status = 'active';
