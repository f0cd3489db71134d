-- 0014: placements as they are reported: every post that was published, and who advertised. A view: nothing to rebuild.

create view placements with (security_invoker = true) as
select tenant_id,
       grain_key,
       channel_id,
       advertiser_id,
       status,
       starts_at,
       payload ->> 'channelTitle'               as channel_title,
       payload ->> 'channelUsername'            as channel_username,
       payload ->> 'timeZone'                   as time_zone,
       payload #>> '{mark,data,legalName}'      as legal_name,
       payload #>> '{mark,data,taxId}'          as tax_id,
       payload #>> '{mark,data,erid}'           as erid,
       utc(payload ->> 'publishedAt')           as published_at,
       utc(payload ->> 'takenDownAt')           as taken_down_at,
       (payload #>> '{messageIds,0}')::integer  as message_id,
       (payload ->> 'priceMinor')::bigint       as price_minor,
       payload ->> 'currency'                   as currency
  from grain_state_order
 where payload ? 'publishedAt';

comment on view placements is
    'Ask with a bound on starts_at, which has the index: a post is published within a day of its slot. price_minor: '
    'minor units of currency.';

grant select on placements to lytslot_reader, lytslot_admin_reader;
