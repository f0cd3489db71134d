-- 0004: what the grain storage provider runs. It reads OrleansQuery once at start; names and types of parameters and
-- columns are its contract, everything else is ours.

create table orleansquery (
    querykey  text not null,
    querytext text not null,
    constraint orleansquery_pk primary key (querykey)
);

comment on table orleansquery is 'SQL that silos and clients run: written by migrations only.';
grant select on orleansquery to lytslot_silo, lytslot_api, lytslot_bot;

-- Grains here have string keys; the numbers carry the keys of those that come with libraries.
create function key_of(n0 bigint, n1 bigint, extension text) returns text
    language sql immutable parallel safe
    return case
        when n0 = 0 and n1 = 0 and extension is not null then extension
        else concat_ws('+', to_hex(n1) || ':' || to_hex(n0), extension)
    end;

-- Writes one state: its events and postings become rows of their own in the same statement. Answers the new version,
-- or the given one when another writer was first. Raises 23P01 when the slot is taken, 23514 when postings don't balance.
create function write_state(
    in_service  text,
    in_type     text,
    in_key      text,
    in_version  integer,
    in_payload  bytea)
    returns integer
    language plpgsql
as $$
declare
    state        jsonb   := convert_from(in_payload, 'UTF8')::jsonb;
    events       jsonb   := state -> 'events';
    postings     jsonb   := state -> 'postings';
    holds        boolean := in_type = 'order' and coalesce((state ->> 'holdsSlot')::boolean, false);
    channel      bigint;
    wanted       int8range;
    was          record;
    new_version  integer;
    new_event    bigint  := 0;
    new_posting  bigint  := 0;
begin
    if events is not null or postings is not null then
        state := state - '{events,postings}'::text[];
        events := nullif(events, '[]');
        postings := nullif(postings, '[]');
        new_event := coalesce((select max((e ->> 'sequence')::bigint) from jsonb_array_elements(events) as e), 0);
        new_posting := coalesce((select max((p ->> 'sequence')::bigint) from jsonb_array_elements(postings) as p), 0);
    end if;

    if postings is not null then
        perform from jsonb_to_recordset(postings) as p (entry bigint, currency text, "amountMinor" bigint)
            group by entry, currency
            having sum("amountMinor") <> 0;
        if found then
            raise check_violation using
                message = format('Postings of %s do not balance.', in_key),
                constraint = 'posting_balanced';
        end if;
    end if;

    select 0::bigint as last_event, 0::bigint as last_posting, false as holds_slot, null::bigint as channel_id,
           null::int8range as slot
      into was;
    if in_version is not null and (holds or events is not null or postings is not null) then
        select last_event, last_posting, holds_slot, channel_id, slot
          into was
          from grain_state
         where service_id = in_service and grain_type = in_type and grain_key = in_key and version = in_version;
        if not found then
            return in_version;
        end if;
    end if;

    if holds then
        channel := (state ->> 'channelId')::bigint;
        wanted := slot_of(state ->> 'startsAt', state ->> 'endsAt');
        if not was.holds_slot or was.channel_id is distinct from channel or was.slot is distinct from wanted then
            -- Racing writers that met in the constraint's index would deadlock. The lock puts them in a queue, and
            -- looking first spares the losers a dead row each.
            perform pg_advisory_xact_lock(channel);
            perform from grain_state_order
                where channel_id = channel and slot && wanted and holds_slot and grain_key <> in_key;
            if found then
                raise exclusion_violation using
                    message = format('The slot %s of channel %s is taken.', wanted, channel),
                    constraint = 'order_slot_taken';
            end if;
        end if;
    end if;

    if in_version is null then
        insert into grain_state
               (service_id, grain_type, grain_key, version, modified_at, last_event, last_posting, payload)
        values (in_service, in_type, in_key, 1, clock_timestamp(), new_event, new_posting, state)
            on conflict (service_id, grain_type, grain_key) do nothing
        returning version
             into new_version;
    else
        update grain_state
           set version = version + 1,
               modified_at = clock_timestamp(),
               last_event = greatest(last_event, new_event),
               last_posting = greatest(last_posting, new_posting),
               payload = state
         where service_id = in_service and grain_type = in_type and grain_key = in_key and version = in_version
        returning version
             into new_version;
    end if;

    if new_version is null then
        return in_version;
    end if;

    if new_event > was.last_event then
        insert into event
               (service_id, grain_type, grain_key, sequence, at, kind, actor, reason, trace, data,
                tenant_id, channel_id, advertiser_id)
        select in_service, in_type, in_key, e.sequence, utc(e.at), e.kind, e.actor, e.reason, e.trace, e.data,
               (state ->> 'tenantId')::uuid, (state ->> 'channelId')::bigint, (state ->> 'advertiserId')::bigint
          from jsonb_to_recordset(events) as e (
               sequence bigint, at text, kind text, actor text, reason text, trace text, data jsonb)
         where e.sequence > was.last_event;
    end if;

    if new_posting > was.last_posting then
        insert into posting
               (service_id, grain_type, grain_key, sequence, entry, at, account, amount_minor, currency,
                tenant_id, channel_id, advertiser_id)
        select in_service, in_type, in_key, p.sequence, p.entry, utc(p.at), p.account, p."amountMinor", p.currency,
               (state ->> 'tenantId')::uuid, (state ->> 'channelId')::bigint, (state ->> 'advertiserId')::bigint
          from jsonb_to_recordset(postings) as p (
               sequence bigint, entry bigint, at text, account text, "amountMinor" bigint, currency text)
         where p.sequence > was.last_posting;
    end if;

    return new_version;
end
$$;

revoke all on function write_state from public;
grant execute on function write_state to lytslot_silo;

insert into orleansquery (querykey, querytext)
values
('WriteToStorageKey', $q$
    select write_state(
        @ServiceId,
        @GrainTypeString,
        key_of(@GrainIdN0, @GrainIdN1, @GrainIdExtensionString),
        @GrainStateVersion,
        @PayloadBinary) as NewGrainStateVersion
$q$),
('ReadFromStorageKey', $q$
    select convert_to(payload::text, 'UTF8') as PayloadBinary,
           modified_at                       as ModifiedOn,
           version                           as Version
      from grain_state
     where service_id = @ServiceId
       and grain_type = @GrainTypeString
       and grain_key = key_of(@GrainIdN0, @GrainIdN1, @GrainIdExtensionString)
$q$),
('ClearStorageKey', $q$
    update grain_state
       set payload = null,
           modified_at = clock_timestamp(),
           version = version + 1
     where service_id = @ServiceId
       and grain_type = @GrainTypeString
       and grain_key = key_of(@GrainIdN0, @GrainIdN1, @GrainIdExtensionString)
       and version = @GrainStateVersion
    returning version as NewGrainStateVersion
$q$),
('DeleteStorageKey', $q$
    delete from grain_state
     where service_id = @ServiceId
       and grain_type = @GrainTypeString
       and grain_key = key_of(@GrainIdN0, @GrainIdN1, @GrainIdExtensionString)
       and version = @GrainStateVersion
    returning version + 1 as NewGrainStateVersion
$q$);
