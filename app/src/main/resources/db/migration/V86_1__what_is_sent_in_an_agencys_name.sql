-- What somebody of another agency brought in in an agency's name: whoever looks after what is written there is told, until one of them
-- says that they looked. A trigger counts it.
create table import_in_name (
  batch       uuid not null references import_batch,
  agency      text not null, -- in whose name: its code, or its kind where the file says no more
  added       int not null,
  sent_by     text not null,
  primary key (batch, agency)
);
create index on import_in_name (agency);
create table import_in_name_seen (
  batch       uuid not null,
  agency      text not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (batch, agency),
  foreign key (batch, agency) references import_in_name on delete cascade
);
comment on column import_in_name.agency is 'no words: a code';
comment on column import_in_name.sent_by is 'no words: an id';
comment on column import_in_name_seen.agency is 'no words: a code';
comment on column import_in_name_seen.actor is 'no words: an id';

-- Whoever looks after what the agency wrote, and nobody else: R__imports says so.
select protect('import_in_name', 'as-said', 'Whoever looks after what the agency wrote.', application => 'select', jobs => 'select',
  seen => 'is_of_agency(acting(), agency)', followed => true);
select protect('import_in_name_seen', 'as-said', 'Whoever looks after what the agency wrote.',
  application => 'select, insert (batch, agency)', jobs => 'select',
  seen => 'is_of_agency(acting(), agency)', written => 'actor = acting() and is_of_agency(acting(), agency)');
