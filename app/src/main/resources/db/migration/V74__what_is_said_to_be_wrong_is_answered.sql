-- Whoever said that a fact in an entry is wrong hears what came of it, until they say that they have seen it. A trigger writes here,
-- whatever way the answer came; it goes with the entry.
create table fact_checked (
  later       uuid not null references entry on delete cascade, -- the answer
  told        text not null,                                    -- who had said so: a practitioner's id
  earlier     uuid not null references entry on delete cascade, -- in which the fact stands
  person      uuid not null,                                    -- whom it was about
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on fact_checked (told);
create index on fact_checked (earlier);
create table fact_checked_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references fact_checked on delete cascade
);

select protect('fact_checked', 'as-said', 'Whoever said that a fact is wrong, while they may know of the child.',
  application => 'select', jobs => 'select', seen => 'told = acting() and may_know_of(acting(), person)');
select protect('fact_checked_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from fact_checked checked
    where checked.later = fact_checked_seen.later and checked.told = acting())');
