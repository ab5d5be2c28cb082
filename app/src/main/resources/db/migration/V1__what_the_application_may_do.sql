-- Flyway's role owns every table. The application reads and adds; it changes or deletes only where a later migration
-- says so for one table, with the reason.
grant usage on schema public to ${application};
alter default privileges in schema public grant select, insert on tables to ${application};
alter default privileges in schema public grant usage on sequences to ${application};
