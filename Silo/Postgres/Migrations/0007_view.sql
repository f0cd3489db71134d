-- 0007: what people and query code read, straight from the rows that grains write: never late, nothing to rebuild.
-- Who asks is said per transaction: app.tenant_id (a tenant's member), app.advertiser_id (an advertiser), or neither.

-- The settings are read once per query, not per row. "case" and not "or": from an "or" the planner makes index
-- conditions of its own, counts the tenant twice, and sorts a whole tenant for a page of 50. A query names its tenant
-- or advertiser itself, for the index; the policy is the filter behind it.
do $$
declare
    own constant text := $own$
        case
            when tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) then true
            when advertiser_id = (select nullif(current_setting('app.advertiser_id', true), '')::bigint) then true
            else false
        end
    $own$;
    log_or_state text;
begin
    foreach log_or_state in array array['grain_state_order', 'grain_state_payment', 'grain_state_creative',
                                        'grain_state_channel', 'event', 'posting'] loop
        execute format('create policy reader on %I for select to lytslot_reader using (%s)', log_or_state, own);
        execute format('grant select on %I to lytslot_reader', log_or_state);
    end loop;

    -- Not login and user: codes and sessions would let a reader sign in as somebody else.
    foreach log_or_state in array array['grain_state_order', 'grain_state_payment', 'grain_state_creative',
                                        'grain_state_channel', 'grain_state_tenant', 'grain_state_conversation',
                                        'grain_state_sender', 'grain_state_poller', 'grain_state_default',
                                        'event', 'posting'] loop
        execute format('create policy admin_reader on %I for select to lytslot_admin_reader using (true)',
            log_or_state);
        execute format('grant select on %I to lytslot_admin_reader', log_or_state);
    end loop;
end
$$;

create view orders with (security_invoker = true) as
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
       modified_at
  from grain_state_order;

comment on view orders is
    'price_minor, fee_minor: minor units of currency. starts_at, ends_at: the occupied slot, half-open, UTC.';

create view order_event with (security_invoker = true) as
select tenant_id,
       grain_key,
       sequence,
       at,
       kind,
       actor,
       reason,
       trace,
       data,
       channel_id,
       advertiser_id
  from event
 where grain_type = 'order';

comment on view order_event is 'The timeline of orders: by grain_key and sequence.';

create view postings with (security_invoker = true) as
select tenant_id,
       grain_type,
       grain_key,
       sequence,
       entry,
       at,
       account,
       amount_minor,
       currency,
       channel_id,
       advertiser_id
  from posting;

comment on view postings is 'The ledger. amount_minor: minor units of currency; every entry of a grain sums to zero.';

create view payments with (security_invoker = true) as
select tenant_id,
       grain_key,
       advertiser_id,
       status,
       due_at,
       payload ->> 'provider'              as provider,
       payload ->> 'charge'                as charge,
       payload ->> 'order'                 as order_key,
       (payload ->> 'amountMinor')::bigint as amount_minor,
       payload ->> 'currency'              as currency,
       version,
       modified_at
  from grain_state_payment;

comment on view payments is 'amount_minor: minor units of currency.';

create view creatives with (security_invoker = true) as
select tenant_id,
       grain_key,
       advertiser_id,
       payload,
       modified_at
  from grain_state_creative;

create view channels with (security_invoker = true) as
select tenant_id,
       grain_key,
       channel_id,
       status,
       payload ->> 'title'                  as title,
       payload ->> 'username'               as username,
       payload ->> 'category'               as category,
       payload ->> 'language'               as language,
       payload ->> 'timeZone'               as time_zone,
       (payload ->> 'subscribers')::integer as subscribers,
       payload -> 'formats'                 as formats,
       version,
       modified_at
  from grain_state_channel;

-- The sweeper's question: what should have been woken by now?
create view overdue with (security_invoker = true) as
select service_id,
       grain_type,
       grain_key,
       status,
       due_at
  from grain_state
 where due_at is not null;

-- The calendar's question: who holds time of this channel? Ask with channel_id = and slot &&.
create view live_order with (security_invoker = true) as
select channel_id,
       slot,
       starts_at,
       to_timestamp(upper(slot)) as ends_at,
       grain_key,
       status,
       due_at
  from grain_state_order
 where holds_slot;

comment on view live_order is 'slot: half-open, in seconds since 1970-01-01 UTC.';

grant select on orders, order_event, postings, payments, creatives, channels to lytslot_reader, lytslot_admin_reader;
grant select on overdue, live_order to lytslot_silo;
grant select on orders, order_event, postings, payments, channels to lytslot_silo;

-- What everybody may see of channels that are for sale. Nobody can log in as its owner, who sees nothing else.
grant select (channel_id, status, payload) on grain_state_channel to lytslot_catalogue;
create policy catalogue on grain_state_channel for select to lytslot_catalogue using (status = 'active');

create view catalogue with (security_barrier = true) as
select channel_id,
       payload ->> 'title'                  as title,
       payload ->> 'username'               as username,
       payload ->> 'category'               as category,
       payload ->> 'language'               as language,
       payload ->> 'timeZone'               as time_zone,
       (payload ->> 'subscribers')::integer as subscribers,
       payload -> 'formats'                 as formats
  from grain_state_channel
 where status = 'active';

grant select on catalogue to lytslot_silo, lytslot_reader, lytslot_admin_reader;
grant create on schema public to lytslot_catalogue;
alter view catalogue owner to lytslot_catalogue;
revoke create on schema public from lytslot_catalogue;
