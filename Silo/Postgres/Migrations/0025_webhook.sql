-- 0025: what tenants set for their webhooks (webhooks, with the secrets that sign), and how far each is (webhook).
-- Written by the silo through OrleansQuery only; cannot be rebuilt. Tenants read both through their grains; admins see
-- how deliveries stand, and no address and no secret.

select make_state_partition('webhooks');
select make_state_partition('webhook');

create policy admin_reader on grain_state_webhook for select to lytslot_admin_reader using (true);
grant select on grain_state_webhook to lytslot_admin_reader;

create view webhook_delivery with (security_invoker = true) as
select state.tenant_id,
       state.grain_key,
       utc(state.payload ->> 'mark')                                    as mark,
       delivery ->> 'status'                                            as status,
       concat_ws('/', delivery -> 'entry' ->> 'thing', delivery -> 'entry' ->> 'id',
                 delivery -> 'entry' ->> 'sequence')                    as name,
       delivery -> 'entry' ->> 'kind'                                   as kind,
       (delivery ->> 'attempts')::integer                               as attempts,
       utc(delivery ->> 'firstAt')                                      as first_at,
       utc(delivery ->> 'at')                                           as at,
       (delivery ->> 'answer')::integer                                 as answer,
       delivery ->> 'fault'                                             as fault
  from grain_state_webhook as state
 cross join lateral jsonb_array_elements((state.payload -> 'pending') || (state.payload -> 'done')) as delivery;

comment on view webhook_delivery is
    'What each webhook has to deliver and has delivered last. at: when pending, of the next try; else when it ended.';

grant select on webhook_delivery to lytslot_admin_reader;
