-- Who may see what. Two walls ask the same function: the predicate that every query joins, and row-level security, which
-- holds where a query forgets. What the function allows is written by AccessPolicy, in a repeatable migration.

-- What the record says about who works with whom, in narrow tables that say nothing else: facts that decide who may see a
-- row cannot lie behind the wall themselves. Triggers keep them; nobody else writes them.
create table agency_involved (
  person  uuid not null,
  agency  text not null,
  last_at timestamptz not null,
  primary key (person, agency)
);
create table open_finding (
  partnership uuid not null,
  finding     text not null,
  primary key (partnership, finding)
);
-- The only place where names lie outside the wall: nobody may read it, and one function looks in it.
create table search_key (
  person uuid not null,
  words  text not null
);
create index on search_key using gin (words gin_trgm_ops);
revoke all on agency_involved, open_finding, search_key from ${application}, ${jobs};

-- Somebody must not see a child's record: it is their own family's. Ended by a later row.
create table exclusion (
  id           uuid primary key,
  partnership  uuid not null references partnership,
  person       uuid not null references person,
  practitioner uuid not null references practitioner,
  excluded     boolean not null,
  because      text not null check (because <> ''),
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now()
);
create index on exclusion (person, practitioner, id desc);

-- A record only those who work with the child find. Ended by a later row.
create table record_lock (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person,
  locked      boolean not null,
  because     text not null check (because <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on record_lock (person, id desc);

-- Somebody looked without working with the child, said why, and has it for a time. It ends by itself.
create table break_glass (
  id           uuid primary key,
  partnership  uuid not null references partnership,
  person       uuid not null references person,
  practitioner uuid not null references practitioner,
  because      text not null check (because <> ''),
  from_time    timestamptz not null default partnership_now(),
  until_time   timestamptz not null,
  reviewer     uuid not null references practitioner check (reviewer <> practitioner),
  review_by    timestamptz not null,
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  check (until_time > from_time and until_time <= from_time + interval '4 hours')
);
create index on break_glass (person, practitioner, until_time);
create index on break_glass (reviewer);
create table break_glass_reviewed (
  break_glass uuid primary key references break_glass,
  justified   boolean not null,
  words       text not null check (words <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

-- What a practitioner is to a child: their strongest relationship, their agency and its kind.
create function standing_afresh(who text, child uuid) returns text language plpgsql stable security definer as $$
declare
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
  my_team uuid;
  mine text;
  kind text;
  today timestamptz := public.partnership_now();
  found text := 'PARTNERSHIP';
  work_is_open boolean;
begin
  select agency.code, agency.kind, practitioner.team into mine, kind, my_team
  from public.practitioner join public.agency on agency.id = practitioner.agency where practitioner.id = me;
  if mine is null then
    return 'NONE||';
  end if;
  if child is null then
    return 'THING|' || mine || '|' || kind;
  end if;
  if coalesce((select excluded from public.exclusion
      where exclusion.person = child and exclusion.practitioner = me order by id desc limit 1), false) then
    return 'EXCLUDED|' || mine || '|' || kind;
  end if;
  work_is_open := exists (select from public.finding_child join public.open_finding using (partnership, finding)
    where finding_child.person = child);
  if exists (select from public.ask
        where (ask.practitioner = me or ask.handed_to = me) and ask.person = child
          and (ask.asked_at > today - interval '84 days'
            or exists (select from public.open_finding where open_finding.finding = ask.finding)))
      or exists (select from public.duty
        where duty.practitioner = me and duty.scope = 'CHILD' and duty.scope_of = child::text
          and duty.from_time <= today and (duty.until_time is null or today < duty.until_time)
          and not exists (select from public.duty_ended
            where duty_ended.duty = duty.id and duty_ended.at_time <= today)) then
    found := 'INVOLVED';
  elsif coalesce((select locked from public.record_lock
      where record_lock.person = child order by id desc limit 1), false) then
    found := 'LOCKED';
  elsif exists (select from public.ask join public.practitioner mate on mate.id = ask.practitioner
        where mate.team = my_team and ask.person = child
          and (ask.asked_at > today - interval '84 days'
            or exists (select from public.open_finding where open_finding.finding = ask.finding)))
      or exists (select from public.belonging
          join public.duty on duty.scope = belonging.scope and duty.scope_of = belonging.scope_of
        where belonging.child = standing_afresh.child and duty.practitioner = me
          and belonging.from_time <= today and (belonging.until_time is null or today < belonging.until_time)
          and duty.from_time <= today and (duty.until_time is null or today < duty.until_time)
          and not exists (select from public.duty_ended
            where duty_ended.duty = duty.id and duty_ended.at_time <= today)) then
    found := 'TEAM';
  elsif work_is_open and exists (select from public.duty
        where duty.practitioner = me and duty.role = any (public.roles_that_look_across())
          and duty.from_time <= today and (duty.until_time is null or today < duty.until_time)
          and not exists (select from public.duty_ended
            where duty_ended.duty = duty.id and duty_ended.at_time <= today)) then
    found := 'OVERSIGHT';
  elsif exists (select from public.break_glass
        where break_glass.person = child and break_glass.practitioner = me
          and break_glass.from_time <= today and today < break_glass.until_time) then
    found := 'BREAK_GLASS';
  elsif exists (select from public.agency_involved
        where agency_involved.person = child and agency_involved.agency = mine) then
    found := case when work_is_open and exists (select from public.agency_involved
        where agency_involved.person = child and agency_involved.agency = mine
          and agency_involved.last_at > today - interval '1 year') then 'AGENCY' else 'OWN_RECORD' end;
  end if;
  return found || '|' || mine || '|' || kind;
end
$$;

-- The same, kept for as long as one transaction asks about one child: a chronology asks once a row.
create function standing(who text, child uuid) returns text language plpgsql stable as $$
declare
  kept text := current_setting('reachable.standing', true);
  of text := who || '/' || coalesce(child::text, '') || '/';
  found text;
begin
  if kept is not null and starts_with(kept, of) then
    return substr(kept, length(of) + 1);
  end if;
  found := standing_afresh(who, child);
  perform set_config('reachable.standing', of || found, true);
  return found;
end
$$;

-- Whether somebody is kept out of a child's record.
create function kept_out(who text, child uuid) returns boolean language plpgsql stable security definer as $$
begin
  return coalesce((select excluded from public.exclusion
    where exclusion.person = child and exclusion.practitioner::text = who order by id desc limit 1), false);
end
$$;

-- Whether they may see a row about the child. Nobody is kept from their own words, save about their own family.
create function sees(who text, child uuid, agency text, handling text, written_by text) returns boolean
  language plpgsql stable as $$
declare
  mine text;
begin
  if who is null then
    return false;
  end if;
  if who = written_by then
    return not kept_out(who, child);
  end if;
  mine := standing(who, child);
  return policy_allows(split_part(mine, '|', 1), handling, agency = split_part(mine, '|', 2),
    split_part(mine, '|', 3) = 'police');
end
$$;

-- Whether they may know that there is such a child: a pointer, before any content.
create function may_know_of(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or split_part(standing(who, child), '|', 1) not in ('EXCLUDED', 'LOCKED', 'NONE'));
end
$$;

-- Whether they may know what is asked and found about the child.
create function may_follow(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or split_part(standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT', 'BREAK_GLASS', 'AGENCY'));
end
$$;

-- The first wall: what every query joins.
create function may_see(actor text, partnership uuid, person uuid, agency text, handling text, written_by text)
  returns boolean language plpgsql stable as $$
begin
  return partnership is not null and (actor like 'job:%' or sees(actor, person, agency, handling, written_by));
end
$$;
create or replace function may_see(actor text, partnership uuid, person uuid, agency text, handling text)
  returns boolean language plpgsql stable as $$
begin
  return partnership is not null and (actor like 'job:%' or sees(actor, person, agency, handling, ''));
end
$$;

-- Who an agency's word makes known to it. A row that comes changes what its transaction knew.
create function note_involvement() returns trigger language plpgsql security definer as $$
begin
  insert into public.agency_involved as known (person, agency, last_at)
  select person, agency, max(received_at) from added group by person, agency order by person, agency
  on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at);
  perform set_config('reachable.standing', '', true);
  return null;
end
$$;
create trigger involved after insert on entry referencing new table as added
  for each statement execute function note_involvement();
create trigger involved after insert on home referencing new table as added
  for each statement execute function note_involvement();
create trigger involved after insert on relation referencing new table as added
  for each statement execute function note_involvement();

create function forget_standing() returns trigger language plpgsql as $$
begin
  perform set_config('reachable.standing', '', true);
  return null;
end
$$;
create trigger changed after insert on exclusion execute function forget_standing();
create trigger changed after insert on record_lock execute function forget_standing();
create trigger changed after insert on break_glass execute function forget_standing();
create trigger changed after insert or update on ask execute function forget_standing();

create function note_open_finding() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'DELETE' or not new.open then
    delete from public.open_finding
    where partnership = old.partnership and finding = old.id;
  else
    insert into public.open_finding (partnership, finding) values (new.partnership, new.id) on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger opened after insert on finding for each row when (new.open) execute function note_open_finding();
create trigger closed after update or delete on finding for each row execute function note_open_finding();

create function note_search_key() returns trigger language plpgsql security definer as $$
begin
  if tg_table_name = 'person' then
    insert into public.search_key (person, words) values (new.id, lower(new.reference));
  else
    insert into public.search_key (person, words) values (new.person, lower(new.name));
  end if;
  return null;
end
$$;
create trigger searched after insert on person for each row execute function note_search_key();
create trigger searched after insert on person_name for each row execute function note_search_key();

-- Likeness cannot be looked up behind the wall: its operators might tell of rows that are then held back. So candidates
-- are found here, as ids, and who may be known of is decided where they are joined with the person.
create function people_like(words text[]) returns table (person uuid, word text, likeness real)
  language sql stable security definer
begin atomic
  with form as (
    select word, word as form from unnest(words) word
    union select word, long from unnest(words) word join public.nickname on short = word
    union select word, short from unnest(words) word join public.nickname on long = word)
  select search_key.person, form.word, word_similarity(form.form, search_key.words)
  from form join public.search_key on form.form operator(public.<%) search_key.words;
end;

insert into agency_involved (person, agency, last_at)
  select person, agency, max(received_at) from (
    select person, agency, received_at from entry union all select person, agency, received_at from home
    union all select person, agency, received_at from relation) known group by person, agency;
insert into open_finding (partnership, finding) select partnership, id from finding where open;
insert into search_key (person, words)
  select id, lower(reference) from person union all select person, lower(name) from person_name;

-- The second wall. It is forced: not even the tables' owner sees past it.
do $$
declare
  wall record;
begin
  for wall in select * from (values
    ('person', 'may_know_of(acting(), id)'),
    ('person_description', 'may_know_of(acting(), person)'),
    ('person_name', 'may_know_of(acting(), person)'),
    ('person_identifier', 'may_know_of(acting(), person)'),
    ('record_link', 'may_know_of(acting(), kept) and may_know_of(acting(), other)'),
    ('home', 'sees(acting(), person, agency, handling, actor)'),
    ('relation', 'sees(acting(), person, agency, handling, actor)'),
    ('entry', 'sees(acting(), person, agency, handling, actor)'),
    ('entry_subject', 'sees(acting(), person, agency, handling, actor)'),
    ('tie', 'sees(acting(), person, agency, handling, actor)'),
    ('thing_description', 'sees(acting(), null, agency, handling, actor)'),
    ('adult_name', 'sees(acting(), null, agency, handling, actor)'),
    ('import_batch', 'sees(acting(), null, agency, handling, actor)'),
    ('finding', 'exists (select from finding_child child where child.partnership = finding.partnership
        and child.finding = finding.id and may_follow(acting(), child.person))')
  ) as wall (name, condition) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('alter table %I force row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.condition);
    execute format('create policy writers_may on %I for insert to ${application} with check (acting() is not null)',
      wall.name);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
end
$$;

-- What is derived, only jobs write.
revoke insert, update, delete on finding, finding_child, story_telling, story_answer from ${application};
grant update, delete on story_telling, story_answer, finding to ${jobs};
grant delete on finding_child to ${jobs};
grant update on story, ask, last_looked, usefulness to ${jobs};
-- Only jobs give rows of the audit their place.
revoke delete on audit_unsealed from ${application};
revoke insert on audit_link, audit_anchor from ${application};
-- Files are brought in by a job.
grant update on import_upload, draft to ${jobs};
grant delete on import_file to ${jobs};
grant update, delete on spring_session, spring_session_attributes to ${jobs};
