-- 0002: the law of the calendar, and what lists of orders, payments and channels stand on.

-- No two orders hold overlapping time of one channel, whatever the code above believes.
alter table grain_state_order
    add constraint order_slot_taken exclude using gist (channel_id with =, slot with &&) where (holds_slot),
    add constraint order_slot_known check (
        not holds_slot or (channel_id is not null and slot is not null and not isempty(slot)));

-- The console pages through a tenant's orders, an advertiser through their own, by start and key.
create index order_by_start on grain_state_order (tenant_id, starts_at, grain_key);
create index order_by_advertiser on grain_state_order (advertiser_id, starts_at, grain_key);

create index payment_by_tenant on grain_state_payment (tenant_id, grain_key);
create index channel_by_tenant on grain_state_channel (tenant_id, grain_key);
