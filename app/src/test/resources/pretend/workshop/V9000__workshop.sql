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
revoke insert on workshop_visit from ${application}, ${jobs};
grant insert (id, partnership, person, on_day, words) on workshop_visit to ${application};
alter table workshop_visit enable row level security;
alter table workshop_visit force row level security;
create policy readers_may on workshop_visit for select to ${application} using (may_know_of(acting(), person));
create policy writers_may on workshop_visit for insert to ${application} with check (may_know_of(acting(), person));
