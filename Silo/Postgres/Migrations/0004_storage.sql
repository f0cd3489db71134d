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
-- or the given one when another writer was first. Raises 23P01 when the slot is taken, 23514 when postings do not
-- balance.
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
    state            jsonb   := convert_from(in_payload, 'UTF8')::jsonb;
    events           jsonb   := nullif(nullif(state -> 'events', '[]'), 'null');
    postings         jsonb   := nullif(nullif(state -> 'postings', '[]'), 'null');
    new_event        bigint  := coalesce((events -> -1 ->> 'sequence')::bigint, 0);
    new_posting      bigint  := coalesce((postings -> -1 ->> 'sequence')::bigint, 0);
    old_event        bigint  := 0;
    old_posting      bigint  := 0;
    holds            boolean := in_type = 'order' and coalesce((state ->> 'holdsSlot')::boolean, false);
    keeps            boolean := false;
    new_channel      bigint;
    new_slot         int8range;
    new_version      integer;
begin
    state := state - '{events,postings}'::text[];

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

    if holds then
        new_channel := (state ->> 'channelId')::bigint;
        new_slot := slot_of(state ->> 'startsAt', state ->> 'endsAt');
    end if;

    if in_version is null then
        null;
    elsif in_type = 'order' then
        select last_event, last_posting, holds and holds_slot and channel_id = new_channel and slot = new_slot
          into old_event, old_posting, keeps
          from grain_state_order
         where service_id = in_service and grain_type = in_type and grain_key = in_key;
    elsif events is not null or postings is not null then
        select last_event, last_posting
          into old_event, old_posting
          from grain_state
         where service_id = in_service and grain_type = in_type and grain_key = in_key;
    end if;

    if holds and keeps is not true then
        -- Racing writers that met in the constraint's index would deadlock. The lock puts them in a queue, and
        -- looking first spares each loser a dead row.
        perform pg_advisory_xact_lock(new_channel);
        perform from grain_state_order
            where channel_id = new_channel and slot && new_slot and holds_slot and grain_key <> in_key;
        if found then
            raise exclusion_violation using
                message = format('The slot %s of channel %s is taken.', new_slot, new_channel),
                constraint = 'order_slot_taken';
        end if;
    end if;

    new_version := case in_type
        when 'order'
            then store_order(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'conversation'
            then store_conversation(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'creative'
            then store_creative(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'payment'
            then store_payment(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'channel'
            then store_channel(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'tenant'
            then store_tenant(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'user'
            then store_user(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'login'
            then store_login(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'sender'
            then store_sender(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        when 'poller'
            then store_poller(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        else
            store_any(in_service, in_type, in_key, in_version, new_event, new_posting, state)
        end;
    if new_version is null then
        return in_version;
    end if;

    -- A state that still carries what an earlier write took: only what is new since then is taken.
    if new_event > old_event then
        insert into event
               (service_id, grain_type, grain_key, sequence, at, kind, actor, reason, trace, data,
                tenant_id, channel_id, advertiser_id)
        select in_service, in_type, in_key, e.sequence, utc(e.at), e.kind, e.actor, e.reason, e.trace, e.data,
               (state ->> 'tenantId')::uuid, (state ->> 'channelId')::bigint, (state ->> 'advertiserId')::bigint
          from jsonb_to_recordset(events) as e (
               sequence bigint, at text, kind text, actor text, reason text, trace text, data jsonb)
         where e.sequence > old_event;
    end if;

    if new_posting > old_posting then
        insert into posting
               (service_id, grain_type, grain_key, sequence, entry, at, account, amount_minor, currency,
                tenant_id, channel_id, advertiser_id)
        select in_service, in_type, in_key, p.sequence, p.entry, utc(p.at), p.account, p."amountMinor", p.currency,
               (state ->> 'tenantId')::uuid, (state ->> 'channelId')::bigint, (state ->> 'advertiserId')::bigint
          from jsonb_to_recordset(postings) as p (
               sequence bigint, entry bigint, at text, account text, "amountMinor" bigint, currency text)
         where p.sequence > old_posting;
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
