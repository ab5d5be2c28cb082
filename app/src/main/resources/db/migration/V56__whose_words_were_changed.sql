-- A later row put right, took back, filed elsewhere or closed off what somebody else had written: they are told, until they
-- say that they have seen it. A trigger writes here, whatever way the later row came; it goes with either of the two.
create table words_changed (
  later       uuid not null references entry on delete cascade,
  told        text not null, -- who wrote the earlier words: a practitioner's id, or family: and a member's
  earlier     uuid not null references entry on delete cascade,
  person      uuid not null, -- whom the earlier words were about
  type        text not null, -- of the later row
  refiled     boolean not null, -- it is about somebody else now
  handled     boolean not null, -- others may read it now
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on words_changed (told);
create index on words_changed (earlier);
create table words_changed_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references words_changed on delete cascade
);

select protect('words_changed', 'as-said', 'Whoever is told; a practitioner only while they may know of the child.',
  application => 'select', jobs => 'select',
  seen => 'told = acting() and (acting() like ''family:%'' or may_know_of(acting(), person))');
select protect('words_changed_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from words_changed changed
    where changed.later = words_changed_seen.later and changed.told = acting())');
