-- A young person or a parent asks who looked at a record. What may be told is decided look by look, before anything leaves:
-- a report that warned somebody would hurt. Each is a row that is added; what ends it is another row.
create table who_asked (
  id           uuid primary key,
  partnership  uuid not null references partnership,
  person       uuid not null references person,
  asked_by     text not null check (asked_by in ('CHILD', 'PARENT', 'OTHER')),
  name         text not null check (name <> ''),
  identity     text not null check (identity <> ''), -- how we know that it is them
  childs_view  text not null, -- what the child says to it, where another asks
  asked_on     date not null,
  due_at       timestamptz not null,
  owner        uuid not null references practitioner,
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(), -- looks after this are not told of
  check (asked_by = 'CHILD' or childs_view <> ''),
  check (due_at > received_at - interval '3 months')
);
create index on who_asked (person);
create index on who_asked (owner);

-- Whether one person's looks in one month are told; the last word counts.
create table who_asked_answer (
  id           uuid primary key,
  who_asked    uuid not null references who_asked,
  practitioner uuid not null references practitioner,
  agency       text not null,
  month        date not null check (extract(day from month) = 1),
  told         boolean not null,
  ground       text not null, -- why it is left out, of a few codes
  because      text not null, -- and in words
  consulted    text not null, -- who of the agency was asked, and what they said
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  check (told = (ground = '')),
  check (told or because <> ''),
  check (practitioner::text <> actor or told) -- nobody leaves out their own looks
);
create index on who_asked_answer (who_asked, id desc);

create table who_asked_ended (
  who_asked   uuid primary key references who_asked,
  how         text not null check (how in ('GIVEN', 'WITHDRAWN', 'REFUSED')),
  words       text not null check (words <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

-- Whoever took the request down sees that it is there, never what is left out of the answer: they may be who looked.
create function answers_who_looked(asked public.who_asked) returns boolean language plpgsql stable as $$
begin
  return may_know_of(acting(), asked.person)
    and (asked.owner::text = acting() or oversees_openings(acting()));
end
$$;
create function is_open_to_answers(asked uuid) returns boolean language sql stable
  return not exists (select from public.who_asked_ended ended where ended.who_asked = asked);

do $$
declare
  wall record;
begin
  for wall in select * from (values
    ('who_asked',
      'may_know_of(acting(), person) and (acting() in (owner::text, actor) or oversees_openings(acting()))',
      'may_know_of(acting(), person)'),
    ('who_asked_answer',
      'exists (select from who_asked asked where asked.id = who_asked and answers_who_looked(asked))',
      'is_open_to_answers(who_asked)
        and exists (select from who_asked asked where asked.id = who_asked and answers_who_looked(asked))'),
    ('who_asked_ended',
      'exists (select from who_asked asked where asked.id = who_asked)',
      'exists (select from who_asked asked where asked.id = who_asked and answers_who_looked(asked))')
  ) as wall (name, seen, written) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.seen);
    execute format('create policy writers_may on %I for insert to ${application} with check (%s)',
      wall.name, wall.written);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
end
$$;
