-- The wall of writing, of what is said of somebody beside the chronology, and that two records are one child's.

-- Whether a row of who is around a child says of that one what stood, and besides only that the child trusts them.
create or replace function says_no_more_than_whom_they_trust(earlier jsonb, later jsonb) returns boolean language sql immutable
  return later ? 'trusted' and (select bool_and(earlier -> said = later -> said)
    from unnest(array['other', 'other_name', 'relation', 'parental_responsibility', 'from_date', 'until_date']) said);

-- What is said of somebody beside the chronology - who they are, where they live, who is around them - bears the agency of whoever writes
-- it too, and what another agency wrote is put right by whoever works with the child, when they were born too: the years of the record
-- count from it. A tie bears that of the entry that it stands in. Whoever writes such a row may say in their own words who says so: where these
-- name a source of the register, they must send for it.
create or replace function wall_of_rows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
  why text;
  others uuid[] := '{}';
  put_right uuid[] := '{}'; -- of whom what another agency wrote is put right
begin
  perform refuse_no_job(who);
  if who is null or who like 'job:%' then
    return null;
  end if;
  perform set_config('reachable.erasing', 'yes', true);
  if tg_op = 'UPDATE' and exists (select from added where added.actor is distinct from who) then
    perform set_config('reachable.erasing', erasing, true);
    perform refuse('What somebody wrote is changed by nobody else.');
  end if;
  select said.why into why from (
    select why_not_as(who, its.partnership, its.source, its.agency, '') as why
    from (select distinct partnership, agency, to_jsonb(added) ->> 'entry' as entry, source as said_so,
        case when exists (select from source registered
            where registered.partnership = added.partnership and registered.code = added.source) then source else 'reachable' end as source
      from added) its
    where not exists (select from entry
      where entry.name = its.entry and (entry.actor = who or files_for(who, entry.actor, entry.subject))
      and (entry.agency, entry.source, entry.partnership) = (its.agency, its.said_so, its.partnership))) said
  where said.why <> '' limit 1;
  if tg_table_name in ('person_name', 'person_description', 'person_identifier', 'home', 'relation') then
    -- Whoever begins a record says who it is about with it.
    others := array(select distinct about.person from (select (to_jsonb(added) ->> 'person')::uuid as person from added) about
      where not exists (select from person where person.id = about.person and person.actor = who));
    execute format('select coalesce(array_agg(distinct added.person), ''{}'') from added join lateral (%s) earlier on true
      where earlier.agency <> added.agency', case tg_table_name
        when 'person_description' then 'select said.agency from person_description said
          where said.person = added.person and said.born_on is distinct from added.born_on and said.born_on = (
            select before.born_on from person_description before
            where before.person = added.person and before.position < added.position order by before.position desc limit 1)
          order by said.position limit 1' -- whoever said that day first: who repeats it makes it not theirs
        else format('select before.agency from %I before where before.id = added.replaces
          and says_no_more_than_whom_they_trust(to_jsonb(before), to_jsonb(added)) is not true', tg_table_name) end) into put_right;
  end if;
  if exists (select from added where has_a_day_that_cannot_be(to_jsonb(added))) then
    why := 'A day in it cannot be. Put it right.';
  end if;
  perform set_config('reachable.erasing', erasing, true);
  if why is null and others <> '{}' then
    perform forget_children();
    if exists (select from unnest(others) other where not may_read(who, other)) then
      why := 'Who a child is, where they live and who is around them is written by those who read the record. Record what you know instead.';
    elsif exists (select from unnest(put_right) other where not is_close(who, other)) then
      why := 'What another agency wrote of who a child is, where they live or who is around them is put right by that agency, or by '
        || 'somebody who works with the child. Record what you know instead.';
    end if;
  end if;
  if why is null and tg_table_name = 'person_description' then
    select nullif(why_not_born(who, about.person, about.born_on, about.id), '') into why
    from (select (its ->> 'person')::uuid as person, (its ->> 'born_on')::date as born_on, (its ->> 'id')::uuid as id
      from (select to_jsonb(added) as its from added) row) about
    order by 1 nulls last limit 1;
  end if;
  perform refuse(why);
  return null;
end
$$;

do $$
declare
  said text;
begin
  foreach said in array array['subject', 'person', 'person_name', 'person_description', 'person_identifier', 'home', 'relation', 'tie',
      'thing', 'thing_description', 'adult_name', 'import_batch', 'record_link', 'good_practice'] loop
    execute format('create or replace trigger a_wall after insert on %I referencing new table as added
      for each statement execute function wall_of_rows()', said);
  end loop;
  -- What came by protect() before this was there.
  for said in select name from protected_table
      where (kind in ('by-subject', 'by-handling', 'known-of') or why_written = '') and kind not in ('open', 'jobs-only', 'owner-only')
        and (select count(*) = 4 from pg_attribute where attrelid = to_regclass(name) and attnum > 0 and not attisdropped
          and attname in ('partnership', 'agency', 'source', 'actor')) loop
    if has_any_column_privilege('${application}', to_regclass(said), 'insert')
        and not exists (select from pg_trigger where tgrelid = to_regclass(said) and tgname = 'a_wall') then
      execute format('create trigger a_wall after insert on %I referencing new table as added
        for each statement execute function wall_of_rows()', said);
    end if;
    if has_any_column_privilege('${application}', to_regclass(said), 'update') and not exists (
        select from pg_trigger where tgrelid = to_regclass(said) and starts_with(tgname, 'a_wall') and tgtype & 16 > 0) then
      execute format('create trigger a_wall_of_changes after update on %I referencing new table as added
        for each statement execute function wall_of_rows()', said);
    end if;
  end loop;
end
$$;

-- What decides must know that an import was taken back.
drop policy if exists owner_follows on import_undone;
create policy owner_follows on import_undone to current_user using (true);

-- Whether an import holds words of others than the agency that sent it: of other agencies, of a child or of a family.
create or replace function holds_others_words(brought uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
  holds boolean;
begin
  perform set_config('reachable.erasing', 'yes', true);
  holds := exists (select from entry join import_batch on import_batch.id = entry.batch
    where entry.batch = brought and entry.agency <> import_batch.agency);
  perform set_config('reachable.erasing', erasing, true);
  return holds;
end
$$;
drop policy if exists writers_may on import_undone;
create policy writers_may on import_undone for insert to ${application} with check (
  exists (select from import_batch brought where brought.id = import_undone.batch and is_of_agency(acting(), brought.agency))
  and (not holds_others_words(import_undone.batch) or exists (select from import_undo_asked asked
    where asked.batch = import_undone.batch and asked.actor <> acting())));

-- Whether one record is locked: then whoever may lock it says whether another is the same child's, for who is involved with that one would
-- be past the lock.
create or replace function is_shut(who text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from record_lock lock where lock.person = any (records_of(child))
      and not exists (select from record_lock_ended ended where ended.statement = lock.id))
    and not may_lock(who, child);
end
$$;

-- Whoever is told of one record of a child is told of every other: that two are one child's is said by whoever is close to the work of
-- both, or looks across the whole partnership and is kept from neither.
create or replace function may_say_the_same(who text, one uuid, another uuid) returns boolean language plpgsql stable as $$
begin
  return is_let_in(who, one) and is_let_in(who, another) and not is_shut(who, one) and not is_shut(who, another)
    and (is_close(who, one) and is_close(who, another)
      or exists (select from duty where duty.practitioner::text = who and duty.scope = 'PARTNERSHIP'
        and duty.role = any (roles_that_look_across()) and holds(duty, partnership_now())));
end
$$;
drop policy writers_may on record_link;
create policy writers_may on record_link for insert to ${application} with check (may_say_the_same(acting(), kept, other));

-- By whom something was written, when it reached us and after what, the database says: nobody who writes is granted these columns, of whatever
-- table.
do $$
declare
  said text;
  act text;
  others text;
begin
  for said, act in select it.relname, doing from pg_class it cross join unnest(array['insert', 'update']) doing
      where it.relnamespace = 'public'::regnamespace and it.relkind in ('r', 'p') and exists (
        select from pg_attribute where attrelid = it.oid and attname in ('actor', 'received_at', 'decided_in') and not attisdropped
          and has_column_privilege('${application}', it.oid, attnum, doing)) loop
    select string_agg(format('%I', attname), ', ') into others from pg_attribute
    where attrelid = to_regclass(said) and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
      and attname not in ('actor', 'received_at', 'decided_in') and has_column_privilege('${application}', attrelid, attnum, act);
    execute format('revoke %s on %I from ${application}', act, said);
    execute format('grant %s (%s) on %I to ${application}', act, others, said);
  end loop;
end
$$;
