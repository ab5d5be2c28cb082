-- That two records are one child's, or no longer are, is said by two people: one says it with a reason, another agrees. This is the first
-- one's word. It joins and parts nothing; what counts stays in record_link. It ends when its writer takes it back, or somebody agrees: then a
-- trigger ends it. Its person is whose reference stands.
create table same_said (
  other  uuid not null references person on delete cascade,
  linked boolean not null -- that they are one child's; else that they are two after all
);
-- Who says it, and who takes it back, R__writing_wall_9 says.
select make_statement('same_said', 'Whoever may know of both records.',
  seen => 'may_know_of(acting(), person) and may_know_of(acting(), other)',
  written => 'may_know_of(acting(), person) and may_know_of(acting(), other)', may_end => 'it.actor = acting()');
revoke insert on same_said, same_said_ended from ${jobs}; -- no job says so
alter table same_said add check (person <> other);
create index on same_said (other);
alter table record_link add column said uuid references same_said on delete set null; -- what it agrees with; a trigger says so
create index on record_link (said);

-- Whoever is asked about either child, or answers for them by name, is told that somebody says so, and that it counts. A trigger writes
-- here. The first is told while it waits for a second person.
create table same_told (
  id          uuid primary key default gen_random_uuid(),
  told        text not null,
  person      uuid not null references person on delete cascade,
  other       uuid not null references person on delete cascade,
  said        uuid references same_said on delete cascade,
  link        uuid references record_link on delete cascade,
  linked      boolean not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on same_told (told);
create index on same_told (person);
create index on same_told (other);
create index on same_told (said);
create index on same_told (link);
create table same_told_seen (
  id          uuid not null references same_told on delete cascade,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (id, told)
);
comment on column same_said_ended.because is 'no words: that it was taken back, or counts';
comment on column same_told.told is 'no words: an id';
comment on column same_told_seen.told is 'no words: an id';

-- Of one record alone nobody is told that there is another.
select protect('same_told', 'as-said', 'Whoever is told, while they may know of both records.', application => 'select', jobs => 'select',
  seen => 'told = acting() and may_know_of(acting(), person) and may_know_of(acting(), other)
    and (said is null or not exists (select from same_said_ended ended where ended.statement = same_told.said))', followed => true);
select protect('same_told_seen', 'as-said', 'Whoever is told.', application => 'select, insert (id)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from same_told one where one.id = same_told_seen.id and one.told = acting())');
