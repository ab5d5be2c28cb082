-- References of a file of which its sender was told whether they mean a child: each is counted as a search, once. They go with
-- the file.
create table import_told (
  upload    uuid not null references import_upload,
  reference text not null,
  primary key (upload, reference)
);
select protect('import_told', 'as-said', 'Whoever sent the file.',
  application => 'select, insert, delete', jobs => 'select, insert, delete',
  seen => 'exists (select from import_upload sent where sent.id = upload and sent.practitioner::text = acting())',
  written => 'exists (select from import_upload sent where sent.id = upload and sent.practitioner::text = acting())');

-- Rows of a file that begin a record under a reference which belongs to a record of which their sender may not know: it is
-- locked to them, or they are kept out. To them it looks as if the record was begun. Only a function writes here.
create table held_rows (
  id           uuid primary key,
  import_batch uuid not null references import_batch,
  practitioner uuid not null references practitioner, -- who brought them
  person       uuid not null references person on delete cascade, -- whose reference it is
  reference    text not null,
  entries      jsonb not null, -- as they were written, in their order
  like carried including defaults,
  foreign key (partnership) references partnership,
  unique (import_batch, reference)
);
create index on held_rows (person);
-- What became of them: they are filed with the child's, or are about somebody else, whose record was begun.
create table held_rows_resolved (
  held_rows   uuid primary key references held_rows on delete cascade,
  filed       boolean not null,
  filed_under uuid not null, -- whose record they are in now
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on held_rows_resolved (filed_under);
select protect('held_rows', 'as-said',
  'Whoever decides who is kept from the record, and whoever locked it; never who brought the rows.',
  application => 'select', jobs => 'select',
  seen => 'practitioner::text <> acting() and may_know_of(acting(), person)
    and (may_limit(acting(), person) or exists (select from record_lock it
      where it.person = any (records_of(held_rows.person)) and it.actor = acting()))', followed => true);
select protect('held_rows_resolved', 'part', application => 'select, insert', jobs => 'select',
  whole => 'held_rows', whole_by => 'held_rows', followed => true);
