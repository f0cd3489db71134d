-- 0013: what the ledger sums to: in all (balance), and by month of UTC (turnover). Written by a trigger, in the
-- statement that inserts postings and whoever runs it, so they can't differ from the ledger and cost the same however
-- old a tenant is. Can be rebuilt from posting, as the end of this file does.

-- Nobody inserts between the trigger and the sums of what is there.
lock table posting in share row exclusive mode;

create table balance (
    tenant_id    uuid   not null,
    currency     text   collate "C" not null,
    account      text   collate "C" not null,
    amount_minor bigint not null,
    constraint balance_pk primary key (tenant_id, currency, account)
) with (fillfactor = 50);

comment on table  balance              is 'Running total of every account of a tenant.';
comment on column balance.amount_minor is 'Minor units of currency. Of the account tenant: earned and not asked for.';

create table turnover (
    tenant_id    uuid   not null,
    month        date   not null,
    currency     text   collate "C" not null,
    account      text   collate "C" not null,
    amount_minor bigint not null,
    constraint turnover_pk primary key (tenant_id, month, currency, account)
) with (fillfactor = 50);

comment on table  turnover       is 'By how much an account changed in a month: the sum of all months is its balance.';
comment on column turnover.month is 'First day of the month, UTC.';

create function month_of(at timestamptz) returns date
    language sql immutable parallel safe
    return date_trunc('month', at at time zone 'UTC')::date;

-- Rows are taken in one order by everybody, so writers wait for each other and never in a circle. Only a tenant's own
-- orders and payouts meet here, and only when money moves: placing an order posts nothing.
create function keep_balances() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into balance as b (tenant_id, currency, account, amount_minor)
    select tenant_id, currency, account, sum(amount_minor)
      from added
     where tenant_id is not null
     group by tenant_id, currency, account
     order by tenant_id, currency, account
        on conflict (tenant_id, currency, account) do update
       set amount_minor = b.amount_minor + excluded.amount_minor;

    insert into turnover as t (tenant_id, month, currency, account, amount_minor)
    select tenant_id, month_of(at), currency, account, sum(amount_minor)
      from added
     where tenant_id is not null
     group by tenant_id, month_of(at), currency, account
     order by tenant_id, month_of(at), currency, account
        on conflict (tenant_id, month, currency, account) do update
       set amount_minor = t.amount_minor + excluded.amount_minor;

    -- The row of the balance is locked until the commit: of two payouts that are asked for at once, the second meets
    -- what the first has left.
    perform from added
       join balance using (tenant_id, currency, account)
      where added.grain_type = 'payout'
        and added.account = 'tenant'
        and added.amount_minor < 0
        and balance.amount_minor < 0;
    if found then
        raise exception using errcode = 'LS001', message = 'The payout is more than what is available.';
    end if;

    return null;
end
$$;

comment on function keep_balances is 'Raises LS001 when a payout takes more than there is.';
revoke all on function month_of, keep_balances from public;
grant execute on function month_of to lytslot_reader, lytslot_admin_reader, lytslot_silo;

-- Of the parent only: moving rows into the partition of their month is no posting.
create trigger keep_balances
    after insert on posting
    referencing new table as added
    for each statement
    execute function keep_balances();

insert into balance (tenant_id, currency, account, amount_minor)
select tenant_id, currency, account, sum(amount_minor)
  from posting
 where tenant_id is not null
 group by tenant_id, currency, account;

insert into turnover (tenant_id, month, currency, account, amount_minor)
select tenant_id, month_of(at), currency, account, sum(amount_minor)
  from posting
 where tenant_id is not null
 group by tenant_id, month_of(at), currency, account;

do $$
declare
    sums text;
begin
    foreach sums in array array['balance', 'turnover'] loop
        execute format('alter table %I enable row level security, force row level security', sums);
        execute format('create policy owner on %I to lytslot_owner using (true) with check (true)', sums);
        execute format('create policy reader on %I for select to lytslot_reader using (
            tenant_id = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid))', sums);
        execute format('create policy admin_reader on %I for select to lytslot_admin_reader using (true)', sums);
        execute format('grant select on %I to lytslot_reader, lytslot_admin_reader', sums);
    end loop;
end
$$;

-- A page of the ledger is read from the index in its order.
create index posting_by_tenant_page on posting (tenant_id, at, grain_key, sequence);
drop index posting_by_tenant;
