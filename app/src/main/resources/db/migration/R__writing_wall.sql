-- Writing has a wall. Every row of the chronology bears the agency and the source of whoever writes it, and a later row puts right,
-- tightens, files elsewhere or takes back only what its own source said. It is asked once a statement, of each source, agency and child
-- once; row by row only of what comes after something. Nothing of it is asked of a page that reads. Here stands who may write what; of
-- which rows it is asked, and when, in R__writing_wall_1_entries and R__writing_wall_1_rows.

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
  if is_written_here_alone(its_type) then
    return 'It is written here alone, where it comes about, and brought in by no file. Leave the row out.';
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

-- Whether somebody takes back that a child has died, as it was written here by whomever: whoever answers for the child by name.
create or replace function takes_back_a_death(who text, its_type text, about uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return its_type = any (types_that_end_a_story()) and not is_thing(about)
    and exists (select from who_answers_by_name(records_of(about)) one where one = who);

-- Whether a file's words are their sender's to put right or take back: they sent them, or a colleague; they are their own agency's; or their
-- agency vouched for the source. What a child or their family said stands in the name of whose source it is, where that is one agency's.
create or replace function puts_right_in_a_file(who text, here uuid, its_source text, whose text, sent_by text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return sent_by = who or is_of_agency(who, whose)
    or exists (select from practitioner sender join agency on agency.id = sender.agency
      where sender.id::text = sent_by and is_of_agency(who, agency.code))
    or exists (select from source its join source_vouched vouched on vouched.source = its.id join agency one on one.id = vouched.agency
      where its.partnership = here and its.code = its_source and one.code = whose)
    or whose = any (kinds_that_are_people()) and exists (select from source its join agency owner on owner.id = its.owner
      where its.partnership = here and its.code = its_source and is_of_agency(who, owner.code)
        and not exists (select from source_words words where words.source = its.id));

-- Why a row that comes after something may not, and how to mend it; empty where it may. What it comes after is what has its id, and what
-- it corrects. The owner reads entries only while it decides: so it does for the moment in which it looks for those.
create or replace function why_not_after(who text, it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ours constant text := '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
  speaking constant boolean := it.source = 'reachable' and it.source_local_id ~ '^(undo|again|part)-';
begin
  if exists (select from (values (it.name), (it.corrects)) said (name)
        cross join lateral as_it_stands(said.name, it.log_position) earlier
      where earlier.id <> it.id and earlier.subject <> it.subject and not may_write_about(who, earlier.subject)) then
    return 'What was filed under one child is not put under another by somebody who may not write about both.';
  end if;
  if it.source <> 'reachable' then
    return case
      when it.corrects is not null and not speaks_for(it.name, it.corrects) then
        'A source puts right and takes back only what it said itself. Name an entry of the same source.'
      when who not like 'job:%' and exists (select from entry earlier
          where earlier.name in (it.name, it.corrects) and earlier.id <> it.id and earlier.actor <> coalesce(it.actor, who)
            and (earlier.agency <> it.agency
              or not puts_right_in_a_file(coalesce(it.actor, who), it.partnership, it.source, earlier.agency, earlier.actor)
              or not sees(coalesce(it.actor, who), earlier.subject, earlier.agency, earlier.handling, earlier.actor))) then
        'In a source of several agencies each puts right and takes back its own words, and nobody what they may not read.'
      else '' end;
  end if;
  if regexp_replace(it.source_local_id, '^(undo|again|part)-', '') !~ ours then
    return 'What is written here has a number that we gave it.';
  end if;
  if not speaking then
    return case
      when exists (select from entry earlier where earlier.name = it.name and earlier.id <> it.id
          and earlier.actor <> who and not puts_right_for(who, earlier.agency)) then
        'That number is another entry’s. Open a new form.'
      when it.corrects is not null and not exists (select from entry earlier
          where earlier.name = it.corrects and earlier.source = 'reachable'
            and (earlier.actor = who or puts_right_for(who, earlier.agency)
              or it.type = any (types_that_take_back()) and exists (select from as_it_stands(it.corrects, it.log_position) stands
                where takes_back_a_death(who, stands.type, stands.subject)))) then
        'Only whoever wrote an entry here, or their agency’s safeguarding lead, puts it right or takes it back.'
      else '' end;
  end if;
  if it.corrects is null then
    return 'What takes an import back names the entry.';
  end if;
  if starts_with(it.source_local_id, 'part-') then
    return case when who like 'job:%' and takes_a_part_out(it) then ''
      else 'That somebody took no part is written by no person: they say so in the sitting.' end;
  end if;
  -- An import that people of their agency sent was taken back: each entry with it, or with what it said before.
  if exists (select from entry earlier join import_undone on import_undone.batch = earlier.batch
        join import_batch on import_batch.id = earlier.batch
      where earlier.name = it.corrects and is_of_agency(who, import_batch.agency)
        and puts_right_in_a_file(who, it.partnership, earlier.source, earlier.agency, earlier.actor))
    and exists (select from entry earlier where earlier.name = it.corrects and earlier.agency = it.agency
        and (earlier.handling = it.handling
          or it.handling = 'own-confidence' and exists (select from confided where confided.name = it.corrects))
        and (it.type = any (types_that_take_back())
          or says_the_same(earlier, it))) then
    return '';
  end if;
  -- The same file came once more: whoever sends for its source tells again what it says, word for word.
  return case when starts_with(it.source_local_id, 'again-') and exists (select from entry earlier
      where earlier.name = it.corrects and earlier.source <> 'reachable'
        and says_the_same(earlier, it)
        and exists (select from entry undone where undone.corrects = earlier.name and starts_with(undone.name, 'reachable/undo-'))
        and why_not_as(who, it.partnership, earlier.source, it.agency, it.type) = '') then ''
    else 'Only whoever sent an import, or a colleague, takes it back.' end;
end
$$;
