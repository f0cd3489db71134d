-- 0015: payouts, each stored with the ledger lines that set its money aside; 0013 refuses one that takes more than there
-- is. Written by the silo through OrleansQuery only; cannot be rebuilt.

select make_state_partition('payout');

create policy reader on grain_state_payout for select to lytslot_reader using (
    tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy admin_reader on grain_state_payout for select to lytslot_admin_reader using (true);
grant select on grain_state_payout to lytslot_reader, lytslot_admin_reader;

create index payout_by_tenant on grain_state_payout (tenant_id);
create index payout_by_status on grain_state_payout (status);

create view payouts with (security_invoker = true) as
select tenant_id,
       grain_key,
       status,
       (payload ->> 'amountMinor')::bigint as amount_minor,
       payload ->> 'currency'              as currency,
       payload ->> 'destination'           as destination,
       utc(payload ->> 'requestedAt')      as requested_at,
       utc(payload ->> 'answeredAt')       as answered_at,
       payload ->> 'reason'                as reason,
       version,
       modified_at
  from grain_state_payout;

comment on view payouts is 'amount_minor: minor units of currency. destination: where to, in the owner''s words.';

grant select on payouts to lytslot_silo, lytslot_reader, lytslot_admin_reader;
