-- 0019: clicks. Links come from creatives as they are written, clicks from the redirect of the API host, which may run
-- three functions here and sees no table. link can be rebuilt from creatives and orders, placement_day from click, but
-- without its visitors; click can't.

create table link (
    code          text   collate "C" not null,
    target        text   not null,
    creative_key  text   collate "C" not null,
    order_key     text   collate "C",
    tenant_id     uuid   not null,
    advertiser_id bigint not null,
    constraint link_pk primary key (code)
) with (fillfactor = 80);

create index link_by_creative on link (creative_key);

comment on table  link           is 'Links of posts that lead over the redirect. A target never changes.';
comment on column link.order_key is
    'The order that publishes it; null: it was only shown to people who decide, and clicks on it do not count.';

create table click (
    at            timestamptz not null,
    host          uuid        not null,
    batch         bigint      not null,
    code          text        collate "C" not null,
    order_key     text        collate "C" not null,
    tenant_id     uuid        not null,
    advertiser_id bigint      not null,
    clicks        integer     not null,
    constraint click_pk primary key (host, batch, code, at)
) partition by range (at);

comment on table  click       is 'Clicks as hosts counted them, append-only, one partition per month.';
comment on column click.at    is 'When the batch was begun, by the clock of its host.';
comment on column click.host  is 'A run of an API host; with batch it makes a repeated batch count once.';

create table click_default partition of click default;

create table placement_day (
    order_key     text   collate "C" not null,
    day           date   not null,
    tenant_id     uuid   not null,
    advertiser_id bigint not null,
    clicks        bigint not null default 0,
    visitors      bigint not null default 0,
    constraint placement_day_pk primary key (order_key, day)
) with (fillfactor = 50);

create index placement_day_by_tenant on placement_day (tenant_id, day);

comment on table  placement_day          is 'What a placement brought on a day of UTC.';
comment on column placement_day.visitors is 'Different people among its clicks of that day.';

create table visitor (
    day       date   not null,
    order_key text   collate "C" not null,
    visitor   bigint not null,
    constraint visitor_pk primary key (day, order_key, visitor)
);

comment on table visitor is
    'Who clicked today, as hashes under the salt of the day. Rows go a day later, the salt as soon as its day is over.';

create table visitor_salt (
    day  date  not null,
    salt bytea not null,
    constraint visitor_salt_pk primary key (day)
);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['link', 'click', 'click_default', 'placement_day', 'visitor', 'visitor_salt'] loop
        execute format('alter table %I enable row level security, force row level security', guarded);
        execute format('create policy owner on %I to lytslot_owner using (true) with check (true)', guarded);
    end loop;

    foreach guarded in array array['link', 'placement_day'] loop
        execute format($policy$
            create policy reader on %I for select to lytslot_reader using (
                case
                    when tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)
                        then true
                    when advertiser_id = (select nullif(current_setting('app.advertiser_id', true), '')::bigint)
                        then true
                    else false
                end)
            $policy$, guarded);
        execute format('create policy admin_reader on %I for select to lytslot_admin_reader using (true)', guarded);
        execute format('grant select on %I to lytslot_reader, lytslot_admin_reader', guarded);
    end loop;
end
$$;

-- A link is there with the commit of its creative.
create function keep_links() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into link (code, target, creative_key, tenant_id, advertiser_id)
    select counted.code, counted.url, new.grain_key, new.tenant_id, new.advertiser_id
      from jsonb_to_recordset(new.payload #> '{content,clicks,links}') as counted (code text, url text);
    return null;
end
$$;

create trigger keep_links
    after insert on grain_state_creative
    for each row
    when (new.payload #> '{content,clicks,links}' is not null)
    execute function keep_links();

-- Counted from the write that comes before the post is sent.
create function open_links() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    update link
       set order_key = new.grain_key
     where creative_key = new.payload ->> 'creative';
    return null;
end
$$;

create trigger open_links
    after update on grain_state_order
    for each row
    when (new.status = 'publishing' and old.status is distinct from 'publishing')
    execute function open_links();

-- Where a code leads; null when nowhere.
create function link_target(in_code text) returns text
    language sql stable security definer set search_path = public, pg_temp
as $$
    select target from link where code = in_code
$$;

-- The salt of a day, the same for every host. Those of days that are over are thrown away.
create function visitor_salt_of(in_day date, in_today date) returns bytea
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from visitor_salt where day < in_today;
    delete from visitor where day < in_today - 1;
    insert into visitor_salt (day, salt)
    values (in_day, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
        on conflict (day) do nothing;
    return (select salt from visitor_salt where day = in_day);
end
$$;

-- Counts a batch of one host and one day, once, however often it comes. Rows are taken in one order by everybody, so
-- hosts wait for each other and never in a circle: visitors first, then days.
create function count_clicks(
    in_host          uuid,
    in_batch         bigint,
    in_at            timestamptz,
    in_codes         text[],
    in_clicks        integer[],
    in_visitor_codes text[],
    in_visitors      bigint[])
    returns void
    language sql security definer set search_path = public, pg_temp
as $$
    with added as (
        insert into click (at, host, batch, code, order_key, tenant_id, advertiser_id, clicks)
        select in_at, in_host, in_batch, counted.code, order_key, tenant_id, advertiser_id, counted.clicks
          from unnest(in_codes, in_clicks) as counted (code, clicks)
          join link on link.code = counted.code
         where order_key is not null
            on conflict do nothing
        returning order_key, tenant_id, advertiser_id, clicks
    ), fresh as (
        insert into visitor (day, order_key, visitor)
        select distinct (in_at at time zone 'UTC')::date, order_key, came.visitor
          from unnest(in_visitor_codes, in_visitors) as came (code, visitor)
          join link on link.code = came.code
         where order_key is not null
         order by 1, 2, 3
            on conflict do nothing
        returning order_key
    ), more as (
        select order_key, count(*) as visitors
          from fresh
         group by order_key
    )
    insert into placement_day as d (order_key, day, tenant_id, advertiser_id, clicks, visitors)
    select added.order_key, (in_at at time zone 'UTC')::date, tenant_id, advertiser_id, sum(added.clicks),
           coalesce(more.visitors, 0)
      from added
      left join more using (order_key)
     group by added.order_key, tenant_id, advertiser_id, more.visitors
     order by added.order_key
        on conflict (order_key, day) do update
       set clicks = d.clicks + excluded.clicks,
           visitors = d.visitors + excluded.visitors
$$;

-- As in 0003, for every log there is.
create or replace function make_month_partitions(first_day date, months integer) returns integer
    language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC'
as $$
declare
    log       text;
    month     timestamptz;
    next      timestamptz;
    partition text;
    made      integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('lytslot.make_month_partitions', 0));
    for log in select partrelid::regclass::text from pg_partitioned_table where partstrat = 'r' order by 1 loop
        for i in 0 .. months - 1 loop
            month := date_trunc('month', first_day) + make_interval(months => i);
            next := month + interval '1 month';
            partition := log || to_char(month, '_YYYY_MM');
            continue when to_regclass(partition) is not null;

            execute format('create table %I (like %I including defaults)', partition, log);
            execute format('with caught as (delete from %I where at >= %L and at < %L returning *)
                            insert into %I select * from caught', log || '_default', month, next, partition);
            execute format('alter table %I attach partition %I for values from (%L) to (%L)',
                log, partition, month, next);
            perform guard_log(partition::regclass, false);
            made := made + 1;
        end loop;
    end loop;

    return made;
end
$$;

revoke all on function keep_links, open_links, link_target, visitor_salt_of, count_clicks from public;
grant execute on function link_target, visitor_salt_of, count_clicks to lytslot_api;

select make_month_partitions(current_date, 3);
