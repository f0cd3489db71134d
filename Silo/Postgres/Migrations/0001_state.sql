-- 0001: the state of every grain, one row each, one partition per state name.
-- Written by the silo through OrleansQuery only (0003). The source of truth: nothing here can be rebuilt.

create extension if not exists btree_gist;

revoke all on schema public from public;
grant usage on schema public
    to lytslot_silo, lytslot_reader, lytslot_admin_reader, lytslot_api, lytslot_bot, lytslot_catalogue;

-- States hold ISO 8601 texts with their offset. Such a text means the same instant in every session; a text without an
-- offset would not, and is refused. That makes the function as immutable as generated columns need it.
create function utc(iso text) returns timestamptz
    language plpgsql immutable strict parallel safe
as $$
begin
    if iso !~ '(Z|[+-]\d\d:\d\d)$' then
        raise invalid_datetime_format using message = format('"%s" has no UTC offset', iso);
    end if;

    return iso::timestamptz;
end
$$;

-- Strict: without a start or an end there is no slot, rather than one without bounds.
create function slot_of(starts_at text, ends_at text) returns int8range
    language plpgsql immutable strict parallel safe
as $$
begin
    return int8range(extract(epoch from utc(starts_at))::bigint, extract(epoch from utc(ends_at))::bigint);
end
$$;

create table grain_state (
    service_id    text        collate "C" not null,
    grain_type    text        collate "C" not null,
    grain_key     text        collate "C" not null,
    version       integer     not null,
    modified_at   timestamptz not null,
    last_event    bigint      not null default 0,
    last_posting  bigint      not null default 0,
    payload       jsonb,
    tenant_id     uuid        generated always as ((payload ->> 'tenantId')::uuid) stored,
    channel_id    bigint      generated always as ((payload ->> 'channelId')::bigint) stored,
    advertiser_id bigint      generated always as ((payload ->> 'advertiserId')::bigint) stored,
    status        text        collate "C" generated always as (payload ->> 'status') stored,
    starts_at     timestamptz generated always as (utc(payload ->> 'startsAt')) stored,
    due_at        timestamptz generated always as (utc(payload ->> 'dueAt')) stored,
    slot          int8range   generated always as (slot_of(payload ->> 'startsAt', payload ->> 'endsAt')) stored,
    holds_slot    boolean     not null generated always as (coalesce((payload ->> 'holdsSlot')::boolean, false)) stored,
    constraint grain_state_pk primary key (service_id, grain_type, grain_key)
) partition by list (grain_type);

comment on table  grain_state              is 'One row per grain. service_id, grain_type (= state name) and grain_key are its address.';
comment on column grain_state.version      is 'Grows by one with each write; a writer must name the version it read.';
comment on column grain_state.modified_at  is 'Time of the write by the database clock; for people, never for a rule.';
comment on column grain_state.last_event   is 'Highest sequence moved into event: a repeated one is not taken again.';
comment on column grain_state.last_posting is 'Highest sequence moved into posting.';
comment on column grain_state.payload      is 'The state as JSON, without events and postings; null after a clear.';
comment on column grain_state.starts_at    is 'Start of the booked slot.';
comment on column grain_state.due_at       is 'When the grain has to be woken at the latest; null: it waits for nothing.';
comment on column grain_state.slot         is 'Occupied time of the channel, half-open, in seconds since 1970-01-01 UTC.';
comment on column grain_state.holds_slot   is 'Whether the order keeps others out of its slot.';

-- A policy stands on the table a query names, so the parent and each partition have their own.
create function guard_state(state_table regclass) returns void
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security, force row level security', state_table);
    execute format('create policy owner on %s to lytslot_owner using (true) with check (true)', state_table);
    execute format('create policy silo on %s to lytslot_silo using (true) with check (true)', state_table);
    execute format('grant select, insert, update, delete on %s to lytslot_silo', state_table);
end
$$;

create function make_state_partition(state_name text) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    partition text := 'grain_state_' || state_name;
begin
    -- Room on the page and no index on what changes often: an update can stay on its page (HOT).
    execute format('create table %I partition of grain_state for values in (%L) with (fillfactor = 70)',
        partition, state_name);
    perform guard_state(partition::regclass);
end
$$;

select guard_state('grain_state');
create table grain_state_default partition of grain_state default with (fillfactor = 70);
select guard_state('grain_state_default');
select make_state_partition(name)
  from unnest(array['tenant', 'user', 'login', 'channel', 'order', 'creative', 'payment', 'conversation', 'sender',
                    'poller']) as name;

-- The sweeper asks for what is overdue, whatever it is.
create index grain_state_due on grain_state (due_at) where due_at is not null;

revoke all on function guard_state, make_state_partition from public;
