-- How many rows of an import were not its sender's to write: known once it is loaded.
alter table import_rows add column left_out bigint not null default 0;
-- Whether rows that are held are words of others than whoever sent them: it takes two to take them back, as if they were not held.
alter table held_rows add column of_others boolean not null default false;
-- Made anew in R__imports.
drop function if exists hold_rows(uuid, uuid, text, jsonb, int);
