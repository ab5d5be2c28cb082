-- What follows from holding rows, and from deciding about them, is of that transaction alone.
alter table held_rows add column held_in xid8 not null default pg_current_xact_id();
create index on held_rows (held_in);
alter table held_rows_resolved add column decided_in xid8 not null default pg_current_xact_id();
create index on held_rows_resolved (decided_in);

-- Made anew in R__imports and R__writing_wall: whose record it is that rows were held for is told to nobody, a decision lets nobody write
-- but exactly what was held, and that is judged as its sender's.
drop function if exists hold_rows(uuid, uuid, text, jsonb, int);
drop function if exists files_held_rows(text, text);
drop function if exists why_not_as(text, uuid, text, text, text);
