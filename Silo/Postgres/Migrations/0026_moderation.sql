-- 0026: the platform's rules for posts (moderation), and what waits for its admins. The rules are written by the silo
-- through OrleansQuery only and cannot be rebuilt.

select make_state_partition('moderation');

create policy admin_reader on grain_state_moderation for select to lytslot_admin_reader using (true);
grant select on grain_state_moderation to lytslot_admin_reader;

-- The orders that wait for an admin, and nothing else: an index for them on the orders themselves would look into their
-- payload, and no update of any order could stay on its page. Written by a trigger, in the statement that stores the
-- order and whoever runs it, so it can't differ from the orders. Can be rebuilt: select service_id, grain_key,
-- tenant_id, utc(payload -> 'moderation' ->> 'since') from grain_state_order where status in ('paid', 'scheduled') and
-- payload -> 'moderation' ->> 'status' = 'waiting'.
create table moderation_queue (
    service_id text        collate "C" not null,
    grain_key  text        collate "C" not null,
    tenant_id  uuid        not null,
    since      timestamptz not null,
    constraint moderation_queue_pk primary key (service_id, grain_key)
);

create index moderation_queue_by_since on moderation_queue (since, grain_key);

comment on table  moderation_queue       is 'Paid orders that are neither approved nor published before an admin looked.';
comment on column moderation_queue.since is 'Since when it waits: who waits longest is first.';

-- Of all tenants, hence of no reader's.
alter table moderation_queue enable row level security, force row level security;
create policy owner on moderation_queue to lytslot_owner using (true) with check (true);
create policy silo on moderation_queue for select to lytslot_silo using (true);
create policy admin_reader on moderation_queue for select to lytslot_admin_reader using (true);
grant select on moderation_queue to lytslot_silo, lytslot_admin_reader;

create function keep_moderation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if new.status in ('paid', 'scheduled') and new.payload -> 'moderation' ->> 'status' = 'waiting' then
        insert into moderation_queue as q (service_id, grain_key, tenant_id, since)
        values (new.service_id, new.grain_key, new.tenant_id, utc(new.payload -> 'moderation' ->> 'since'))
            on conflict (service_id, grain_key) do update
           set since = excluded.since
         where q.since <> excluded.since;
    else
        delete from moderation_queue
         where service_id = new.service_id
           and grain_key = new.grain_key;
    end if;

    return null;
end
$$;

revoke all on function keep_moderation from public;

-- The status comes first: only what is paid and not published yet pays for a look into its payload.
create trigger keep_new_moderation
    after insert on grain_state_order
    for each row
    when (new.status in ('paid', 'scheduled') and new.payload ? 'moderation')
    execute function keep_moderation();

create trigger keep_moderation
    after update on grain_state_order
    for each row
    when ((new.status in ('paid', 'scheduled') or old.status in ('paid', 'scheduled'))
          and (new.payload ? 'moderation' or old.payload ? 'moderation'))
    execute function keep_moderation();

-- Admins page through the orders of all tenants. By the time in words of UTC, so that the planner never takes this
-- index for a question about one tenant: an index on starts_at itself was taken, and filtered everybody else's orders.
create index order_by_slot on grain_state_order ((starts_at at time zone 'UTC'), grain_key);

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
       payload #>> '{moderation,status}'    as moderation
  from grain_state_order;

comment on column orders.moderation is
    'waiting, cleared or refused; null: nobody has to look. Waiting counts while it is paid or scheduled.';
