-- 0008: keys that protect the console's cookies, shared by every ApiHost. Written by ApiHost; losing them signs
-- people out.

create table data_protection_key (
    name        text        not null,
    xml         text        not null,
    created_at  timestamptz not null default now(),
    constraint data_protection_key_pk primary key (name)
);

grant select, insert on data_protection_key to lytslot_api;
