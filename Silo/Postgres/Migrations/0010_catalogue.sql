-- 0010: the catalogue by size, from an index however many channels there are. The column is generated from the state;
-- zero stands for uncounted, as a null in it would need an expression no index condition can use under a policy.

alter table grain_state
    add column audience integer not null generated always as (coalesce((payload ->> 'subscribers')::integer, 0)) stored;

comment on column grain_state.audience is 'Subscribers of a channel; zero when not counted and for everything else.';

create index channel_by_audience on grain_state_channel (audience, channel_id) where status = 'active';

grant select (audience) on grain_state_channel to lytslot_catalogue;

-- A view with a barrier is planned by itself: sorted in here, a page reads the index in its order and stops.
create or replace view catalogue with (security_barrier = true) as
select channel_id,
       payload ->> 'title'                  as title,
       payload ->> 'username'               as username,
       payload ->> 'category'               as category,
       payload ->> 'language'               as language,
       payload ->> 'timeZone'               as time_zone,
       (payload ->> 'subscribers')::integer as subscribers,
       payload -> 'formats'                 as formats,
       tenant_id,
       audience
  from grain_state_channel
 where status = 'active'
 order by audience desc, channel_id desc;

comment on column catalogue.audience is 'What the catalogue is sorted by: subscribers, or zero when not counted.';
