-- 0012: promo codes, each with the orders that use it. Written by the silo through OrleansQuery only; cannot be rebuilt.

select make_state_partition('promo_code');

create policy reader on grain_state_promo_code for select to lytslot_reader
    using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select on grain_state_promo_code to lytslot_reader;

create policy admin_reader on grain_state_promo_code for select to lytslot_admin_reader using (true);
grant select on grain_state_promo_code to lytslot_admin_reader;

create index promo_code_by_key on grain_state_promo_code (tenant_id, grain_key);

create view promo_codes with (security_invoker = true) as
select tenant_id,
       grain_key,
       status,
       (payload ->> 'percent')::integer        as percent,
       (payload ->> 'amountMinor')::bigint     as amount_minor,
       payload ->> 'currency'                  as currency,
       (payload ->> 'limit')::integer          as limit_all,
       (payload ->> 'limitEach')::integer      as limit_each,
       utc(payload ->> 'from')                 as starts_at,
       utc(payload ->> 'to')                   as ends_at,
       payload -> 'channels'                   as channels,
       payload -> 'formats'                    as formats,
       jsonb_array_length(payload -> 'uses')   as used,
       (payload ->> 'version')::integer        as last_fact,
       version,
       modified_at
  from grain_state_promo_code;

comment on view promo_codes is
    'amount_minor: minor units of currency. used: orders that use it now, of at most limit_all.';

grant select on promo_codes to lytslot_reader, lytslot_admin_reader;
