-- 0017: the allow list and the block list of each tenant, one row for everybody who ever was on one, and what lists of
-- advertisers read of orders; and tenants as admins list them. Written by the silo through OrleansQuery only; cannot be
-- rebuilt.

select make_state_partition('advertiser');

-- Not the advertiser: what a tenant thinks of somebody is the tenant's own.
create policy reader on grain_state_advertiser for select to lytslot_reader
    using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy admin_reader on grain_state_advertiser for select to lytslot_admin_reader using (true);
grant select on grain_state_advertiser to lytslot_reader, lytslot_admin_reader;

-- Nor the advertiser's own facts of it.
create policy reader_lists on event as restrictive for select to lytslot_reader
    using (case when grain_type = 'advertiser'
                then tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)
                else true
           end);

create index advertiser_by_tenant on grain_state_advertiser (tenant_id, advertiser_id);
create index advertiser_listed on grain_state_advertiser (tenant_id, advertiser_id) where status <> 'none';

-- Who ordered of a tenant, each with their orders side by side, the latest slot last.
create index order_by_tenants_advertiser on grain_state_order (tenant_id, advertiser_id, starts_at);

create view advertiser_standings with (security_invoker = true) as
select tenant_id,
       advertiser_id,
       status                           as standing,
       payload ->> 'note'               as note,
       (payload ->> 'setBy')::bigint    as set_by,
       utc(payload ->> 'setAt')         as set_at,
       (payload ->> 'version')::integer as last_fact,
       version,
       modified_at
  from grain_state_advertiser;

comment on view advertiser_standings is 'standing: none, allowed or blocked. set_by: Telegram user id.';

-- A charge counts while the order has it, less the parts of it that go or went back.
create view advertiser_orders with (security_invoker = true) as
select tenant_id,
       advertiser_id,
       starts_at,
       status,
       payload ->> 'advertiserName'       as name,
       payload #>> '{mark,data,legalName}' as legal_name,
       payload ->> 'currency'             as currency,
       (select coalesce(sum((charge ->> 'amountMinor')::bigint), 0)
             - coalesce(sum((select sum((part ->> 'amountMinor')::bigint)
                               from jsonb_array_elements(charge -> 'parts') as part)), 0)
          from jsonb_array_elements(payload -> 'money') as charge
         where charge ->> 'state' in ('held', 'earned'))::bigint as spent_minor
  from grain_state_order;

comment on view advertiser_orders is 'Ask with tenant_id and advertiser_id. spent_minor: minor units of currency.';

grant select on advertiser_standings to lytslot_silo, lytslot_reader, lytslot_admin_reader;
grant select on advertiser_orders to lytslot_reader, lytslot_admin_reader;

-- Tenants, for admins alone.
create index tenant_by_id on grain_state_tenant (tenant_id);

create view tenants with (security_invoker = true) as
select tenant_id,
       status,
       payload ->> 'name'                        as name,
       payload ->> 'language'                    as language,
       payload ->> 'plan'                        as plan,
       (payload ->> 'feeBasisPoints')::integer   as fee_basis_points,
       jsonb_array_length(payload -> 'channels') as channels,
       jsonb_array_length(payload -> 'members')  as members,
       version,
       modified_at
  from grain_state_tenant;

comment on view tenants is 'fee_basis_points: platform fee in hundredths of a percent.';

grant select on tenants to lytslot_silo, lytslot_admin_reader;
