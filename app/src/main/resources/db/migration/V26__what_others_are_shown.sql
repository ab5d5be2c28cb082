-- What others are shown: a record as somebody else would see it; what partners are told of intelligence; and what must not be
-- told to one adult of a family.

-- As seen by somebody else. Whoever looks after others' rights looks at one child's pages as another would see them. They
-- never see more than they may themselves: what both may see is shown. The transaction carries whom they look as, as
-- "child|what they are to the child|agency|its kind"; to every other child that somebody is nobody in particular.
alter function standing(text, uuid) rename to own_standing;

create function as_seen(child uuid) returns text language plpgsql stable as $$
declare
  looking text := current_setting('reachable.as_seen', true);
  agency text;
begin
  if looking is null or looking = '' then
    return null;
  end if;
  agency := '|' || split_part(looking, '|', 3) || '|' || split_part(looking, '|', 4);
  if child is null then
    return 'THING' || agency;
  end if;
  return case when split_part(looking, '|', 1)::uuid = any (records_of(child)) then split_part(looking, '|', 2)
    else 'PARTNERSHIP' end || agency;
end
$$;

create function standing(who text, child uuid) returns text language plpgsql stable as $$
begin
  return coalesce(as_seen(child), own_standing(who, child));
end
$$;

-- The questions that decide, asked of both.
create or replace function sees(who text, child uuid, agency text, handling text, written_by text) returns boolean
  language plpgsql stable as $$
declare
  mine text;
begin
  if who is null then
    return false;
  end if;
  mine := own_standing(who, child);
  if who = written_by then
    if starts_with(mine, 'EXCLUDED') then
      return false;
    end if;
  elsif not policy_allows(split_part(mine, '|', 1), handling, agency = split_part(mine, '|', 2),
      split_part(mine, '|', 3) = 'police') then
    return false;
  end if;
  mine := as_seen(child);
  return mine is null or policy_allows(split_part(mine, '|', 1), handling, agency = split_part(mine, '|', 2),
    split_part(mine, '|', 3) = 'police');
end
$$;
create or replace function may_know_of(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or split_part(own_standing(who, child), '|', 1) not in ('EXCLUDED', 'LOCKED', 'NONE')
      and split_part(standing(who, child), '|', 1) not in ('EXCLUDED', 'LOCKED', 'NONE'));
end
$$;
create or replace function may_follow(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or split_part(own_standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT', 'BREAK_GLASS', 'AGENCY')
      and split_part(standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT', 'BREAK_GLASS', 'AGENCY'));
end
$$;
create or replace function is_close(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and split_part(own_standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT')
    and split_part(standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT');
end
$$;
-- What was passed on by name was passed on to nobody else.
create or replace function was_told(who text, child uuid, said text) returns boolean
  language plpgsql stable security definer as $$
begin
  return public.as_seen(child) is null
    and exists (select from public.passed_on passed where passed.entry = said and passed.practitioner::text = who)
    and public.may_know_of(who, child);
end
$$;
-- Whether they may look as somebody else: they are close to the child, and see to it that others see what they should.
create function may_look_as(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and split_part(own_standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT')
    and answers_as(who, roles_that_look_as());
end
$$;

-- What partners are told of intelligence: a line that stands for an entry, without saying for which. Another row ends it.
create table partner_line (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person,
  agency      text not null, -- whose line it is
  line        text not null check (line <> ''),
  review_on   date not null, -- until when it holds
  ask         uuid references practitioner, -- whom to ask; nobody where a file brought it
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on partner_line (person);
create index on partner_line (ask);
-- Which entry it stands for: for those who may see that.
create table partner_line_behind (
  line  uuid primary key references partner_line,
  entry text not null
);
create index on partner_line_behind (entry);
create table partner_line_ended (
  line        uuid primary key references partner_line,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
revoke insert on partner_line, partner_line_ended from ${application}, ${jobs};
grant insert (id, partnership, person, agency, line, review_on, ask) on partner_line to ${application}, ${jobs};
grant insert (line) on partner_line_ended to ${application}, ${jobs};

-- Whoever is close to the child reads the line; only who sees an agency's intelligence about the child, and is of that
-- agency, writes one or ends one.
do $$
declare
  wall record;
begin
  for wall in select * from (values
    ('partner_line',
      'is_close(acting(), person) or actor = acting() and may_know_of(acting(), person)',
      'agency = split_part(standing(acting(), person), ''|'', 2) and exists (select from entry
        where entry.person = partner_line.person and entry.handling = ''intelligence''
          and entry.agency = partner_line.agency)'),
    ('partner_line_behind',
      'exists (select from entry where entry.name = partner_line_behind.entry and entry.handling = ''intelligence'')',
      'exists (select from entry where entry.name = partner_line_behind.entry and entry.handling = ''intelligence''
        and entry.agency = split_part(standing(acting(), entry.person), ''|'', 2))'),
    ('partner_line_ended',
      'exists (select from partner_line it where it.id = partner_line_ended.line)',
      'exists (select from partner_line it join partner_line_behind behind on behind.line = it.id
        where it.id = partner_line_ended.line and it.agency = split_part(standing(acting(), it.person), ''|'', 2))')
  ) as wall (name, seen, written) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('alter table %I force row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.seen);
    execute format('create policy writers_may on %I for insert to ${application} with check (%s)',
      wall.name, wall.written);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
end
$$;
