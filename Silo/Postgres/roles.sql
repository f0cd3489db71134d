-- The roles of LytSlot, one set per PostgreSQL cluster. Run by whoever may create roles (superuser or CREATEROLE),
-- before the first migration; repeatable. Passwords are set apart from it: alter role lytslot_silo password '…'.
--   lytslot_owner         migrations; owns every object but the catalogue
--   lytslot_silo          grains: state, events, reminders, membership
--   lytslot_reader        lists and searches of tenants and advertisers, always under row-level security
--   lytslot_admin_reader  the same for the platform's admins: every tenant, read only
--   lytslot_api, _bot     finding the cluster; the API also its data-protection keys
--   lytslot_catalogue     nobody logs in with it: owner of the public catalogue
do $$
declare
    role text;
begin
    foreach role in array array['owner', 'silo', 'reader', 'admin_reader', 'api', 'bot'] loop
        if not exists (select from pg_roles where rolname = 'lytslot_' || role) then
            execute format('create role %I login', 'lytslot_' || role);
        end if;
        execute format('alter role %I set timezone = %L', 'lytslot_' || role, 'UTC');
        execute format('alter role %I set jit = off', 'lytslot_' || role);
        execute format('alter role %I set search_path = public', 'lytslot_' || role);
    end loop;

    if not exists (select from pg_roles where rolname = 'lytslot_catalogue') then
        create role lytslot_catalogue nologin noinherit;
    end if;

    if not pg_has_role('lytslot_owner', 'lytslot_catalogue', 'member') then
        grant lytslot_catalogue to lytslot_owner;
    end if;
end
$$;
