-- What a pretend capability keeps: when a child goes to the bike workshop. It is here for a test alone.
create table workshop_visit (
  id          uuid primary key,
  person      uuid not null references person on delete cascade,
  on_day      date not null,
  words       text not null check (words <> ''),
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on workshop_visit (person);
select protect('workshop_visit', 'known-of',
  application => 'select, insert (id, person, on_day, words, partnership, agency, handling, source)', jobs => '');
