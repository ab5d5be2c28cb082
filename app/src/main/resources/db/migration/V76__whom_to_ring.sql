-- The number on which somebody can be rung while they are on duty. The last word counts; a blank says that there is none any more.
create table number_to_ring (
  id           uuid primary key,
  practitioner uuid not null references practitioner,
  number       text not null check (number = '' or number ~ '^\+?[0-9][0-9 ()-]{1,22}[0-9]( ext [0-9]{1,6})?$'),
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  position     bigint generated always as identity
);
create index on number_to_ring (practitioner, position);

-- Who besides writes one asks a function that is made after this: R__writing_wall_2_work gives it.
select protect('number_to_ring', 'as-said', 'Whoever works here, and nobody of a family: it is on the rota, and rung at night.',
  application => 'select, insert (id, practitioner, number)',
  seen => 'exists (select from practitioner one where one.id::text = acting() and not has_left(one.id, partnership_now()))',
  written => 'practitioner::text = acting()');
