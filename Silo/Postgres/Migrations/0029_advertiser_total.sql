-- 0029: what each advertiser ordered of a tenant and paid for orders that are over, so that a list of advertisers costs
-- the same after a thousand orders of each. Written by triggers, in the statement that stores an order and whoever runs
-- it, so it can't differ from the orders. Can be rebuilt by the statement at the end of this file.

-- What an order's charges amount to while it has them, less the parts of them that go or went back.
create function spent_of(payload jsonb) returns bigint
    language sql immutable parallel safe
    return (select coalesce(sum((charge ->> 'amountMinor')::bigint), 0)
                 - coalesce(sum((select sum((part ->> 'amountMinor')::bigint)
                                   from jsonb_array_elements(charge -> 'parts') as part)), 0)
              from jsonb_array_elements(payload -> 'money') as charge
             where charge ->> 'state' in ('held', 'earned'))::bigint;

create function is_over(status text) returns boolean
    language sql immutable parallel safe
    return coalesce(status in ('completed', 'expired', 'cancelled', 'rejected', 'failed', 'breached'), false);

create table advertiser_total (
    tenant_id     uuid   not null,
    advertiser_id bigint not null,
    currency      text   collate "C" not null,
    orders        bigint not null,
    completed     bigint not null,
    spent_minor   bigint not null,
    constraint advertiser_total_pk primary key (tenant_id, advertiser_id, currency)
) with (fillfactor = 50);

comment on table  advertiser_total             is 'Orders of an advertiser that are over. No row: none is.';
comment on column advertiser_total.currency    is 'ISO 4217, or XTR: that of the orders.';
comment on column advertiser_total.completed   is 'How many of them were completed.';
comment on column advertiser_total.spent_minor is 'Minor units of currency, less what goes or went back.';

alter table advertiser_total enable row level security, force row level security;
create policy owner on advertiser_total to lytslot_owner using (true) with check (true);
create policy reader on advertiser_total for select to lytslot_reader
    using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy admin_reader on advertiser_total for select to lytslot_admin_reader using (true);
grant select on advertiser_total to lytslot_reader, lytslot_admin_reader;

-- An expired order that is paid after all is over no more: what it had added goes, too.
create function keep_advertiser_total() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    was_over boolean := tg_op = 'UPDATE' and is_over(old.status);
    over     boolean := is_over(new.status);
begin
    insert into advertiser_total as t (tenant_id, advertiser_id, currency, orders, completed, spent_minor)
    values (
        new.tenant_id,
        new.advertiser_id,
        new.payload ->> 'currency',
        over::integer - was_over::integer,
        (new.status = 'completed')::integer - (was_over and old.status = 'completed')::integer,
        case when over then spent_of(new.payload) else 0 end - case when was_over then spent_of(old.payload) else 0 end)
        on conflict (tenant_id, advertiser_id, currency) do update
       set orders = t.orders + excluded.orders,
           completed = t.completed + excluded.completed,
           spent_minor = t.spent_minor + excluded.spent_minor;
    return null;
end
$$;

revoke all on function keep_advertiser_total from public;

create trigger keep_new_advertiser_total
    after insert on grain_state_order
    for each row
    when (is_over(new.status) and new.tenant_id is not null and new.advertiser_id is not null
          and new.payload ? 'currency')
    execute function keep_advertiser_total();

-- The status comes first: no order but one that is over pays for a look into its payload.
create trigger keep_advertiser_total
    after update on grain_state_order
    for each row
    when ((is_over(new.status) or is_over(old.status))
          and (new.status is distinct from old.status
               or new.payload -> 'money' is distinct from old.payload -> 'money')
          and new.tenant_id is not null and new.advertiser_id is not null and new.payload ? 'currency')
    execute function keep_advertiser_total();

-- The others are few, and added up when asked for.
create index order_under_way on grain_state_order (tenant_id, advertiser_id) where is_over(status) is false;

create or replace view advertiser_orders with (security_invoker = true) as
select tenant_id,
       advertiser_id,
       starts_at,
       status,
       payload ->> 'advertiserName'        as name,
       payload #>> '{mark,data,legalName}' as legal_name,
       payload ->> 'currency'              as currency,
       spent_of(payload)                   as spent_minor
  from grain_state_order;

-- Nobody writes an order meanwhile: it would be counted twice, or not at all.
lock table grain_state_order in share row exclusive mode;
insert into advertiser_total
select tenant_id, advertiser_id, payload ->> 'currency', count(*), count(*) filter (where status = 'completed'),
       sum(spent_of(payload))
  from grain_state_order
 where is_over(status) and tenant_id is not null and advertiser_id is not null and payload ? 'currency'
 group by 1, 2, 3;
