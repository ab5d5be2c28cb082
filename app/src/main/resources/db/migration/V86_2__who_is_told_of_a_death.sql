-- That a child has died was written down: whoever is asked about them, and whoever answers for them by name, is told, until they say
-- that they have seen it. A trigger writes here, whatever way the entry came.
create table death_told (
  later       uuid not null references entry on delete cascade, -- the entry
  told        text not null,
  person      uuid not null,
  ends        boolean not null, -- what was asked ended with it; else it is only reported
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on death_told (told);
create table death_told_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references death_told on delete cascade
);
comment on column death_told.told is 'no words: an id';
comment on column death_told_seen.told is 'no words: an id';

select protect('death_told', 'as-said', 'Whoever is told, while they may know of the child.', application => 'select', jobs => 'select',
  seen => 'told = acting() and may_know_of(acting(), person)', followed => true);
select protect('death_told_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from death_told told_of where told_of.later = death_told_seen.later and told_of.told = acting())');
