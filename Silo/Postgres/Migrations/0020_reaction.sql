-- 0020: reactions. Telegram tells absolute counts, late and in any order; the latest of each message is kept. Which
-- messages are whose comes from orders as they are published, and can be rebuilt from them; the counts can't.

create table post_reaction (
    channel_id    bigint  not null,
    message_id    bigint  not null,
    order_key     text    collate "C",
    tenant_id     uuid,
    advertiser_id bigint,
    published_at  timestamptz,
    count         integer,
    at            timestamptz,
    update_id     bigint,
    constraint post_reaction_pk primary key (channel_id, message_id)
) with (fillfactor = 80);

create index post_reaction_by_order on post_reaction (order_key);
create index post_reaction_of_nobody on post_reaction (at) where order_key is null;

comment on table  post_reaction           is 'Reactions on messages of channels, as last counted.';
comment on column post_reaction.order_key is
    'The order that published it; null: nobody''s, or its order does not know yet. Those go after two days.';
comment on column post_reaction.count     is 'All reactions on the message together; null: none was heard of.';
comment on column post_reaction.at        is 'When it was so, by Telegram''s clock in seconds.';
comment on column post_reaction.update_id is 'The update that told of it: of one second the higher is the later.';

alter table post_reaction enable row level security, force row level security;
create policy owner on post_reaction to lytslot_owner using (true) with check (true);
create policy reader on post_reaction for select to lytslot_reader using (
    case
        when tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) then true
        when advertiser_id = (select nullif(current_setting('app.advertiser_id', true), '')::bigint) then true
        else false
    end);
create policy admin_reader on post_reaction for select to lytslot_admin_reader using (true);
grant select on post_reaction to lytslot_reader, lytslot_admin_reader;

-- A post's messages are its order's with the commit that knows them. What was counted before stays.
create function claim_reactions() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into post_reaction as r (channel_id, message_id, order_key, tenant_id, advertiser_id, published_at)
    select new.channel_id, message.id::bigint, new.grain_key, new.tenant_id, new.advertiser_id,
           utc(new.payload ->> 'publishedAt')
      from jsonb_array_elements_text(new.payload -> 'messageIds') as message (id)
     order by 2
        on conflict (channel_id, message_id) do update
       set order_key = excluded.order_key,
           tenant_id = excluded.tenant_id,
           advertiser_id = excluded.advertiser_id,
           published_at = excluded.published_at
     where r.order_key is null;
    return null;
end
$$;

create trigger claim_reactions
    after update on grain_state_order
    for each row
    when (new.status = 'published' and old.status is distinct from 'published' and new.channel_id is not null
          and jsonb_typeof(new.payload -> 'messageIds') = 'array')
    execute function claim_reactions();

-- Keeps a count unless a later one is known. Nobody's are thrown away a few at a time, and never waited for.
create function keep_reactions(
    in_channel bigint, in_message bigint, in_count integer, in_at timestamptz, in_update bigint) returns void
    language sql security definer set search_path = public, pg_temp
as $$
    delete from post_reaction
     where (channel_id, message_id) in (
           select channel_id, message_id
             from post_reaction
            where order_key is null and at < in_at - interval '2 days'
            order by at
            limit 20
              for update skip locked);

    insert into post_reaction as r (channel_id, message_id, count, at, update_id)
    values (in_channel, in_message, in_count, in_at, in_update)
        on conflict (channel_id, message_id) do update
       set count = excluded.count,
           at = excluded.at,
           update_id = excluded.update_id
     where r.at is null or (r.at, r.update_id) < (excluded.at, excluded.update_id)
$$;

revoke all on function claim_reactions, keep_reactions from public;
grant execute on function keep_reactions to lytslot_silo;

-- What stands in channels today may be reacted on tomorrow.
insert into post_reaction (channel_id, message_id, order_key, tenant_id, advertiser_id, published_at)
select channel_id, message.id::bigint, grain_key, tenant_id, advertiser_id, utc(payload ->> 'publishedAt')
  from grain_state_order
 cross join lateral jsonb_array_elements_text(
       case jsonb_typeof(payload -> 'messageIds') when 'array' then payload -> 'messageIds' end) as message (id)
 where payload ? 'publishedAt' and channel_id is not null
    on conflict do nothing;
