-- 0028: the silo asks for the advertiser of an order that a member places.

grant select on advertiser_orders to lytslot_silo;
