-- Writing has a wall. Every row of the chronology bears the agency and the source of whoever writes it, and a later row puts right,
-- tightens, files elsewhere or takes back only what its own source said. It is asked once a statement, of each source, agency and child
-- once; row by row only of what comes after something. Nothing of it is asked of a page that reads.

-- Whether a row speaks of what its own source said: it corrects an entry of the same source, or takes back, or tells again, what an import
-- brought. What an entry of another source says of it hides nothing.
create or replace function speaks_for(name text, corrects text) returns boolean language sql immutable
  return corrects is not null and (split_part(name, '/', 1) = split_part(corrects, '/', 1)
    or starts_with(name, 'reachable/undo-') or starts_with(name, 'reachable/again-'));

-- Whether somebody sends for a source: by name, or by a duty of the agency whose it is.
create or replace function sends_for(who text, whose public.source) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.source_sender sender where sender.source = whose.id
    and (sender.practitioner::text = who
      or exists (select from public.duty join public.practitioner on practitioner.id = duty.practitioner
        where duty.practitioner::text = who and duty.role = sender.role
          and practitioner.agency = whose.owner and public.holds(duty, public.partnership_now()))));

-- Whether a source may hold words of an agency: its owner's, those the register names, and of a kind of which any is meant each of that
-- kind, and the kind itself where nobody knows which. What a child or their family says may stand in any: it is no agency's.
create or replace function holds_words_of(whose public.source, called text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return called = any (public.kinds_that_are_people())
    or exists (select from public.agency owner where owner.id = whose.owner and owner.code = called)
    or exists (select from public.source_words words
      left join public.agency meant on meant.id = words.agency
      where words.source = whose.id
        and (meant.code = called
          or words.agency is null and (words.kind = called
            or exists (select from public.agency one
              where one.partnership = whose.partnership and one.kind = words.kind and one.code = called))));

-- Why somebody may not write an entry of this source, agency and type, and how to mend it; empty where they may. In our own source
-- everybody writes as their own agency, or writes down what a child or their family said; a family says only what is theirs. A job writes
-- only for a source of the register: nothing in our own name. What was held, and somebody decided to file, was its sender's to bring then.
create or replace function why_not_as(who text, here uuid, its_source text, its_agency text, its_type text, was_held boolean default false)
  returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  whose source;
begin
  if who is null then
    return 'Nobody writes nothing.';
  end if;
  if starts_with(who, 'family:') then
    return case when its_source = 'reachable' and exists (select from family_member
        where 'family:' || id = who and lower(speaks_as) = its_agency) then ''
      else 'A family says what is theirs, on their own page.' end;
  end if;
  if its_source = 'reachable' then
    return case
      when starts_with(who, 'job:') then 'A job writes nothing in our own name: have the source that it feeds registered.'
      when its_agency = any (kinds_that_are_people()) or exists (
        select from practitioner join agency on agency.id = practitioner.agency
        where practitioner.id::text = who and agency.code = its_agency) then ''
      else 'What is written here bears the agency of whoever writes it.' end;
  end if;
  select * into whose from source
    where partnership = here and code = its_source and confirmed_at is not null and ended_at is null;
  return case
    when whose.id is null then
      format('No source called “%s” is registered and confirmed. Whoever looks after the register of sources can add it.', its_source)
    when not starts_with(who, 'job:') and not was_held and not sends_for(who, whose) then
      format('You do not send for “%s”. Whoever looks after the register of sources can name you.', its_source)
    when not holds_words_of(whose, its_agency) then
      format('“%s” holds no words of “%s”. Put the agency of the row right, or have the register name it.', its_source, its_agency)
    when whose.types <> '{}' and its_type <> all (whose.types) then
      format('“%s” brings no entries of the type “%s”. Have the register name it, or leave the row out.', its_source, its_type)
    else '' end;
end
$$;

-- What no person began comes by the role of jobs alone: people's requests never write in a job's name.
create or replace function is_no_job(who text) returns boolean language sql stable
  return who like 'job:%' and session_user = '${application}';

-- A statement that may not be is refused with a sentence, which whoever sent it reads; where there is none, it may.
create or replace function refuse(why text) returns void language plpgsql as $$
begin
  if why is not null then
    raise exception using errcode = 'RW001', detail = '{}', message = why;
  end if;
end
$$;
-- Rows that may not be are told by their ids, each with why, so that whoever loads a file leaves them out and goes on; where there is none,
-- they may.
create or replace function refuse_rows(refused jsonb) returns void language plpgsql as $$
begin
  if refused is not null then
    raise exception using errcode = 'RW001', detail = refused::text, message = (select value from jsonb_each_text(refused) limit 1);
  end if;
end
$$;
create or replace function refuse_no_job(who text) returns void language plpgsql as $$
begin
  perform refuse(case when is_no_job(who) then 'What no person began is written by the role of jobs.' end);
end
$$;

-- Whether they may write about the child, or about what is no child: of that everybody of the partnership may know. A family about their
-- own; a job asks nobody's leave.
create or replace function may_write_about(who text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return case
    when who like 'job:%' then true
    when who like 'family:%' then exists (select from family_member
      where 'family:' || id = who and family_member.child = any (records_of(may_write_about.child)))
    else may_know_of(who, child) end;
end
$$;

-- Whether somebody looks after what people of this agency wrote.
create or replace function puts_right_for(who text, whose text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return public.is_of_agency(who, whose) and public.answers_as(who, public.roles_that_put_right());

-- Why a row that comes after something may not, and how to mend it; empty where it may. What it comes after is what has its id, and what
-- it corrects. The owner reads entries only while it erases: so it does for the moment in which it looks for those.
create or replace function why_not_after(who text, it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ours constant text := '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
  speaking constant boolean := it.source = 'reachable' and it.source_local_id ~ '^(undo|again)-';
begin
  if exists (select from entry earlier where earlier.name in (it.name, it.corrects) and earlier.id <> it.id
      and earlier.subject <> it.subject and not may_write_about(who, earlier.subject)) then
    return 'What was filed under one child is not put under another by somebody who may not write about both.';
  end if;
  if it.source <> 'reachable' then
    return case
      when it.corrects is not null and not speaks_for(it.name, it.corrects) then
        'A source puts right and takes back only what it said itself. Name an entry of the same source.'
      when who not like 'job:%' and exists (select from entry earlier
          where earlier.name in (it.name, it.corrects) and earlier.id <> it.id and earlier.actor <> coalesce(it.actor, who)
            and (earlier.agency <> it.agency
              or not sees(coalesce(it.actor, who), earlier.subject, earlier.agency, earlier.handling, earlier.actor))) then
        'In a source of several agencies each puts right and takes back its own words, and nobody what they may not read.'
      else '' end;
  end if;
  if regexp_replace(it.source_local_id, '^(undo|again)-', '') !~ ours then
    return 'What is written here has a number that we gave it.';
  end if;
  if not speaking then
    return case
      when exists (select from entry earlier where earlier.name = it.name and earlier.id <> it.id
          and earlier.actor <> who and not puts_right_for(who, earlier.agency)) then
        'That number is another entry’s. Open a new form.'
      when it.corrects is not null and not exists (select from entry earlier
          where earlier.name = it.corrects and earlier.source = 'reachable'
            and (earlier.actor = who or puts_right_for(who, earlier.agency))) then
        'Only whoever wrote an entry here, or their agency’s safeguarding lead, puts it right or takes it back.'
      else '' end;
  end if;
  if it.corrects is null then
    return 'What takes an import back names the entry.';
  end if;
  -- An import that people of their agency sent was taken back: each entry with it, or with what it said before.
  if exists (select from entry earlier join import_undone on import_undone.batch = earlier.batch
        join import_batch on import_batch.id = earlier.batch
      where earlier.name = it.corrects and is_of_agency(who, import_batch.agency))
    and exists (select from entry earlier where earlier.name = it.corrects and earlier.agency = it.agency
        and (earlier.handling = it.handling
          or it.handling = 'own-confidence' and exists (select from confided where confided.name = it.corrects))
        and (it.type = any (types_that_take_back())
          or earlier.type = it.type and earlier.body ->> 'summary' = it.body ->> 'summary')) then
    return '';
  end if;
  -- The same file came once more: whoever sends for its source tells again what it says.
  return case when exists (select from entry earlier
      where earlier.name = it.corrects and earlier.source <> 'reachable'
        and why_not_as(who, it.partnership, earlier.source, it.agency, it.type) = '') then ''
    else 'Only whoever sent an import, or a colleague, takes it back.' end;
end
$$;

-- Of rows that somebody might hand in, each as source, local, agency, type, subject and corrects, those that would be left out, and why.
create or replace function why_not_these(who text, here uuid, rows jsonb) returns table (source text, local text, why text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
begin
  if who is distinct from acting() then
    return;
  end if;
  perform set_config('reachable.erasing', 'yes', true);
  return query
    with handed_in as materialized (
      select * from jsonb_to_recordset(rows) as it
        (source text, local text, agency text, type text, subject uuid, corrects text)),
    judged as materialized (
      select its.*, why_not_as(who, here, its.source, its.agency, its.type) as why
      from (select distinct it.source, it.agency, it.type from handed_in it) its),
    told as (
      select it.source, it.local, coalesce(nullif(judged.why, ''), case
        when it.corrects is not null or exists (select from entry earlier
            where earlier.name = it.source || '/' || it.local
              and (earlier.subject <> it.subject or earlier.actor <> who and who not like 'job:%')) then
          why_not_after(who, jsonb_populate_record(null::entry, jsonb_build_object('id', gen_random_uuid(), 'partnership', here,
            'source', it.source, 'source_local_id', it.local, 'name', it.source || '/' || it.local, 'agency', it.agency,
            'type', it.type, 'subject', it.subject, 'corrects', it.corrects, 'handling', 'open', 'body', '{}'::jsonb)))
        end) as why
      from handed_in it join judged on (judged.source, judged.agency, judged.type) = (it.source, it.agency, it.type))
    select told.source, told.local, told.why from told where told.why <> '';
  perform set_config('reachable.erasing', erasing, true);
end
$$;

-- A source may claim to have known of something before we did, never after: that its clock is a minute ahead is put right, more is refused.
create or replace function keep_time() returns trigger language plpgsql as $$
begin
  if new.recorded_at > new.received_at and new.recorded_at <= new.received_at + interval '1 minute' then
    new.recorded_at := new.received_at;
  end if;
  return new;
end
$$;
create or replace trigger keeps_time before insert on entry for each row execute function keep_time();

-- Asks all of it of the entries of one statement. Those that may not be written are told by their rows, each with why, so that whoever
-- loads a file leaves them out and goes on.
create or replace function wall_of_entries() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
  refused jsonb;
begin
  if who is null then -- the owner alone can write as nobody
    return null;
  end if;
  perform refuse_no_job(who);
  -- Two who write under one number of ours at the same moment: the second waits, and then sees what the first wrote.
  perform pg_advisory_xact_lock(hashtextextended(ours.name, 0)) from (select distinct added.name from added
    where added.source = 'reachable' and added.source_local_id !~ '^(undo|again)-' order by added.name offset 0) ours;
  perform set_config('reachable.erasing', 'yes', true);
  with combination as materialized (
    select partnership, source, agency, type, actor from added
    where not (source = 'reachable' and source_local_id ~ '^(undo|again)-')
    group by partnership, source, agency, type, actor),
  refused_combination as materialized (
    select * from (select combination.*, why_not_as(actor, partnership, source, agency, type, actor <> who) as why from combination) judged
    where why <> ''),
  refused_child as materialized (
    select whom.subject from (select distinct added.subject from added) whom where not may_write_about(who, whom.subject)),
  refused_batch as materialized (
    select batch from (select distinct batch from added where batch is not null) its
    where who not like 'job:%' and not exists (select from import_batch brought
      where brought.id = its.batch and brought.actor = who)),
  told as (
    select added.id, coalesce(
      (select why from refused_combination judged where (judged.partnership, judged.source, judged.agency, judged.type, judged.actor)
        = (added.partnership, added.source, added.agency, added.type, added.actor)
        and not (added.source = 'reachable' and added.source_local_id ~ '^(undo|again)-')),
      case
        when added.subject in (select refused_child.subject from refused_child) then
          'You may not write about this child.'
        when added.batch in (select batch from refused_batch) then
          'An import is whose who began it.'
        when why_unreadable(added.body, added.occurred_at, added.recorded_at, added.name || added.subject_reference || added.type) <> '' then
          why_unreadable(added.body, added.occurred_at, added.recorded_at, added.name || added.subject_reference || added.type)
        when added.recorded_at > added.received_at then
          'It says that it became known after it reached us. Put the date right on which it was recorded.'
        when added.source <> 'reachable' and who not like 'job:%'
            and added.body -> 'attributes' ?| array['answers_finding', 'about_finding'] then
          'What is asked here is answered on its own page, and by no file.'
        when who not like 'job:%' and added.body -> 'attributes' ?| array['answers_finding', 'about_finding']
            and why_not_answering(who, added::entry) <> '' then why_not_answering(who, added::entry)
        when added.source <> 'reachable' and who not like 'job:%' and added.body -> 'attributes'
            ?| array['paper_sheet', 'paper_written_by', 'paper_typed_at'] then
          'Who wrote something on paper is said by no file. Leave it out.'
        when added.body -> 'attributes' ? 'answers' and why_not_replying(who, added::entry) <> '' then
          why_not_replying(who, added::entry)
        when added.source = 'reachable' and who not like 'job:%'
            and (added.body -> 'attributes' ? 'paper_sheet' or added.recorded_at < added.received_at - interval '1 day')
            and why_not_known_since(who, added::entry) <> '' then why_not_known_since(who, added::entry)
        when added.source = 'reachable' or added.corrects is not null or again.is_there then
          nullif(why_not_after(who, added::entry), '')
      end) as why
    from added, lateral (
      select exists (select from entry earlier where earlier.name = added.name and earlier.id <> added.id
        and (earlier.subject <> added.subject or earlier.actor <> added.actor and who not like 'job:%') offset 0) as is_there offset 0) again)
  select jsonb_object_agg(id, why) into refused from told where why is not null;
  perform set_config('reachable.erasing', erasing, true);
  perform refuse_rows(refused);
  return null;
end
$$;
-- Before all others, which note what follows from a row: by their names.
create or replace trigger a_wall after insert on entry referencing new table as added
  for each statement execute function wall_of_entries();

-- Of whom an entry speaks, whoever wrote it says, as it says it.
create or replace function wall_of_mentions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
  theirs boolean;
begin
  if who is null then
    return null;
  end if;
  perform refuse_no_job(who);
  perform set_config('reachable.erasing', 'yes', true);
  theirs := not exists (select from added where not may_mention(who, added::mention));
  perform set_config('reachable.erasing', erasing, true);
  perform refuse(case when not theirs then 'Only whoever wrote an entry says of whom it speaks, and as it says it.' end);
  return null;
end
$$;
create or replace trigger a_wall after insert on mention referencing new table as added
  for each statement execute function wall_of_mentions();

-- What is said of somebody beside the chronology - who they are, where they live, who is around them - bears the agency of whoever writes
-- it too. A tie bears that of the entry that it stands in. Whoever writes such a row may say in their own words who says so: where these
-- name a source of the register, they must send for it.
create or replace function wall_of_rows() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
  why text;
  others uuid[] := '{}';
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
  end if;
  if exists (select from added where has_a_day_that_cannot_be(to_jsonb(added))) then
    why := 'A day in it cannot be. Put it right.';
  end if;
  perform set_config('reachable.erasing', erasing, true);
  if why is null and others <> '{}' then
    perform forget_children();
    if exists (select from unnest(others) other where not may_read(who, other)) then
      why := 'Who a child is, where they live and who is around them is written by those who read the record. Record what you know instead.';
    end if;
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

-- By whom something was written, when it reached us and after what, the database says: nobody who writes is granted these columns.
do $$
declare
  said text;
  others text;
begin
  foreach said in array array['person', 'person_name', 'person_description', 'person_identifier', 'home', 'relation', 'tie', 'thing',
      'thing_description', 'adult_name', 'record_link', 'record_lock_spared', 'break_glass_reviewed', 'held_rows_resolved', 'import_undone',
      'who_asked', 'who_asked_answer', 'who_asked_ended', 'leaving', 'duty_ended', 'family_account_ended', 'absence', 'outage_password',
      'outage_number', 'outage_sheet', 'draft', 'import_upload', 'import_file'] loop
    select string_agg(format('%I', attname), ', ') into others from pg_attribute
    where attrelid = to_regclass(said) and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
      and attname not in ('actor', 'received_at', 'decided_in') and has_column_privilege('${application}', attrelid, attnum, 'insert');
    execute format('revoke insert on %I from ${application}', said);
    execute format('grant insert (%s) on %I to ${application}', others, said);
  end loop;
end
$$;
