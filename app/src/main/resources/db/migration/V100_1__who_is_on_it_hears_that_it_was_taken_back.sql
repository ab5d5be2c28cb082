-- What told of a question was taken back, or of danger put right, by somebody else than whoever is asked it, or was told of the danger: they
-- are told, until they say that they have seen it. A trigger writes here, whatever way the later row came; it goes with that.
create table question_taken_back (
  later       uuid not null references entry on delete cascade,
  told        text not null,
  person      uuid not null,
  withdrawn   boolean not null, -- taken back; else put right
  asked       boolean not null, -- they were asked; else they were told that somebody is
  danger      boolean not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on question_taken_back (told);
create table question_taken_back_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references question_taken_back on delete cascade
);
comment on column question_taken_back.told is 'no words: an id';
comment on column question_taken_back_seen.told is 'no words: an id';

select protect('question_taken_back', 'as-said', 'Whoever is told, while they may know of the child.',
  application => 'select', jobs => 'select', seen => 'told = acting() and may_know_of(acting(), person)', followed => true);
select protect('question_taken_back_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from question_taken_back told_of
    where told_of.later = question_taken_back_seen.later and told_of.told = acting())');
