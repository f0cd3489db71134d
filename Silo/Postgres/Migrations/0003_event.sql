-- 0003: what happened (event) and where money went (posting), append-only, one partition per month.
-- Written by write_state (0004) in the commit of the state that caused them. Cannot be rebuilt.

create table event (
    service_id    text        collate "C" not null,
    grain_type    text        collate "C" not null,
    grain_key     text        collate "C" not null,
    sequence      bigint      not null,
    at            timestamptz not null,
    kind          text        not null,
    actor         text,
    reason        text,
    trace         text,
    data          jsonb,
    tenant_id     uuid,
    channel_id    bigint,
    advertiser_id bigint,
    constraint event_pk primary key (grain_key, sequence, grain_type, service_id, at)
) partition by range (at);

create index event_by_tenant on event (tenant_id, at);

comment on column event.sequence is 'Number of the event within its grain, from 1.';
comment on column event.trace    is 'W3C traceparent of the call that caused it.';

create table posting (
    service_id    text        collate "C" not null,
    grain_type    text        collate "C" not null,
    grain_key     text        collate "C" not null,
    sequence      bigint      not null,
    entry         bigint      not null,
    at            timestamptz not null,
    account       text        not null,
    amount_minor  bigint      not null,
    currency      text        not null,
    tenant_id     uuid,
    channel_id    bigint,
    advertiser_id bigint,
    constraint posting_pk primary key (grain_key, sequence, grain_type, service_id, at)
) partition by range (at);

create index posting_by_tenant on posting (tenant_id, at);

comment on column posting.entry        is 'The postings of one entry of a grain sum to zero in each currency.';
comment on column posting.amount_minor is 'Minor units of currency; negative leaves the account.';

-- Whatever has no month of its own yet lands here, so that no write ever fails for a missing partition.
create table event_default partition of event default;
create table posting_default partition of posting default;

create function guard_log(log_table regclass, is_parent boolean) returns void
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security, force row level security', log_table);
    execute format('create policy owner on %s to lytslot_owner using (true) with check (true)', log_table);
    if is_parent then
        execute format('create policy silo on %s to lytslot_silo using (true) with check (true)', log_table);
        execute format('grant select, insert on %s to lytslot_silo', log_table);
    end if;
end
$$;

select guard_log('event', true), guard_log('posting', true);
select guard_log('event_default', false), guard_log('posting_default', false);

-- Makes the month partitions from the month of first_day on that are missing, moves what the default partition caught
-- for them, and answers how many it made. Attaching, unlike "create table … partition of", lets writers go on.
create function make_month_partitions(first_day date, months integer) returns integer
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
    foreach log in array array['event', 'posting'] loop
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

revoke all on function guard_log, make_month_partitions from public;
grant execute on function make_month_partitions to lytslot_silo;

select make_month_partitions(current_date, 3);
