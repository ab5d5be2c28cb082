-- The wall of writing, of what a row points at: what it stands for, whom it answers, of whom it speaks and who is to answer it.

-- Whether a row may stand for an earlier one: of the same child - and of the same thing, where it is a tie - which whoever writes reads.
create or replace function may_stand_for(who text, said text, it jsonb) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  earlier jsonb;
begin
  execute format('select to_jsonb(before) from %I before where before.id = $1', said) into earlier using (it ->> 'replaces')::uuid;
  return earlier ->> 'person' = any (records_of((it ->> 'person')::uuid)::text[])
    and earlier ->> 'thing' is not distinct from it ->> 'thing'
    and case when said = 'person_name' then may_know_of(who, (earlier ->> 'person')::uuid)
      else sees(who, (earlier ->> 'person')::uuid, earlier ->> 'agency', earlier ->> 'handling', earlier ->> 'actor') end;
end
$$;

-- Whether somebody may tie a child to a thing: as an entry of theirs about the child says it, or whoever began the record or reads it.
create or replace function may_tie(who text, child uuid, said_in text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from entry where entry.name = said_in and entry.subject = child
      and (entry.actor = who or files_for(who, entry.actor, entry.subject)))
    or exists (select from person where person.id = child and person.actor = who)
    or may_read(who, child);
end
$$;

create or replace function wall_of_what_is_replaced() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  why text;
begin
  if who is null or who like 'job:%' then
    return null;
  end if;
  perform begin_deciding();
  if exists (select from added where to_jsonb(added) ->> 'replaces' is not null
      and may_stand_for(who, tg_table_name, to_jsonb(added)) is not true) then
    why := 'What is said stands for something else of the same child that you read. Open the child’s page anew.';
  elsif tg_table_name = 'tie' and exists (select from added
      where not may_tie(who, (to_jsonb(added) ->> 'person')::uuid, to_jsonb(added) ->> 'entry')) then
    why := 'What is around a child is written by those who read the record. Record what you know instead.';
  end if;
  perform end_deciding();
  perform refuse(why);
  return null;
end
$$;

do $$
declare
  said text;
begin
  foreach said in array array['person_name', 'person_identifier', 'home', 'relation', 'tie'] loop
    execute format('create or replace trigger a_wall_of_what_is_replaced after insert on %I referencing new table as added
      for each statement execute function wall_of_what_is_replaced()', said);
  end loop;
end
$$;

-- Whether somebody may be who answers a family that asks who looked: whose duty it is for the child, or to whom that duty falls where
-- nobody holds it, or who looks after what nobody answered in time.
create or replace function may_be_asked_who_looked(whom uuid, child uuid) returns boolean language plpgsql stable as $$
begin
  return standing_is(own_standing(whom::text, child)) = any (ties_that_answer_who_looked())
    and answers_for(whom::text, child, array(
      with recursive falling (role) as (
        select unnest(roles_that_answer_who_looked() || roles_that_oversee_openings())
        union
        select falls_to from role_fallback join falling on falling.role = role_fallback.role)
      select role from falling));
end
$$;
alter policy writers_may on who_asked with check (may_know_of(acting(), person) and may_be_asked_who_looked(owner, person));

-- What an entry says that it answers, each by its whole name: one of its own source is called by its number alone.
create or replace function answered_by(it public.entry) returns setof text language sql immutable
begin atomic
  select case when strpos(one, '/') > 0 then one else it.source || '/' || one end
  from (select trim(each) as one from regexp_split_to_table(it.body #>> '{attributes,answers}', '[|,]') each) named where one <> '';
end;

-- What was told under this name as it stands now, or stood before a place of the log, under whomever it is filed: the last word of it that
-- says something. Whoever asks for it decides, or may read entries.
create or replace function as_it_stands(said text, before bigint default null) returns setof entry language plpgsql stable as $$
declare
  first text := coalesce((select word.corrects from public.entry word
    where word.name = said and public.speaks_for(word.name, word.corrects) limit 1), said);
begin
  return query select word.* from public.entry word
    where (word.name = first or word.corrects = first and public.speaks_for(word.name, word.corrects))
      and (before is null or word.log_position < before)
    order by word.type = any (public.types_that_take_back()), word.log_position desc limit 1;
end
$$;

-- Whether an entry was the last word of what it tells, as was known at a moment: whatever puts it right, takes it back or tells it again
-- speaks for it, of however many corrections. What another source says of it hides nothing. Whoever asks for it may read entries.
create or replace function was_last_word(it public.entry, moment timestamptz) returns boolean language plpgsql stable as $$
begin
  return not exists (
    with recursive told(name) as (
      select it.name
      union
      select case word.name when told.name then word.corrects else word.name end
      from told join public.entry word on word.name = told.name or word.corrects = told.name
      where public.speaks_for(word.name, word.corrects))
    select from told join public.entry later on later.name = told.name
    where later.log_position > it.log_position and later.recorded_at <= moment);
end
$$;

-- Why somebody may not answer what this entry says that it answers; empty where they may: whoever reads that where it stands now, and whose
-- own it is. Within one source it is the source's to say, save of what a child or their family told. What puts a reply right answers once more what it
-- answered.
create or replace function why_not_replying(who text, it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  answered text;
begin
  if who like 'job:%' then
    return '';
  end if;
  for answered in select answered_by(it) loop
    if not exists (select from entry told where told.name = answered)
        or exists (select from told_by_family told where told.report = answered and 'family:' || told.teller = who)
        or starts_with(answered, it.source || '/') and it.source <> 'reachable'
          and not exists (select from told_by_family told where told.report = answered)
        or exists (select from entry earlier where earlier.name in (it.name, it.corrects) and earlier.id <> it.id
          and earlier.subject = it.subject and earlier.body #>> '{attributes,answers}' = it.body #>> '{attributes,answers}')
        or exists (select from as_it_stands(answered) told where told.subject = any (records_of(it.subject))
          and reads_what_was_told(who, told)) then
      continue;
    end if;
    return 'What somebody told is answered by whoever reads it.';
  end loop;
  return '';
end
$$;

-- Whether somebody told it, or their agency did: a reply is for them, and none of theirs is one. What a worker wrote down of a child's or a
-- family's words those told. Where the asked is of the same agency as whoever told it, they reply all the same.
create or replace function is_told_by(who text, report text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  theirs boolean;
begin
  if practitioner_called(who) is null then
    return exists (select from told_by_family told where told.report = is_told_by.report and 'family:' || told.teller = who);
  end if;
  perform begin_deciding();
  theirs := exists (select from entry told where told.name = report and told.agency <> all (kinds_that_are_people())
    and (told.actor = who
      or told.agency = (select agency.code from practitioner me join agency on agency.id = me.agency where me.id = practitioner_called(who))
        and not exists (select from ask join finding using (partnership)
          where finding.id = ask.finding and ask.practitioner = practitioner_called(who) and finding.open
            and concat(finding.told -> 'trigger' ->> 'source', '/', finding.told -> 'trigger' ->> 'local') = report)));
  perform end_deciding();
  return theirs;
end
$$;
revoke execute on function is_told_by(text, text) from public;

-- The same of whoever acts now: their page has no form for it.
create or replace function is_told_by_us(report text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return is_told_by(acting(), report);

-- Whether an entry is the reply of whoever told what it answers, or says of danger that its writer put right themselves whether that is so. A
-- reply that names nothing would answer what is asked: where all of that is of what they told, it is theirs, too.
create or replace function replies_to_themselves(who text, it public.entry) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  told text[];
begin
  if it.type <> all (types_that_reply()) then
    if not it.body -> 'attributes' ?| array['answers', 'answers_finding'] then
      return false;
    end if;
    perform begin_deciding();
    told := array(select put_right.name from entry put_right
      where put_right.partnership = it.partnership and put_right.subject = any (records_of(it.subject))
        and put_right.type = type_of_danger_put_right() and put_right.actor = who
        and (put_right.name in (select answered_by(it)) or exists (select from finding found
          where found.partnership = it.partnership and found.id = it.body #>> '{attributes,answers_finding}'
            and concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local') = put_right.name)));
    perform end_deciding();
    return told <> '{}';
  end if;
  if it.body -> 'attributes' ? 'answers' then
    return exists (select from answered_by(it) report where is_told_by(who, report));
  end if;
  perform begin_deciding();
  told := array(select concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local')
    from finding_child whose join finding found on found.partnership = whose.partnership and found.id = whose.finding
    where whose.person = any (records_of(it.subject)) and found.open and found.rule = any (rules_ended_by(it.type)));
  perform end_deciding();
  return told <> '{}' and (select bool_and(is_told_by(who, report)) from unnest(told) report);
end
$$;
revoke execute on function replies_to_themselves(text, public.entry) from public;

-- Whether a mention says what its entry says, and of nobody of whom the writer may not know.
create or replace function may_mention(who text, it public.mention) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from entry left join agency on agency.partnership = entry.partnership and agency.code = entry.agency
      where entry.id = it.entry and (entry.actor = who or files_for(who, entry.actor, entry.subject))
        and (entry.agency, entry.source, entry.partnership) = (it.agency, it.source, it.partnership)
        and (entry.subject, entry.type, entry.occurred_at, entry.handling) = (it.home, it.type, it.occurred_at, it.handling)
        and it.agency_kind = coalesce(agency.kind, entry.agency))
    and (is_thing(it.subject) or may_write_about(who, it.subject));
end
$$;
