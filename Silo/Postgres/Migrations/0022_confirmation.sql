-- 0022: what waits for a second confirmation in the bot. Written by the silo through OrleansQuery only; cannot be
-- rebuilt. No reader sees it: who asked reads it through its grain.

select make_state_partition('confirmation');
