-- What must not be told to one adult of a child's family: where the child lives, a number, a school. That there is such a
-- thing, everybody is told who reads the record; how it is written, and why, only those close to the child.
create table withheld (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person,
  whom        text not null check (whom <> ''), -- as the record calls them
  member      uuid references family_member, -- where they sign in here
  what        text not null check (what in ('HOME', 'PHONE', 'SCHOOL', 'CARE', 'OTHER')),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on withheld (person);
create index on withheld (member);
create table withheld_words (
  withheld uuid primary key references withheld,
  words    text not null check (words ~ '[[:alnum:]]'), -- as it would be written, a way on each line
  because  text not null check (because <> '')
);
create table withheld_ended (
  withheld    uuid primary key references withheld,
  because     text not null check (because <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
revoke insert on withheld, withheld_ended from ${application}, ${jobs};
grant insert (id, partnership, person, whom, member, what) on withheld to ${application}, ${jobs};
grant insert (withheld, because) on withheld_ended to ${application}, ${jobs};

-- Letters and figures alone, so that neither a comma nor a capital hides it.
create function plain(said text) returns text language sql immutable
  return lower(regexp_replace(said, '[^[:alnum:]]+', '', 'g'));

-- Whether what is said holds one of these ways to write it.
create function holds_any(said text, ways text) returns boolean language sql immutable
  return exists (select from unnest(string_to_array(ways, E'\n')) way
    where plain(way) <> '' and strpos(plain(said), plain(way)) > 0);

-- Whether it holds what must not be told to this member of a family.
create function tells_withheld(teller uuid, said text) returns boolean language plpgsql stable security definer as $$
begin
  return exists (
    select from public.withheld it join public.withheld_words words on words.withheld = it.id
    where it.member = teller and public.holds_any(said, words.words)
      and not exists (select from public.withheld_ended ended where ended.withheld = it.id));
end
$$;

-- Whether somebody reads anything of the record, and so must know what not to tell.
create function may_read(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_know_of(who, child) and (who like 'job:%'
    or split_part(own_standing(who, child), '|', 1) <> 'PARTNERSHIP'
      and split_part(standing(who, child), '|', 1) <> 'PARTNERSHIP');
end
$$;

-- What a reply to a report would tell that it must not: each as what it is, and whom. Where whoever told us has a sign-in
-- of their own, and is another, nothing.
create function told_too_much(child uuid, said_to text, said text) returns table (what text, whom text)
  language plpgsql stable security definer as $$
begin
  return query
    select it.what, it.whom from public.withheld it join public.withheld_words words on words.withheld = it.id
    where it.person = any (public.records_of(child)) and public.may_read(public.acting(), child)
      and public.holds_any(said, words.words)
      and not exists (select from public.withheld_ended ended where ended.withheld = it.id)
      and not exists (select from public.told_by_family told
        where told.report = said_to and told.teller is distinct from it.member);
end
$$;

-- What a member of a family hears never holds it, by whatever way it came.
alter policy tellers_hear on entry
  using (answers is not null and starts_with(acting(), 'family:') and exists (
    select from told_by_family told where told.report = entry.answers and 'family:' || told.teller = acting()
      and not tells_withheld(told.teller, (body ->> 'summary') || ' ' || (body ->> 'location'))));

-- It is not forced: the functions above must follow it.
do $$
declare
  wall record;
begin
  for wall in select * from (values
    ('withheld', 'may_read(acting(), person)', 'is_close(acting(), person)'),
    ('withheld_words',
      'exists (select from withheld it where it.id = withheld_words.withheld and is_close(acting(), it.person))',
      'exists (select from withheld it where it.id = withheld_words.withheld and it.actor = acting())'),
    ('withheld_ended',
      'exists (select from withheld it where it.id = withheld_ended.withheld)',
      'exists (select from withheld it where it.id = withheld_ended.withheld and is_close(acting(), it.person))')
  ) as wall (name, seen, written) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.seen);
    execute format('create policy writers_may on %I for insert to ${application} with check (%s)',
      wall.name, wall.written);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
end
$$;
