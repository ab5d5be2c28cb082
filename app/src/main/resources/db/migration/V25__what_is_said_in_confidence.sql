-- What a child says in confidence stays so, whoever tells it again, and moves only by name: to somebody who is named, or in
-- a file for somebody who is, after whoever passes it on said who could work out who spoke, and who tells the child.

-- The names of entries that were said in confidence. Nobody may read it: a trigger asks it of what tells them again.
create table confided (
  name text primary key
);
revoke all on confided from ${application}, ${jobs};

create function keep_confidence() returns trigger language plpgsql security definer as $$
begin
  if new.handling = 'own-confidence' or exists (
      select from public.confided where name in (new.source || '/' || new.source_local_id, new.corrects)) then
    new.handling := 'own-confidence';
    insert into public.confided (name) values (new.source || '/' || new.source_local_id) on conflict do nothing;
  end if;
  return new;
end
$$;
create trigger keeps_confidence before insert on entry for each row execute function keep_confidence();

-- What was passed on. One row for each entry, and each person: somebody who works here, or for whom a file was made.
create table passed_on (
  id           uuid primary key,
  partnership  uuid not null references partnership,
  person       uuid not null references person,
  entry        text not null, -- what was said, as source/id
  practitioner uuid references practitioner,
  outside      text check (outside <> ''), -- for whom a file was made
  because      text not null check (because <> ''), -- what they need it for
  traced       text not null check (traced <> ''), -- who could work out who said this
  child_told   text not null check (child_told <> ''), -- who tells the child, and when
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  check ((practitioner is null) <> (outside is null))
);
create index on passed_on (entry);
create index on passed_on (practitioner);
create index on passed_on (person);
revoke insert on passed_on from ${application}, ${jobs};
grant insert (id, partnership, person, entry, practitioner, outside, because, traced, child_told)
  on passed_on to ${application}, ${jobs};

-- Whether what was said was passed on to somebody. Whoever may not know of the child is told nothing all the same.
create function was_told(who text, child uuid, said text) returns boolean language plpgsql stable security definer as $$
begin
  return exists (select from public.passed_on passed where passed.entry = said and passed.practitioner::text = who)
    and public.may_know_of(who, child);
end
$$;
alter function was_told cost 2000;

-- Whether somebody sees what is said in confidence by their work with the child, and so may pass it on.
create function may_pass_on(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return is_close(who, child) and policy_allows(split_part(standing(who, child), '|', 1), 'own-confidence', false,
    split_part(standing(who, child), '|', 3) = 'police');
end
$$;

create policy told_may on entry for select to ${application}
  using (handling = 'own-confidence' and was_told(acting(), person, name));

-- Whoever sees what was said sees to whom it went. Only who is close to the work and sees it by that passes it on: not
-- whom it was passed on to, and never an investigator. It is not forced: was_told must follow it.
alter table passed_on enable row level security;
create policy readers_may on passed_on for select to ${application}
  using (exists (select from entry where entry.name = passed_on.entry and entry.handling = 'own-confidence'));
create policy writers_may on passed_on for insert to ${application} with check (
  may_pass_on(acting(), person) and exists (select from entry
    where entry.name = passed_on.entry and entry.person = passed_on.person and entry.handling = 'own-confidence'));
create policy jobs_may on passed_on to ${jobs} using (true) with check (true);
