-- 0021: what the numbers of a tenant are made of, by day of UTC, and subscribers by day of their channel. tenant_day is
-- rolled up from orders, posting and placement_day by the same function that answers for days that are not rolled up
-- yet: rolling up again changes nothing, and tenant_day and roll_up can be rebuilt by emptying both. subscriber_day
-- can't be rebuilt.

create table subscriber_day (
    channel_id  bigint      not null,
    day         date        not null,
    tenant_id   uuid        not null,
    subscribers integer     not null,
    at          timestamptz not null,
    constraint subscriber_day_pk primary key (channel_id, day)
);

comment on table  subscriber_day    is 'How many followed a channel, as last counted on a day; no row: nobody counted.';
comment on column subscriber_day.at is 'When it was counted.';

create table tenant_day (
    tenant_id    uuid    not null,
    dimension    text    collate "C" not null,
    day          date    not null,
    item         text    collate "C" not null,
    currency     text    collate "C" not null,
    orders       bigint  not null,
    price_minor  numeric not null,
    earned_minor numeric not null,
    seconds      bigint  not null,
    clicks       bigint  not null,
    visitors     bigint  not null,
    constraint tenant_day_pk primary key (tenant_id, dimension, day, item, currency)
);

comment on table  tenant_day              is 'A tenant''s day of UTC, added up once for each dimension.';
comment on column tenant_day.dimension    is 'channel, format, advertiser or hour.';
comment on column tenant_day.item         is
    'Chat id, name of the format, Telegram user id, or weekday (1: Monday) and hour of the channel''s clock, as 1-09.';
comment on column tenant_day.orders       is 'Orders that were published that day.';
comment on column tenant_day.price_minor  is 'What their advertisers paid, in minor units of currency.';
comment on column tenant_day.earned_minor is 'What the tenant earned that day less the fee and what went back.';
comment on column tenant_day.seconds      is 'Time their slots occupy.';
comment on column tenant_day.visitors     is 'Different people of the day among the clicks of each placement.';

create table roll_up (
    tenant_id uuid not null,
    until     date not null,
    constraint roll_up_pk primary key (tenant_id)
);

comment on table  roll_up       is 'How far each tenant is rolled up.';
comment on column roll_up.until is 'The first day that is not.';

do $$
declare
    sums text;
begin
    foreach sums in array array['subscriber_day', 'tenant_day', 'roll_up'] loop
        execute format('alter table %I enable row level security, force row level security', sums);
        execute format('create policy owner on %I to lytslot_owner using (true) with check (true)', sums);
        execute format('create policy reader on %I for select to lytslot_reader using (
            tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid))', sums);
        execute format('create policy admin_reader on %I for select to lytslot_admin_reader using (true)', sums);
        execute format('grant select on %I to lytslot_reader, lytslot_admin_reader', sums);
    end loop;
end
$$;

create policy silo on roll_up for select to lytslot_silo using (true);
grant select on roll_up to lytslot_silo;

-- Reactions are counts that may still change, so they are added up from the posts of the days asked for.
create index post_reaction_by_tenant on post_reaction (tenant_id, published_at);

-- What a zone's clock shows; that of UTC where this database does not know the zone.
create function local_time(at timestamptz, zone text) returns timestamp
    language plpgsql stable parallel safe
as $$
begin
    return at at time zone coalesce(zone, 'UTC');
exception when invalid_parameter_value then
    return at at time zone 'UTC';
end
$$;

-- The days from in_from until before in_to. A post is published within a day of its slot, as in 0014.
create function days_of(in_tenant uuid, in_from date, in_to date)
    returns table (
        dimension text, day date, item text, currency text, orders bigint, price_minor numeric, earned_minor numeric,
        seconds bigint, clicks bigint, visitors bigint)
    language sql stable
as $$
    with home as (
        -- A tenant lives in one service; named, orders are found by their key.
        select service_id
          from grain_state_order
         where tenant_id = in_tenant
         order by starts_at
         limit 1
    ), sold as (
        select grain_key,
               starts_at,
               channel_id,
               advertiser_id,
               payload ->> 'format'                             as format,
               payload ->> 'timeZone'                           as zone,
               payload ->> 'currency'                           as currency,
               (payload ->> 'priceMinor')::bigint               as price,
               upper(slot) - lower(slot)                        as seconds,
               (utc(payload ->> 'publishedAt') at time zone 'UTC')::date as day
          from grain_state_order
         where tenant_id = in_tenant
           and starts_at >= (in_from - 1)::timestamp at time zone 'UTC'
           and starts_at < in_to::timestamp at time zone 'UTC'
           and payload ? 'publishedAt'
    ), earned as (
        select grain_key,
               currency,
               (at at time zone 'UTC')::date as day,
               sum(amount_minor)             as amount
          from posting
         where tenant_id = in_tenant
           and at >= in_from::timestamp at time zone 'UTC'
           and at < in_to::timestamp at time zone 'UTC'
           and grain_type = 'order'
           and account in ('tenant', 'payout')
         group by 1, 2, 3
    ), fact as (
        select day, channel_id, format, advertiser_id, to_char(local_time(starts_at, zone), 'ID-HH24') as hour, currency,
               1 as orders, price, 0::numeric as earned, seconds, 0::bigint as clicks, 0::bigint as visitors
          from sold
         where day >= in_from and day < in_to
        union all
        select earned.day, o.channel_id, o.payload ->> 'format', o.advertiser_id,
               to_char(local_time(o.starts_at, o.payload ->> 'timeZone'), 'ID-HH24'), earned.currency,
               0, 0, earned.amount, 0, 0, 0
          from earned
          join grain_state_order as o on o.grain_key = earned.grain_key
         where o.tenant_id = in_tenant
           and o.service_id = (select service_id from home)
           and o.grain_type = 'order'
        union all
        select clicked.day, o.channel_id, o.payload ->> 'format', o.advertiser_id,
               to_char(local_time(o.starts_at, o.payload ->> 'timeZone'), 'ID-HH24'), o.payload ->> 'currency',
               0, 0, 0, 0, clicked.clicks, clicked.visitors
          from placement_day as clicked
          join grain_state_order as o on o.grain_key = clicked.order_key
         where clicked.tenant_id = in_tenant
           and clicked.day >= in_from
           and clicked.day < in_to
           and o.tenant_id = in_tenant
           and o.service_id = (select service_id from home)
           and o.grain_type = 'order'
    )
    select case
               when grouping(channel_id) = 0 then 'channel'
               when grouping(format) = 0 then 'format'
               when grouping(advertiser_id) = 0 then 'advertiser'
               else 'hour'
           end,
           day,
           coalesce(channel_id::text, format, advertiser_id::text, hour),
           currency,
           sum(orders)::bigint,
           sum(price),
           sum(earned),
           sum(seconds)::bigint,
           sum(clicks)::bigint,
           sum(visitors)::bigint
      from fact
     group by day, currency, grouping sets ((channel_id), (format), (advertiser_id), (hour))
$$;

-- Rolls a tenant up until a day that is over, a month at a time at most. True when there is more to do. The row of the
-- tenant is locked, so of two who do it at once the second finds it done.
create function roll_up_tenant(in_tenant uuid, in_until date) returns boolean
    language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC'
as $$
declare
    from_day date;
    to_day   date;
begin
    insert into roll_up (tenant_id, until)
    values (in_tenant, least(
               in_until,
               (select (min(starts_at) at time zone 'UTC')::date from grain_state_order where tenant_id = in_tenant),
               (select (min(at) at time zone 'UTC')::date from posting where tenant_id = in_tenant),
               (select min(day) from placement_day where tenant_id = in_tenant)))
        on conflict do nothing;
    select until into from_day from roll_up where tenant_id = in_tenant for update;
    if from_day >= in_until then
        return false;
    end if;

    to_day := least(in_until, from_day + 31);
    delete from tenant_day where tenant_id = in_tenant and day >= from_day and day < to_day;
    insert into tenant_day
           (tenant_id, dimension, day, item, currency, orders, price_minor, earned_minor, seconds, clicks, visitors)
    select in_tenant, dimension, day, item, currency, orders, price_minor, earned_minor, seconds, clicks, visitors
      from days_of(in_tenant, from_day, to_day)
     where item is not null and currency is not null;
    update roll_up set until = to_day where tenant_id = in_tenant;
    return to_day < in_until;
end
$$;

-- Clicks may come days late, from a host that could not reach the database: their day is rolled up once more.
create function roll_up_again() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    update roll_up set until = new.day where tenant_id = new.tenant_id and until > new.day;
    return null;
end
$$;

create trigger placement_day_rolls_up_again
    after insert or update on placement_day
    for each row execute function roll_up_again();

-- The last count of a day stands, whichever comes first.
create function keep_subscribers(in_channel bigint, in_tenant uuid, in_count integer, in_at timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
as $$
    insert into subscriber_day as s (channel_id, day, tenant_id, subscribers, at)
    select in_channel,
           local_time(in_at, (
               select payload ->> 'timeZone'
                 from grain_state_channel
                where channel_id = in_channel and tenant_id = in_tenant
                limit 1))::date,
           in_tenant,
           in_count,
           in_at
        on conflict (channel_id, day) do update
       set tenant_id = excluded.tenant_id,
           subscribers = excluded.subscribers,
           at = excluded.at
     where s.at < excluded.at
$$;

revoke all on function local_time, days_of, roll_up_tenant, keep_subscribers from public;
grant execute on function local_time, days_of to lytslot_reader, lytslot_admin_reader;
grant execute on function roll_up_tenant, keep_subscribers to lytslot_silo;
