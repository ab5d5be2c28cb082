-- A name, a number, a home, a relation or a description of somebody that somebody else put right: whoever wrote it is told, as of entries.
-- A trigger writes here; it goes with the record.
create table details_changed (
  later       uuid not null, -- the row that put it right
  told        text not null, -- who wrote what was there: a practitioner's id
  person      uuid not null references person on delete cascade,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on details_changed (told);
create index on details_changed (person);
create table details_changed_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references details_changed on delete cascade
);
comment on column details_changed.told is 'no words: an id';
comment on column details_changed.actor is 'no words: an id';
comment on column details_changed_seen.told is 'no words: an id';

select protect('details_changed', 'as-said', 'Whoever is told, while they may know of the child.',
  application => 'select', jobs => 'select', seen => 'told = acting() and may_know_of(acting(), person)');
select protect('details_changed_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from details_changed changed
    where changed.later = details_changed_seen.later and changed.told = acting())');
