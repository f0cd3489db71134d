-- 0016: groups of orders that are bought together. Written by the silo through OrleansQuery only; cannot be rebuilt.

select make_state_partition('order_group');

create policy admin_reader on grain_state_order_group for select to lytslot_admin_reader using (true);
grant select on grain_state_order_group to lytslot_admin_reader;

create view order_groups with (security_invoker = true) as
select tenant_id,
       grain_key,
       advertiser_id,
       status,
       due_at,
       payload ->> 'currency'       as currency,
       payload -> 'slots'           as slots,
       utc(payload ->> 'holdUntil') as hold_until,
       version,
       modified_at
  from grain_state_order_group;

comment on view order_groups is 'slots: the orders of the group, the one that is paid for all of them first.';

grant select on order_groups to lytslot_admin_reader;
