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
  closed_at   timestamptz, -- for some weeks after it, whoever was part of the work still sees what came of it
  primary key (partnership, finding)
);
-- The only place where names lie outside the wall: nobody may read it, and one function looks in it.
create table search_key (
  person uuid not null,
  words  text not null
);
create index on search_key using gin (words gin_trgm_ops);
-- How many rows each import added: behind the wall they would be counted one by one.
create table import_rows (
  batch uuid primary key,
  added bigint not null
);
revoke all on agency_involved, open_finding, search_key from ${application}, ${jobs};
revoke insert on import_rows from ${application}, ${jobs};

-- Behind the wall only conditions on columns reach an index: others might tell of rows that are then held back.
alter table entry add column name text generated always as (source || '/' || source_local_id) stored;
alter table entry add column answers text generated always as (body #>> '{attributes,answers}') stored;
create index on entry (name);
create index on entry (answers) where answers is not null;
drop index entry_expr_idx, entry_expr_idx1;

-- Asked of every row.
create index on ask (person);
create index on duty (practitioner);
create index on duty (scope, scope_of);
create index on duty_ended (duty);
create index on tie (replaces) where replaces is not null;
create index on clock_setting (ahead_millis);
create index on practitioner (team);

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
create index on exclusion (practitioner);

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
create index on break_glass (practitioner, person, until_time);
create index on break_glass (person);
create index on break_glass (reviewer);
create table break_glass_reviewed (
  break_glass uuid primary key references break_glass,
  justified   boolean not null,
  words       text not null check (words <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

-- Whether a duty holds at a time.
create function holds(held public.duty, moment timestamptz) returns boolean language sql stable
  return held.from_time <= moment and (held.until_time is null or moment < held.until_time)
    and not exists (select from public.duty_ended ended where ended.duty = held.id and ended.at_time <= moment);

-- Every record of the same child: what somebody is to one of them, they are to all.
create function records_of(child uuid) returns uuid[] language plpgsql stable security definer as $$
begin
  if not exists (select from public.record_link where kept = child or other = child) then
    return array[child];
  end if;
  return array(
    with recursive last_word as materialized (
      select distinct on (least(kept, other), greatest(kept, other)) kept, other, linked
      from public.record_link
      order by least(kept, other), greatest(kept, other), id desc),
    same (id) as (
      select child
      union
      select case when kept = same.id then other else kept end
      from same join last_word on linked and (kept = same.id or other = same.id))
    select id from same);
end
$$;

-- Whether somebody is kept out of any of these records.
create function kept_out(who text, records uuid[]) returns boolean language sql stable security definer
  return exists (select from (
    select distinct on (person) excluded from public.exclusion
    where person = any (records) and practitioner::text = who order by person, id desc) last_word where excluded);

-- Whether one of these is in a list.
create function any_of(these text[], list text) returns boolean language plpgsql immutable as $$
declare
  one text;
begin
  if list <> '' then
    foreach one in array these loop
      if strpos(list, one) > 0 then
        return true;
      end if;
    end loop;
  end if;
  return false;
end
$$;

-- Whether work for a child is open, or was until some weeks ago: something is asked, or somebody answers for them by name.
create function work_is_open(records uuid[], today timestamptz) returns boolean language sql stable
begin atomic
  select exists (
      select from (select partnership, finding from finding_child where person = any (records) offset 0) about,
        lateral (select from open_finding known
          where known.partnership = about.partnership and known.finding = about.finding
            and (known.closed_at is null or known.closed_at > today - interval '28 days') offset 0) known)
    or exists (
      select from duty
      where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and holds(duty, today));
end;

-- The children of whom somebody is asked, or was in the last twelve weeks, or for whom they answer by name; or of which
-- they were told because nobody had answered. What several children share is asked of each.
create function children_of(who uuid[], told boolean, today timestamptz) returns setof text language sql stable
begin atomic
  with asked as (
    select ask.partnership, ask.finding, ask.person, ask.asked_at as at_time from ask
    where ask.practitioner = any (who) or (told and ask.handed_to = any (who))
    union all
    select chase.partnership, chase.finding, null, chase.told_at from chase
    where told and chase.practitioner = any (who)),
  of_now as (
    select asked.partnership, asked.finding, asked.person from asked
    where asked.at_time > today - interval '84 days'
      or exists (select from open_finding known where known.partnership = asked.partnership
        and known.finding = asked.finding and known.closed_at is null))
  select of_now.person::text from of_now where of_now.person is not null
  union
  select finding_child.person::text from of_now join finding_child using (partnership, finding)
  union
  select duty.scope_of from duty where duty.practitioner = any (who) and duty.scope = 'CHILD' and holds(duty, today);
end;

-- What somebody is wherever they look: their agency and its kind; whether they look across (a), answer for a school, a
-- team or an area (s), are kept out of any record (x), opened one with a reason (o); their children, and their team's.
create function reader_afresh(who text) returns text language plpgsql stable security definer as $$
declare
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
  my_team uuid;
  mine text;
  kind text;
  today timestamptz := public.partnership_now();
  flags text := '';
begin
  select agency.code, agency.kind, practitioner.team into mine, kind, my_team
  from public.practitioner join public.agency on agency.id = practitioner.agency where practitioner.id = me;
  if mine is null then
    return '';
  end if;
  if exists (select from public.duty where duty.practitioner = me
      and duty.role = any (public.roles_that_look_across()) and public.holds(duty, today)) then
    flags := flags || 'a';
  end if;
  if exists (select from public.duty where duty.practitioner = me
      and duty.scope in ('TEAM', 'SCHOOL', 'AREA') and public.holds(duty, today)) then
    flags := flags || 's';
  end if;
  if exists (select from public.exclusion where exclusion.practitioner = me) then
    flags := flags || 'x';
  end if;
  if exists (select from public.break_glass where break_glass.practitioner = me
      and break_glass.from_time <= today and today < break_glass.until_time) then
    flags := flags || 'o';
  end if;
  return mine || '|' || kind || '|' || flags
    || '|' || coalesce((select string_agg(child, ',') from public.children_of(array[me], true, today) child), '')
    || '|' || coalesce((select string_agg(child, ',') from public.children_of(
        array(select practitioner.id from public.practitioner where practitioner.team = my_team), false, today) child), '');
end
$$;

-- What a practitioner is to a child: their strongest relationship, their agency and its kind.
create function standing_afresh(who text, reader text, child uuid) returns text
  language plpgsql stable security definer as $$
declare
  me uuid;
  mine text := split_part(reader, '|', 1);
  kind text := split_part(reader, '|', 2);
  flags text := split_part(reader, '|', 3);
  today timestamptz;
  found text := 'PARTNERSHIP';
  records uuid[];
  hers text[];
begin
  if reader = '' then
    return 'NONE||';
  end if;
  if child is null then
    return 'THING|' || mine || '|' || kind;
  end if;
  me := who::uuid;
  records := public.records_of(child);
  hers := records;
  if strpos(flags, 'x') > 0 and public.kept_out(who, records) then
    found := 'EXCLUDED';
  elsif public.any_of(hers, split_part(reader, '|', 4)) then
    found := 'INVOLVED';
  elsif exists (select from (
      select distinct on (person) locked from public.record_lock
      where person = any (records) order by person, id desc) last_word where locked) then
    found := 'LOCKED';
  elsif public.any_of(hers, split_part(reader, '|', 5)) then
    found := 'TEAM';
  else
    today := public.partnership_now();
    if strpos(flags, 's') > 0 and exists (
        select from (select scope, scope_of from public.belonging
          where belonging.child = any (records) and belonging.from_time <= today
            and (belonging.until_time is null or today < belonging.until_time) offset 0) belonging,
        lateral (select from public.duty where duty.scope = belonging.scope and duty.scope_of = belonging.scope_of
          and duty.practitioner = me and public.holds(duty, today) offset 0) held) then
      found := 'TEAM';
    elsif strpos(flags, 'a') > 0 and (public.work_is_open(records, today) or exists (
        select from public.agency_involved
        where agency_involved.person = any (records) and agency_involved.last_at > today - interval '42 days')) then
      found := 'OVERSIGHT';
    elsif strpos(flags, 'o') > 0 and exists (select from public.break_glass
        where break_glass.person = any (records) and break_glass.practitioner = me
          and break_glass.from_time <= today and today < break_glass.until_time) then
      found := 'BREAK_GLASS';
    elsif exists (select from public.agency_involved
        where agency_involved.person = any (records) and agency_involved.agency = mine) then
      found := case when exists (select from public.agency_involved
          where agency_involved.person = any (records) and agency_involved.agency = mine
            and agency_involved.last_at > today - interval '1 year') and public.work_is_open(records, today)
        then 'AGENCY' else 'OWN_RECORD' end;
    end if;
  end if;
  return found || '|' || mine || '|' || kind;
end
$$;

-- The same. What the reader is wherever they look is kept for the transaction, and what they are to one child for as long
-- as it asks about that child: a chronology asks once a row.
create function standing(who text, child uuid) returns text language plpgsql stable as $$
declare
  kept text := current_setting('reachable.standing', true);
  of text := who || '/' || coalesce(child::text, '') || '/';
  reader text;
  found text;
begin
  if kept is not null and starts_with(kept, of) then
    return substr(kept, length(of) + 1);
  end if;
  reader := current_setting('reachable.reader', true);
  if reader is null or not starts_with(reader, who || '/') then
    reader := who || '/' || reader_afresh(who);
    perform set_config('reachable.reader', reader, true);
  end if;
  found := standing_afresh(who, substr(reader, length(who) + 2), child);
  perform set_config('reachable.standing', of || found, true);
  return found;
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
  mine := standing(who, child);
  if who = written_by then
    return not starts_with(mine, 'EXCLUDED');
  end if;
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

-- Each may have to look at the record: the planner asks them last.
alter function sees cost 2000;
alter function may_know_of cost 2000;
alter function may_follow cost 2000;
alter function may_see(text, uuid, uuid, text, text, text) cost 2000;
alter function may_see(text, uuid, uuid, text, text) cost 2000;

-- Who an agency's word makes known to it, and who is made known to the writer's agency by what they wrote for another. A
-- file does not make its sender's agency part of the work. A row that comes changes what its transaction knew.
create function note_involvement() returns trigger language plpgsql security definer as $$
begin
  insert into public.agency_involved as known (person, agency, last_at)
  select person, agency, max(received_at) from (
    select person, agency, received_at from added
    union all
    select added.person, agency.code, added.received_at from added
      join public.practitioner on practitioner.id::text = added.actor
      join public.agency on agency.id = practitioner.agency
    where added.batch is null) said
  group by person, agency order by person, agency
  on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at);
  if tg_table_name = 'entry' then
    insert into public.import_rows as known (batch, added)
    select batch, count(*) from added where batch is not null group by batch order by batch
    on conflict (batch) do update set added = known.added + excluded.added;
  end if;
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
create trigger involved after insert on tie referencing new table as added
  for each statement execute function note_involvement();

-- Whoever begins a record has begun to work with the child.
create function note_begun() returns trigger language plpgsql security definer as $$
begin
  insert into public.agency_involved (person, agency, last_at)
  select new.id, agency.code, new.received_at
  from public.practitioner join public.agency on agency.id = practitioner.agency
  where practitioner.id::text = new.actor
  on conflict do nothing;
  return null;
end
$$;
create trigger begun after insert on person for each row when (new.batch is null) execute function note_begun();

create function forget_standing() returns trigger language plpgsql as $$
begin
  perform set_config('reachable.standing', '', true);
  perform set_config('reachable.reader', '', true);
  return null;
end
$$;
create trigger changed after insert on record_link execute function forget_standing();
create trigger changed after insert on exclusion execute function forget_standing();
create trigger changed after insert on record_lock execute function forget_standing();
create trigger changed after insert on break_glass execute function forget_standing();
create trigger changed after insert or update on ask execute function forget_standing();
create trigger changed after insert on chase execute function forget_standing();
create trigger changed after insert on duty execute function forget_standing();
create trigger changed after insert on duty_ended execute function forget_standing();

create function note_open_finding() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'DELETE' then
    delete from public.open_finding where partnership = old.partnership and finding = old.id;
  elsif new.open then
    insert into public.open_finding (partnership, finding) values (new.partnership, new.id)
    on conflict (partnership, finding) do update set closed_at = null where open_finding.closed_at is not null;
  else
    update public.open_finding set closed_at = public.partnership_now()
    where partnership = new.partnership and finding = new.id and closed_at is null;
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
    union all select person, agency, received_at from relation
    union all select person, agency, received_at from tie) known group by person, agency;
insert into import_rows (batch, added) select batch, count(*) from entry where batch is not null group by batch;
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
    ('story_spell', 'may_follow(acting(), person)'),
    ('finding', 'exists (select from finding_child child where child.partnership = finding.partnership
        and child.finding = finding.id and may_follow(acting(), child.person))')
  ) as wall (name, condition) loop
    execute format('alter table %I enable row level security', wall.name);
    if wall.name <> 'record_link' then -- which functions above must follow
      execute format('alter table %I force row level security', wall.name);
    end if;
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.condition);
    execute format('create policy writers_may on %I for insert to ${application} with check (acting() is not null)',
      wall.name);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
end
$$;

-- What is derived, only jobs write.
revoke insert, update, delete on finding, finding_child, story_telling, story_answer, story_spell, chase
  from ${application};
-- What stories tell of each other, nobody reads who is no job.
revoke select on story_telling, story_answer from ${application};
grant update, delete on story_telling, story_answer, story_spell, finding to ${jobs};
grant delete on finding_child to ${jobs};
grant update on story, ask, last_looked, usefulness to ${jobs};
-- Only jobs give rows of the audit their place.
revoke delete on audit_unsealed from ${application};
revoke insert on audit_link, audit_anchor from ${application};
-- Files are brought in by a job.
grant update on import_upload, draft to ${jobs};
grant delete on import_file to ${jobs};
grant update, delete on spring_session, spring_session_attributes to ${jobs};
