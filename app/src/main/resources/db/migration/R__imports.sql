-- What the database does for files that are brought in.

-- Keeps rows about a child of whom their sender may not know, and says whose record it is: for the row of the audit alone.
-- Nothing, where there is no such record. The owner sees persons only while it erases: so it does for that moment. To the
-- sender these rows count as brought in.
create or replace function hold_rows(held uuid, brought uuid, called text, written jsonb, many int) returns uuid
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
  if exists (select from jsonb_array_elements(written) row where not exists (select from source its
      where its.partnership = it.partnership and its.code = row #>> '{id,source}' and its.confirmed_at is not null
        and its.ended_at is null and sends_for(acting(), its))) then
    raise exception using errcode = 'RW001', detail = '{}', message = 'A row that is held is of a source that its sender sends for.';
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
  return child;
end
$$;
revoke execute on function hold_rows(uuid, uuid, text, jsonb, int) from public;
grant execute on function hold_rows(uuid, uuid, text, jsonb, int) to ${application};

-- How many rows of an import are held: to their sender they count as brought in, and no entry is theirs to read.
create or replace function rows_held_of(brought uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(sum(jsonb_array_length(entries)), 0) from public.held_rows where import_batch = brought);

-- Whether somebody decided just now about rows of a source that were held: then these are filed in their name, though they do not send for it.
create or replace function files_held_rows(who text, its_source text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.held_rows_resolved decided
    join public.held_rows held on held.id = decided.held_rows,
      jsonb_array_elements(held.entries) written
    where decided.actor = who and decided.received_at > public.partnership_now() - interval '1 minute'
      and written #>> '{id,source}' = its_source);

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

-- Tells whoever wrote what a later row puts right, takes back, files elsewhere or closes off. The owner reads entries only
-- while it erases: so it does for the moment in which it looks for those.
create or replace function tell_whose_words_were_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
begin
  perform set_config('reachable.erasing', 'yes', true);
  insert into words_changed (later, told, earlier, person, type, refiled, handled)
    select distinct on (added.id, earlier.actor) added.id, earlier.actor, earlier.id, earlier.subject, added.type,
      added.subject <> earlier.subject, added.handling <> earlier.handling
    from added
      join lateral (select added.name union select added.corrects where added.corrects is not null) said (name) on true
      join entry earlier on earlier.name = said.name and earlier.partnership = added.partnership
    where earlier.log_position < added.log_position and earlier.actor <> added.actor and earlier.actor not like 'job:%'
    order by added.id, earlier.actor, earlier.log_position desc
    on conflict do nothing;
  perform set_config('reachable.erasing', erasing, true);
  return null;
end
$$;
create or replace trigger tells_whose_words_were_changed after insert on entry referencing new table as added
  for each statement execute function tell_whose_words_were_changed();
