-- What the database does for files that are brought in.

-- Keeps rows about a child of whom their sender may not know. Whose record it is, it tells nobody: the row of the audit of this
-- transaction names them (R__imports, names_whose_rows_are_held). Nothing is kept where there is no such record. The owner sees persons only
-- while it erases: so it does for that moment. To the sender these rows count as brought in.
create or replace function hold_rows(held uuid, brought uuid, called text, written jsonb, many int) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
  it import_batch;
  child uuid;
begin
  perform set_config('reachable.erasing', 'yes', true);
  select * into it from import_batch where id = brought and actor = acting();
  select id into child from person
  where person.partnership = it.partnership and person.reference = called and not may_know_of(acting(), person.id);
  if jsonb_typeof(written) <> 'array' or exists (select from jsonb_array_elements(written) row where not exists (select from source its
      where its.partnership = it.partnership and its.code = row #>> '{id,source}' and its.confirmed_at is not null
        and its.ended_at is null and sends_for(acting(), its))) then
    perform refuse('A row that is held is of a source that its sender sends for.');
  end if;
  if child is not null then
    insert into held_rows (id, import_batch, practitioner, person, reference, entries, partnership, agency, source, batch)
    values (held, brought, acting()::uuid, child, called, written, it.partnership, it.agency, 'import', brought)
    on conflict do nothing;
    if found then
      insert into import_rows as known (batch, added) values (brought, many)
      on conflict (batch) do update set added = known.added + excluded.added;
    end if;
  end if;
  perform set_config('reachable.erasing', erasing, true);
end
$$;
revoke execute on function hold_rows(uuid, uuid, text, jsonb, int) from public;
grant execute on function hold_rows(uuid, uuid, text, jsonb, int) to ${application};

-- How many rows of an import are held: to their sender they count as brought in, and no entry is theirs to read.
create or replace function rows_held_of(brought uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(sum(jsonb_array_length(entries)), 0) from public.held_rows where import_batch = brought);

-- The row of the audit that is written with it names whose rows were held: nobody else is told.
create or replace function name_whose_rows_are_held() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
begin
  for whose in select distinct person from held_rows where held_in = pg_current_xact_id() and person <> all (new.subjects) loop
    new.subjects := new.subjects || whose;
    new.relationships := new.relationships || standing_is(own_standing(acting(), whose));
  end loop;
  return new;
end
$$;
create or replace trigger names_whose_rows_are_held before insert on audit_entry
  for each row when (new.action = 'WRITE') execute function name_whose_rows_are_held();

-- Whether this transaction files, as somebody decided in it, rows that this sender brought, with this record.
create or replace function files_for(who text, sender text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from held_rows_resolved decided join held_rows held on held.id = decided.held_rows
    where decided.decided_in = pg_current_xact_id() and decided.actor = who and decided.filed_under = child
      and held.practitioner::text = sender);
end
$$;

-- What was held, and is filed as somebody decides, bears who brought it: word for word, in the transaction of the decision, and so once.
create or replace function bear_who_sent_it() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sender text;
begin
  if new.source = 'reachable' or new.batch is not null or acting() like 'job:%'
      or not exists (select from held_rows_resolved where decided_in = pg_current_xact_id() and actor = acting()) then
    return new;
  end if;
  select held.practitioner::text into sender
  from held_rows_resolved decided join held_rows held on held.id = decided.held_rows, jsonb_array_elements(held.entries) written
  where decided.decided_in = pg_current_xact_id() and decided.actor = acting() and decided.filed_under = new.subject
    and written #>> '{id,source}' = new.source and written #>> '{id,local}' = new.source_local_id
    and written ->> 'type' = new.type and written ->> 'handling' = new.handling
    and written ->> 'summary' = new.body ->> 'summary' and written ->> 'location' = new.body ->> 'location'
    and (written ->> 'occurredAt')::timestamptz = new.occurred_at and (written ->> 'recordedAt')::timestamptz = new.recorded_at
    and written -> 'attributes' = new.body -> 'attributes'
    and written ->> 'agency' in (new.agency, (select kind from agency where partnership = new.partnership and code = new.agency))
  limit 1;
  if sender is not null then
    new.actor := sender;
  end if;
  return new;
end
$$;
create or replace trigger bears_who_sent_it before insert on entry for each row execute function bear_who_sent_it();

-- Whoever decides files what they may not read any more once it is filed: only while they do.
create or replace function note_that_rows_are_filed() returns trigger language plpgsql as $$
begin
  perform set_config('reachable.files_held_rows', 'yes', true);
  return null;
end
$$;
create or replace trigger noted after insert on held_rows_resolved for each statement execute function note_that_rows_are_filed();
drop policy if exists deciders_file on entry;
create policy deciders_file on entry for select to ${application}
  using (current_setting('reachable.files_held_rows', true) = 'yes' and files_for(acting(), actor, subject));

-- They are filed with the record that has their reference, or with one that whoever decides began for them.
drop policy if exists writers_may on held_rows_resolved;
create policy writers_may on held_rows_resolved for insert to ${application} with check (
  exists (select from held_rows held where held.id = held_rows
    and case when filed then filed_under = held.person
      else filed_under <> held.person and exists (select from person begun where begun.id = filed_under and begun.actor = acting()) end));

-- What was held and is about somebody else is erased with their record, too.
create or replace function erase_held_rows() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
begin
  perform set_config('reachable.erasing', 'yes', true);
  delete from held_rows where id in (select held_rows from held_rows_resolved where filed_under = new.person);
  perform set_config('reachable.erasing', erasing, true);
  return null;
end
$$;
create or replace trigger erases_held_rows after insert on erased_person
  for each row execute function erase_held_rows();

-- Who is told in the author's place where an agency's words are changed by somebody of another, and their author is none of its people: they
-- came with a feed, or in a file of others. Whoever looks after what people of the agency wrote.
create or replace function who_answers_for_words(whose text, author text, changed_by text) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today timestamptz := partnership_now();
begin
  if changed_by like 'job:%' or is_of_agency(author, whose) or is_of_agency(changed_by, whose) then
    return;
  end if;
  return query
    select duty.practitioner::text from duty
      join practitioner one on one.id = duty.practitioner
      join agency on agency.id = one.agency
    where agency.code = whose and duty.role = any (roles_that_put_right())
      and (duty.scope = 'PARTNERSHIP' or duty.scope = 'AGENCY' and duty.scope_of = whose)
      and holds(duty, today) and not has_left(one.id, today);
end
$$;

-- Who answers for one of these records by name.
create or replace function who_answers_by_name(records uuid[]) returns setof text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select duty.practitioner::text from public.duty
  where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and public.holds(duty, public.partnership_now());
end;

-- Tells whoever wrote what a later row puts right, takes back, files elsewhere or closes off. The owner reads entries only
-- while it erases: so it does for the moment in which it looks for those.
create or replace function tell_whose_words_were_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
begin
  perform set_config('reachable.erasing', 'yes', true);
  insert into words_changed (later, told, told_as, earlier, person, type, refiled, handled)
    select distinct on (added.id, hears.who) added.id, hears.who, hears.told_as, earlier.id, earlier.subject, added.type,
      added.subject <> earlier.subject, added.handling <> earlier.handling
    from added
      join lateral (select added.name union select added.corrects where added.corrects is not null) said (name) on true
      join entry earlier on earlier.name = said.name and earlier.partnership = added.partnership
      join lateral (
        select earlier.actor as who, 'author' as told_as where earlier.actor not like 'job:%'
        union all select who, 'agency' from who_answers_for_words(earlier.agency, earlier.actor, added.actor) who
        union all select who, 'child' from who_answers_by_name(records_of(earlier.subject)) who
          where earlier.actor like 'job:%' and added.actor not like 'job:%' and earlier.agency = any (kinds_that_are_people())) hears on true
    where earlier.log_position < added.log_position and hears.who <> added.actor
    order by added.id, hears.who, array_position(array['author', 'agency', 'child'], hears.told_as), earlier.log_position desc
    on conflict do nothing;
  perform set_config('reachable.erasing', erasing, true);
  return null;
end
$$;
create or replace trigger tells_whose_words_were_changed after insert on entry referencing new table as added
  for each statement execute function tell_whose_words_were_changed();

-- Whether a description says something else than what stood, or says it no more; who fills in what nobody said changes nobody's words.
create or replace function says_otherwise(earlier jsonb, later jsonb) returns boolean language sql immutable
  return not earlier ? 'born_on' or exists (
    select from unnest(array['born_on', 'no_birth_date', 'pronouns', 'own_words']) said
    where coalesce(earlier ->> said, '') <> '' and earlier -> said <> later -> said);

-- The same of who somebody is, where they live and who is around them, and of what is said of a place or an adult of concern: a later row
-- says which it stands for; a description, and what an adult is called, stands for the one before. Of what came with a feed, and of
-- what one agency says otherwise than another did, whoever answers for the child by name is told too.
create or replace function tell_whose_details_were_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose text := case when tg_table_name in ('thing_description', 'adult_name') then 'thing' else 'person' end;
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
begin
  perform set_config('reachable.erasing', 'yes', true);
  execute format('insert into details_changed (later, told, told_as, person)
    select distinct on (added.id, hears.who) added.id, hears.who, hears.told_as, added.%1$I
    from added join lateral (%2$s) earlier on true join lateral (
      select earlier.actor as who, ''author'' as told_as, 1 as place where earlier.actor not like ''job:%%''
      union all select who, ''agency'', 2 from who_answers_for_words(earlier.agency, earlier.actor, added.actor) who
      union all select who, ''child'', 3 from who_answers_by_name(records_of(added.%1$I)) who
        where (earlier.actor like ''job:%%'' or earlier.agency <> added.agency) and added.actor not like ''job:%%'') hears on true
    where hears.who <> added.actor and earlier.actor <> added.actor
    order by added.id, hears.who, hears.place on conflict do nothing', whose,
    case when tg_table_name in ('person_description', 'thing_description', 'adult_name')
      then format('select before.actor, before.agency from (select * from %1$I before
        where before.%2$I = added.%2$I and before.position < added.position order by before.position desc limit 1) before
        where says_otherwise(to_jsonb(before), to_jsonb(added))', tg_table_name, whose)
      else format('select before.actor, before.agency from %I before where before.id = added.replaces', tg_table_name) end);
  perform set_config('reachable.erasing', erasing, true);
  return null;
end
$$;
do $$
declare
  said text;
begin
  foreach said in array array['person_name', 'person_identifier', 'person_description', 'home', 'relation', 'tie', 'thing_description',
      'adult_name'] loop
    execute format('create or replace trigger tells_whose_details_were_changed after insert on %I referencing new table as added
      for each statement execute function tell_whose_details_were_changed()', said);
  end loop;
end
$$;
