-- What the database does for files that are brought in.

-- Keeps rows about a child of whom their sender may not know. Whose record it is, it tells nobody: the row of the audit of this
-- transaction names them (R__imports, names_whose_rows_are_held). Nothing is kept where there is no such record. The owner sees persons only
-- while it decides: so it does for that moment. To the sender these rows count as brought in.
create or replace function hold_rows(held uuid, brought uuid, called text, written jsonb, many int, others boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it import_batch;
  child uuid;
begin
  perform begin_deciding();
  select * into it from import_batch where id = brought and actor = acting();
  select id into child from person
  where person.partnership = it.partnership and person.reference = called and not may_know_of(acting(), person.id);
  if jsonb_typeof(written) <> 'array' or exists (select from jsonb_array_elements(written) row where not exists (select from source its
      where its.partnership = it.partnership and its.code = row #>> '{id,source}' and its.confirmed_at is not null
        and its.ended_at is null and sends_for(acting(), its))) then
    perform refuse('A row that is held is of a source that its sender sends for.');
  end if;
  if child is not null then
    insert into held_rows (id, import_batch, practitioner, person, reference, entries, of_others, partnership, agency, source, batch)
    values (held, brought, acting()::uuid, child, called, written, others, it.partnership, it.agency, 'import', brought)
    on conflict do nothing;
    if found then
      insert into import_rows as known (batch, added) values (brought, many)
      on conflict (batch) do update set added = known.added + excluded.added;
    end if;
  end if;
  perform end_deciding();
end
$$;
revoke execute on function hold_rows(uuid, uuid, text, jsonb, int, boolean) from public;
grant execute on function hold_rows(uuid, uuid, text, jsonb, int, boolean) to ${application};

-- How many rows of an import were not its sender's to write, as whoever sent it loads it; begun again after a restart, all of it anew.
create or replace function note_left_out(brought uuid, many int) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  insert into import_rows (batch, added, left_out)
  select id, 0, many from import_batch where id = brought and actor = acting()
  on conflict (batch) do update set left_out = excluded.left_out;
  perform end_deciding();
end
$$;
revoke execute on function note_left_out(uuid, int) from public;
grant execute on function note_left_out(uuid, int) to ${application};

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
begin
  delete from held_rows where id in (select held_rows from held_rows_resolved where filed_under = new.person);
  return null;
end
$$;
create or replace trigger erases_held_rows after insert on erased_person
  for each row execute function erase_held_rows();

-- Who looks after what stands in an agency's name: whoever puts right for it; where nobody does, as of a kind of which no agency is named,
-- whoever looks after sources.
create or replace function who_looks_after_words(whose text) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today timestamptz := partnership_now();
begin
  return query
    select duty.practitioner::text from duty
      join practitioner one on one.id = duty.practitioner
      join agency on agency.id = one.agency
    where duty.role = any (roles_that_put_right())
      and (duty.scope = 'AGENCY' and duty.scope_of = whose or duty.scope = 'PARTNERSHIP' and agency.code = whose)
      and holds(duty, today) and not has_left(one.id, today);
  if not found then
    return query
      select duty.practitioner::text from duty
      where duty.role = any (roles_that_look_after_sources()) and duty.scope = 'PARTNERSHIP'
        and holds(duty, today) and not has_left(duty.practitioner, today);
  end if;
end
$$;
create or replace function looks_after_words_of(who text, whose text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.who_looks_after_words(whose) one where one = who);

-- Nobody is asked whether what they sent themselves is right.
alter policy readers_may on import_in_name using (sent_by <> acting() and looks_after_words_of(acting(), agency));
alter policy readers_may on import_in_name_seen using (exists (select from import_in_name sent
  where sent.batch = import_in_name_seen.batch and sent.agency = import_in_name_seen.agency));
alter policy writers_may on import_in_name_seen with check (actor = acting() and exists (select from import_in_name sent
  where sent.batch = import_in_name_seen.batch and sent.agency = import_in_name_seen.agency));

-- Of what was held of an import, and is filed, the entries in an agency's name, for whoever looks after that; its sender is told of none.
create or replace function filed_in_name(brought uuid, whose text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if exists (select from import_in_name sent where sent.batch = brought and sent.agency = whose and sent.sent_by <> acting())
      and looks_after_words_of(acting(), whose) then
    perform begin_deciding();
    return query
      select filed.id from held_rows held join held_rows_resolved decided on decided.held_rows = held.id
        join entry filed on filed.subject = decided.filed_under and filed.actor = held.practitioner::text
      where held.import_batch = brought and filed.agency = whose and filed.batch is null and exists (
        select from jsonb_array_elements(held.entries) written
        where written #>> '{id,source}' = filed.source and written #>> '{id,local}' = filed.source_local_id);
    perform end_deciding();
  end if;
end
$$;

-- What waits to be looked at by whoever acts. Most look after nobody's words: that is asked first, and whose these are once a name.
drop policy if exists owner_follows on import_in_name_seen;
create policy owner_follows on import_in_name_seen to current_user using (true);
create or replace function sent_to_look_at() returns setof import_in_name
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
begin
  if exists (select from duty where duty.practitioner = practitioner_called(who)
      and duty.role = any (roles_that_put_right() || roles_that_look_after_sources()) and holds(duty, partnership_now())) then
    return query
      with waiting as materialized (
        select sent.* from import_in_name sent
        where sent.sent_by <> who and not exists (select from import_in_name_seen seen
          where seen.batch = sent.batch and seen.agency = sent.agency)),
      theirs as materialized (
        select its.agency from (select distinct waiting.agency from waiting) its where looks_after_words_of(who, its.agency))
      select waiting.* from waiting join theirs using (agency);
  end if;
end
$$;
