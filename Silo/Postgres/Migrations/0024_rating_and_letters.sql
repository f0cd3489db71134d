-- 0024: what the two sides of an order write to each other, and what advertisers think of channels.

-- Written by the silo through OrleansQuery only; cannot be rebuilt. No reader sees it: either side reads it through its
-- grain.
select make_state_partition('correspondence');

-- What advertisers think of a channel under its tenant: how many ratings of finished orders, and their sum. Written by
-- triggers, in the statement that stores a rated order and whoever runs it, so it can't differ from the orders. Can be
-- rebuilt: select channel_id, tenant_id, count(*), sum((payload ->> 'rating')::int) from
-- grain_state_order where payload ? 'rating' group by 1, 2.

create table channel_rating (
    channel_id bigint  not null,
    tenant_id  uuid    not null,
    ratings    bigint  not null,
    stars      bigint  not null,
    constraint channel_rating_pk primary key (channel_id, tenant_id)
) with (fillfactor = 50);

comment on table  channel_rating         is 'Ratings of a channel while it belonged to a tenant.';
comment on column channel_rating.ratings is 'How many orders were rated.';
comment on column channel_rating.stars   is 'Sum of their ratings, each from 1 to 5.';

alter table channel_rating enable row level security, force row level security;
create policy owner on channel_rating to lytslot_owner using (true) with check (true);
create policy catalogue on channel_rating for select to lytslot_catalogue using (true);
grant select on channel_rating to lytslot_catalogue;

create function keep_rating() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    former integer := case when tg_op = 'UPDATE' then (old.payload ->> 'rating')::integer end;
    latter integer := (new.payload ->> 'rating')::integer;
begin
    insert into channel_rating as r (channel_id, tenant_id, ratings, stars)
    values (new.channel_id, new.tenant_id, 1, latter)
        on conflict (channel_id, tenant_id) do update
       set ratings = r.ratings + case when former is null then 1 else 0 end,
           stars = r.stars + latter - coalesce(former, 0);
    return null;
end
$$;

revoke all on function keep_rating from public;

-- The status comes first: no order but a finished one pays for a look into its payload.
create trigger keep_new_rating
    after insert on grain_state_order
    for each row
    when (new.status = 'completed' and new.payload ? 'rating')
    execute function keep_rating();

create trigger keep_rating
    after update on grain_state_order
    for each row
    when (new.status = 'completed'
          and new.payload ? 'rating'
          and new.payload -> 'rating' is distinct from old.payload -> 'rating')
    execute function keep_rating();

create or replace view catalogue with (security_barrier = true) as
select channel_id,
       payload ->> 'title'                  as title,
       payload ->> 'username'               as username,
       category,
       payload ->> 'language'               as language,
       payload ->> 'timeZone'               as time_zone,
       (payload ->> 'subscribers')::integer as subscribers,
       payload -> 'formats'                 as formats,
       tenant_id,
       audience,
       utc(payload ->> 'lookedAt')          as counted_at,
       (select array[r.ratings, r.stars]
          from channel_rating as r
         where r.channel_id = channel.channel_id
           and r.tenant_id = channel.tenant_id) as rating
  from grain_state_channel as channel
 where status = 'active'
   and exists (select
                 from grain_state_tenant as t
                where t.tenant_id = channel.tenant_id
                  and t.status = 'suspended') is not true
 order by audience desc, channel_id desc;

comment on column catalogue.rating is 'How many advertisers rated it, and the sum of what they gave; null for none.';
