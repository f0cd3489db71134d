-- 0027: lists of payouts read an index in their order and stop; before, a page sorted everything that a tenant, or all
-- of them, ever asked for. Can be rebuilt.

-- The time is in the payload. As an expression it keeps the other states as they are, where a column of its own would
-- have all of them written anew; and an answered payout changes its status, which no update in place allows anyway.
-- Under row security no condition on it is an index's, so a page of a tenant reads from its latest payout down to
-- where it is, of that tenant alone.
create index payout_of_tenant_by_time
    on grain_state_payout (tenant_id, utc(payload ->> 'requestedAt'), grain_key);

create index payout_in_status_by_time
    on grain_state_payout (status, utc(payload ->> 'requestedAt'), grain_key);

-- They begin with the same columns.
drop index payout_by_tenant;
drop index payout_by_status;
