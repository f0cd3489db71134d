-- 0018: money that was earned goes back only while it is there. keep_balances (0013) asked this of payouts; now it does
-- of everything that somebody's wish takes from what is available: a payout, or earned money that is to be given back.

-- An entry that takes from the tenant for what is held gives earned money back. What a bank takes, or somebody gave
-- back at the provider, goes past what is held, and the fee of a transfer comes with a loss of what is held: these are
-- facts, and may lead below zero.
create or replace function keep_balances() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into balance as b (tenant_id, currency, account, amount_minor)
    select tenant_id, currency, account, sum(amount_minor)
      from added
     where tenant_id is not null
     group by tenant_id, currency, account
     order by tenant_id, currency, account
        on conflict (tenant_id, currency, account) do update
       set amount_minor = b.amount_minor + excluded.amount_minor;

    insert into turnover as t (tenant_id, month, currency, account, amount_minor)
    select tenant_id, month_of(at), currency, account, sum(amount_minor)
      from added
     where tenant_id is not null
     group by tenant_id, month_of(at), currency, account
     order by tenant_id, month_of(at), currency, account
        on conflict (tenant_id, month, currency, account) do update
       set amount_minor = t.amount_minor + excluded.amount_minor;

    -- The row of the balance is locked until the commit: of two that take at once, the second meets what the first has
    -- left.
    perform from added as taken
       join balance using (tenant_id, currency, account)
      where taken.account = 'tenant'
        and taken.amount_minor < 0
        and balance.amount_minor < 0
        and (taken.grain_type = 'payout'
             or exists (select from added as back
                         where back.grain_key = taken.grain_key
                           and back.entry = taken.entry
                           and back.currency = taken.currency
                           and back.account = 'held'
                           and back.amount_minor > 0));
    if found then
        raise exception using errcode = 'LS001', message = 'That is more than what is available.';
    end if;

    return null;
end
$$;

comment on function keep_balances is 'Raises LS001 when a payout, or money given back, takes more than there is.';
