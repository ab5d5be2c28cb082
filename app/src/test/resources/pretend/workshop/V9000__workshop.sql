-- What a pretend capability keeps: when a child goes to the bike workshop. It is here for a test alone.
create table workshop_visit (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person on delete cascade,
  on_day      date not null,
  words       text not null check (words <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on workshop_visit (person);
select protect('workshop_visit', 'known-of',
  application => 'select, insert (id, partnership, person, on_day, words)', jobs => '');
