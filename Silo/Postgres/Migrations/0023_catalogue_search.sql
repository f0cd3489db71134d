-- 0023: the catalogue by category, without the channels of suspended tenants, and when subscribers were counted.

alter table grain_state add column category text generated always as (payload ->> 'category') stored;

comment on column grain_state.category is 'Code of a channel''s category; null for none and for everything else.';

create index channel_by_category on grain_state_channel (category, audience, channel_id) where status = 'active';
create index channel_active on grain_state_channel (channel_id) where status = 'active';
create index tenant_suspended on grain_state_tenant (tenant_id) where status = 'suspended';

grant select (category) on grain_state_channel to lytslot_catalogue;

-- Which tenants are suspended, and nothing else of any tenant.
grant select (tenant_id, status) on grain_state_tenant to lytslot_catalogue;
create policy catalogue on grain_state_tenant for select to lytslot_catalogue using (status = 'suspended');

-- Not "not exists": as a join it would cost the order of the index.
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
       utc(payload ->> 'lookedAt')          as counted_at
  from grain_state_channel as channel
 where status = 'active'
   and exists (select
                 from grain_state_tenant as t
                where t.tenant_id = channel.tenant_id
                  and t.status = 'suspended') is not true
 order by audience desc, channel_id desc;

comment on column catalogue.counted_at is 'When subscribers were counted; null before that was kept.';
