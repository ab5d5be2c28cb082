-- A child or their family told something, and chose by name who reads it: each is told that they wrote, until they say that they have seen it.
-- A trigger writes here.
create table chosen_told (
  later       uuid not null references entry on delete cascade, -- what was told
  told        text not null,
  person      uuid not null, -- whom it is about
  actor       text not null,
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on chosen_told (told);
create table chosen_told_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references chosen_told on delete cascade
);
comment on column chosen_told.told is 'no words: an id';
comment on column chosen_told_seen.told is 'no words: an id';

select protect('chosen_told', 'as-said', 'Whoever is told, while they may know of the child.', application => 'select', jobs => 'select',
  seen => 'told = acting() and may_know_of(acting(), person)');
select protect('chosen_told_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from chosen_told told_of where told_of.later = chosen_told_seen.later and told_of.told = acting())');
create policy owner_tells on chosen_told for insert to current_user with check (true);
