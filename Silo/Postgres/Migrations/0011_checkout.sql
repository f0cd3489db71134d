-- 0011: checkouts, the payments on providers' pages: each an intention stored before the provider is called. Written by
-- the silo through OrleansQuery only; cannot be rebuilt.

select make_state_partition('checkout');

create policy admin_reader on grain_state_checkout for select to lytslot_admin_reader using (true);
grant select on grain_state_checkout to lytslot_admin_reader;

create view checkouts with (security_invoker = true) as
select tenant_id,
       grain_key,
       advertiser_id,
       status,
       due_at,
       payload ->> 'reference'             as reference,
       payload ->> 'charge'                as charge,
       (payload ->> 'amountMinor')::bigint as amount_minor,
       payload ->> 'currency'              as currency,
       version,
       modified_at
  from grain_state_checkout;

comment on view checkouts is 'amount_minor: minor units of currency. reference: the provider''s id of the page.';

grant select on checkouts to lytslot_admin_reader;
