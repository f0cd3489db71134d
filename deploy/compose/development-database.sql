-- For development.yml only: the database, and passwords that guard nothing.
alter role lytslot_owner        password 'development';
alter role lytslot_silo         password 'development';
alter role lytslot_reader       password 'development';
alter role lytslot_admin_reader password 'development';
alter role lytslot_api          password 'development';
alter role lytslot_bot          password 'development';

create database lytslot owner lytslot_owner encoding 'UTF8' template template0;
revoke all on database lytslot from public;
grant connect on database lytslot
    to lytslot_silo, lytslot_reader, lytslot_admin_reader, lytslot_api, lytslot_bot;
