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

-- Strict: without a start or an end there is no slot, rather than one without bounds. Names its schema, because a restore
-- runs without a search path.
create function slot_of(starts_at text, ends_at text) returns int8range
    language plpgsql immutable strict parallel safe
as $$
begin
    return int8range(
        date_part('epoch', public.utc(starts_at))::bigint,
        date_part('epoch', public.utc(ends_at))::bigint);
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

comment on table grain_state is
    'One row per grain. service_id, grain_type (= state name) and grain_key are its address.';
comment on column grain_state.version      is 'Grows by one with each write; a writer must name the version it read.';
comment on column grain_state.modified_at  is 'Time of the write by the database clock; for people, never for a rule.';
comment on column grain_state.last_event   is 'Highest sequence moved into event: a repeated one is not taken again.';
comment on column grain_state.last_posting is 'Highest sequence moved into posting.';
comment on column grain_state.payload      is 'The state as JSON, without events and postings; null after a clear.';
comment on column grain_state.starts_at    is 'Start of the booked slot.';
comment on column grain_state.due_at       is 'When the grain must be awake at the latest; null: waits for nothing.';
comment on column grain_state.slot         is 'Occupied time of the channel, half-open, seconds since 1970-01-01 UTC.';
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

-- A write that names the parent plans for all partitions, three times the work of the write itself (measured: 300 µs an
-- update, 110 through the partition). So each partition has a writer of its own, and "any" goes through the parent.
-- Answers the new version, or null when another writer was first.
create function make_state_writer(state_name text, state_table text) returns void
    language plpgsql
as $$
begin
    execute format($make$
        create function %I(
            in_service text, in_type text, in_key text, in_version integer,
            in_event bigint, in_posting bigint, in_state jsonb) returns integer
            language plpgsql
        as $store$
        declare
            new_version integer;
        begin
            if in_version is null then
                insert into %I
                       (service_id, grain_type, grain_key, version, modified_at, last_event, last_posting, payload)
                values (in_service, in_type, in_key, 1, clock_timestamp(), in_event, in_posting, in_state)
                    on conflict (service_id, grain_type, grain_key) do nothing
                returning version
                     into new_version;
            else
                update %I
                   set version = version + 1,
                       modified_at = clock_timestamp(),
                       last_event = greatest(last_event, in_event),
                       last_posting = greatest(last_posting, in_posting),
                       payload = in_state
                 where service_id = in_service
                   and grain_type = in_type
                   and grain_key = in_key
                   and version = in_version
                returning version
                     into new_version;
            end if;

            return new_version;
        end
        $store$
    $make$, 'store_' || state_name, state_table, state_table);
    execute format('revoke all on function %I from public', 'store_' || state_name);
    execute format('grant execute on function %I to lytslot_silo', 'store_' || state_name);
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
    perform make_state_writer(state_name, partition);
end
$$;

select guard_state('grain_state');
create table grain_state_default partition of grain_state default with (fillfactor = 70);
select guard_state('grain_state_default');
select make_state_writer('any', 'grain_state');
select make_state_partition(name)
  from unnest(array['tenant', 'user', 'login', 'channel', 'order', 'creative', 'payment', 'conversation', 'sender',
                    'poller']) as name;

-- The sweeper asks for what is overdue, whatever it is.
create index grain_state_due on grain_state (due_at) where due_at is not null;

revoke all on function guard_state, make_state_writer, make_state_partition from public;
