-- 0005: reminders. Written by the reminder service of the silos. Cannot be rebuilt, though the sweeper finds what is
-- overdue without them.

create table reminder (
    service_id    text        collate "C" not null,
    grain_id      text        collate "C" not null,
    reminder_name text        collate "C" not null,
    start_time    timestamptz not null,
    period        bigint      not null,
    grain_hash    integer     not null,
    version       integer     not null,
    constraint reminder_pk primary key (service_id, grain_id, reminder_name),
    constraint reminder_period_positive check (period > 0)
) with (fillfactor = 70);

comment on column reminder.period is 'Milliseconds from one occurrence to the next, counted from start_time.';

create index reminder_by_hash on reminder (service_id, grain_hash);

grant select, insert, update, delete on reminder to lytslot_silo;
grant select on reminder to lytslot_admin_reader;

-- Silos read their whole range once a minute and drop what is due beyond their loading window of 10 minutes. Only what
-- is due within 15 goes over the wire; the minute back keeps an occurrence in the list while it is being run.
create function falls_due_soon(start_time timestamptz, period bigint, at timestamptz) returns boolean
    language sql stable parallel safe
    return case
        when start_time > at then start_time <= at + interval '15 minutes'
        else period <= 900000
             or period - mod((extract(epoch from at - start_time) * 1000)::bigint, period) <= 900000
             or mod((extract(epoch from at - start_time) * 1000)::bigint, period) <= 60000
    end;

insert into orleansquery (querykey, querytext)
values
('UpsertReminderRowKey', $q$
    insert into reminder as r (service_id, grain_id, reminder_name, start_time, period, grain_hash, version)
    values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
        on conflict (service_id, grain_id, reminder_name) do update
       set start_time = excluded.start_time,
           period = excluded.period,
           grain_hash = excluded.grain_hash,
           version = r.version + 1
    returning version as Version
$q$),
('ReadReminderRowsKey', $q$
    select grain_id      as GrainId,
           reminder_name as ReminderName,
           start_time    as StartTime,
           period        as Period,
           version       as Version
      from reminder
     where service_id = @ServiceId
       and grain_id = @GrainId
$q$),
('ReadReminderRowKey', $q$
    select grain_id      as GrainId,
           reminder_name as ReminderName,
           start_time    as StartTime,
           period        as Period,
           version       as Version
      from reminder
     where service_id = @ServiceId
       and grain_id = @GrainId
       and reminder_name = @ReminderName
$q$),
('ReadRangeRows1Key', $q$
    select grain_id      as GrainId,
           reminder_name as ReminderName,
           start_time    as StartTime,
           period        as Period,
           version       as Version
      from reminder
     where service_id = @ServiceId
       and grain_hash > @BeginHash
       and grain_hash <= @EndHash
       and falls_due_soon(start_time, period, now())
$q$),
('ReadRangeRows2Key', $q$
    select grain_id      as GrainId,
           reminder_name as ReminderName,
           start_time    as StartTime,
           period        as Period,
           version       as Version
      from reminder
     where service_id = @ServiceId
       and (grain_hash > @BeginHash or grain_hash <= @EndHash)
       and falls_due_soon(start_time, period, now())
$q$),
('DeleteReminderRowKey', $q$
    with deleted as (
        delete from reminder
         where service_id = @ServiceId
           and grain_id = @GrainId
           and reminder_name = @ReminderName
           and version = @Version
        returning 1)
    select count(*)::integer from deleted
$q$),
('DeleteReminderRowsKey', $q$
    delete from reminder where service_id = @ServiceId
$q$);
