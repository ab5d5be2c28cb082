-- The wall of writing, of what is said of somebody beside the chronology.

-- Whether a row of who is around a child says of that one what stood, and besides only that the child trusts them.
create or replace function says_no_more_than_whom_they_trust(earlier jsonb, later jsonb) returns boolean language sql immutable
  return later ? 'trusted' and (select bool_and(earlier -> said = later -> said)
    from unnest(array['other', 'other_name', 'relation', 'parental_responsibility', 'from_date', 'until_date']) said);

-- Whether somebody works with a child: they are asked, answer for them by name, or are of the team that does. Who looks across is close to the
-- work, and does not do it.
create or replace function works_with(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return is_close(who, child) and standing_is(own_standing(who, child)) <> 'OVERSIGHT';
end
$$;

-- Whether somebody says whom a child trusts and how they are reached: whoever works with them, or began their record. The owner reads
-- people only while it decides: so it does for the moment in which it looks for who that was.
create or replace function may_say_whom_they_trust(who text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  began boolean;
begin
  perform begin_deciding();
  began := exists (select from person where person.id = child and person.actor = who);
  perform end_deciding();
  return began or works_with(who, child);
end
$$;

-- Whether somebody says anew who a child is, what they say and want, where they live or who is around them: the same, or whoever receives
-- them.
create or replace function may_describe(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_say_whom_they_trust(who, child) or may_bring_in(who, child);
end
$$;

-- Whether somebody puts right what stands of who a child is, where they live or who is around them: whoever wrote it, or looks after their
-- agency's record; of that agency whoever says it anew; and whoever works with the child, or began their record.
create or replace function may_put_right(who text, child uuid, whose text, author text) returns boolean language plpgsql stable as $$
begin
  return author = who or may_say_whom_they_trust(who, child)
    or is_of_agency(who, whose) and (puts_right_for(who, whose) or may_describe(who, child));
end
$$;

-- Of what somebody reads of who a child is, where they live and who is around them, the rows that they may put right.
create or replace function rows_to_put_right(who text, child uuid) returns setof uuid language sql stable
begin atomic
  select said.id from (
      select id, agency, actor from person_name where person = child
      union all select id, agency, actor from person_identifier where person = child
      union all select id, agency, actor from home where person = child
      union all select id, agency, actor from relation
      where person = child and (not trusted or may_say_whom_they_trust(who, child))) said
    where may_put_right(who, child, said.agency, said.actor);
end;

-- Whether a description says in words what the one before, as its writer reads it, did not: how a child is called and what they want is shown
-- as theirs, and the newest is shown.
create or replace function says_in_new_words(who text, it public.person_description) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stood person_description;
begin
  select * into stood from person_description before
  where before.person = it.person and before.position < it.position
    and sees(who, before.person, before.agency, before.handling, before.actor)
  order by before.position desc limit 1;
  return it.pronouns not in ('', coalesce(stood.pronouns, '')) or it.own_words not in ('', coalesce(stood.own_words, ''))
    or it.no_birth_date not in ('', coalesce(stood.no_birth_date, ''));
end
$$;

-- Whether a description says otherwise, or no more, what others said: the day of birth, or what the child says and wants. Theirs is what they
-- said first: who repeats it makes it not theirs.
create or replace function describes_over_others(who text, it public.person_description) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stood person_description;
begin
  select * into stood from person_description before
  where before.person = it.person and before.position < it.position order by before.position desc limit 1;
  return (it.born_on is distinct from stood.born_on and it.agency <> (select said.agency from person_description said
        where said.person = it.person and said.born_on = stood.born_on order by said.position limit 1)
      or it.own_words = '' and stood.own_words <> '' and it.agency <> (select said.agency from person_description said
        where said.person = it.person and said.own_words = stood.own_words order by said.position limit 1)
      or it.pronouns = '' and stood.pronouns <> '' and it.agency <> (select said.agency from person_description said
        where said.person = it.person and said.pronouns = stood.pronouns order by said.position limit 1))
    and not works_with(who, it.person);
end
$$;

-- What is said of somebody beside the chronology - who they are, where they live, who is around them - bears the agency of whoever writes
-- it too. It is said anew by whoever works with the child, for the newest is shown first, and what others wrote is put right by whoever
-- may: when they were born by that agency or whoever works with the child, for the years of the record count from it. A tie bears that of the
-- entry that it stands in. Whoever writes such a row may say in their own words who says so: where these name a source of the register, they
-- must send for it.
create or replace function wall_of_rows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  why text;
  others uuid[] := '{}';
  anew uuid[] := '{}'; -- of whom something is said in no earlier row's place
  trust uuid[] := '{}'; -- of whom it is said whom they trust, or no more
  put_right uuid[] := '{}'; -- of whom what others wrote is put right that is not theirs to
begin
  perform refuse_no_job(who);
  if who is null or who like 'job:%' then
    return null;
  end if;
  if tg_op = 'UPDATE' and exists (select from added where added.actor is distinct from who) then
    perform refuse('What somebody wrote is changed by nobody else.');
  end if;
  perform begin_deciding();
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
    perform forget_children();
    if tg_table_name = 'person_description' then
      execute 'select coalesce(array_agg(distinct added.person) filter (where says_in_new_words($1, added::person_description)), ''{}''),
          coalesce(array_agg(distinct added.person) filter (where describes_over_others($1, added::person_description)), ''{}'')
        from added where added.person = any ($2)' using who, others into anew, put_right;
    else
      select coalesce(array_agg(distinct its.person) filter (where its.replaces is null), '{}'),
        coalesce(array_agg(distinct its.person) filter (where its.trusted), '{}') into anew, trust
      from (select (to_jsonb(added) ->> 'person')::uuid as person, to_jsonb(added) ->> 'replaces' as replaces,
        coalesce(to_jsonb(added) ->> 'trusted', 'false') <> 'false' as trusted from added) its
      where its.person = any (others);
      execute format('select coalesce(array_agg(distinct added.person) filter (
            where not may_put_right($1, added.person, earlier.agency, earlier.actor)
              and says_no_more_than_whom_they_trust(to_jsonb(earlier), to_jsonb(added)) is not true), ''{}''),
          $3 || coalesce(array_agg(distinct added.person) filter (where (to_jsonb(earlier) ->> ''trusted'')::boolean), ''{}'')
        from added join %I earlier on earlier.id = added.replaces where added.person = any ($2)', tg_table_name)
        using who, others, trust into put_right, trust;
    end if;
  end if;
  if exists (select from added where has_a_day_that_cannot_be(to_jsonb(added))) then
    why := 'A day in it cannot be. Put it right.';
  end if;
  perform end_deciding();
  if why is null and others <> '{}' then
    if exists (select from unnest(others) other where not may_read(who, other)) then
      why := 'Who a child is, where they live and who is around them is written by those who read the record. Record what you know instead.';
    elsif exists (select from unnest(anew) other where not may_describe(who, other)) then
      why := 'Who a child is, where they live and who is around them is written by those who work with them. Record what you know instead.';
    elsif exists (select from unnest(trust) other where not may_say_whom_they_trust(who, other)) then
      why := 'Whom a child trusts, and how they are reached, is written by those who work with the child. Record what you know instead.';
    elsif put_right <> '{}' then
      why := 'What others wrote of who a child is, where they live or who is around them is put right by whoever wrote it or looks after '
        || 'their agency’s record, or by somebody who works with the child. Record what you know instead.';
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
  -- What came by protect() after this was there has it already; entries have another.
  for said in select name from protected_table
      where (kind in ('by-subject', 'by-handling', 'known-of') or why_written = '') and kind not in ('jobs-only', 'owner-only')
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

-- Whether an import holds words of others than the agency that sent it: of other agencies, of a child or of a family. What of it is held
-- counts as what is not: else it told its sender of a record that they may not know of.
create or replace function holds_others_words(brought uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  holds boolean;
begin
  perform begin_deciding();
  holds := exists (select from entry join import_batch on import_batch.id = entry.batch
    where entry.batch = brought and entry.agency <> import_batch.agency)
    or exists (select from held_rows where import_batch = brought and of_others);
  perform end_deciding();
  return holds;
end
$$;

-- Nobody takes back, or asks for, what they have not read: counted as whoever acts reads it.
create or replace function reads_all_of(brought uuid) returns boolean language plpgsql stable as $$
begin
  return (select count(*) from entry where entry.batch = brought)
    >= (select coalesce(sum(added), 0) from import_rows where import_rows.batch = brought) - rows_held_of(brought);
end
$$;

-- What is still being loaded is taken back once all of it is in: what came after that would stand for good.
drop policy if exists owner_follows on import_upload;
create policy owner_follows on import_upload for select to current_user using (true);
create or replace function is_still_loaded(brought uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from import_upload where import_batch = brought and state = 'WAITING');
drop policy if exists writers_may on import_undo_asked;
create policy writers_may on import_undo_asked for insert to ${application} with check (
  exists (select from import_batch brought where brought.id = import_undo_asked.batch and is_of_agency(acting(), brought.agency))
  and reads_all_of(import_undo_asked.batch) and not is_still_loaded(import_undo_asked.batch));
drop policy if exists writers_may on import_undone;
create policy writers_may on import_undone for insert to ${application} with check (
  exists (select from import_batch brought where brought.id = import_undone.batch and is_of_agency(acting(), brought.agency))
  and reads_all_of(import_undone.batch) and not is_still_loaded(import_undone.batch) and (not holds_others_words(import_undone.batch) or exists (select from import_undo_asked asked
    where asked.batch = import_undone.batch and asked.actor <> acting())));

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
