-- How a record is erased: whole, by two people, with nothing of it left in any table.

-- When somebody was born, as the years of their record are counted: of all that agencies say the latest day. So none makes a child older than
-- another agency has it, and the record over; nor does one that puts its own word right, until another bears the day that it says now: of most
-- children one agency alone says the day. Whoever writes of something else, and leaves the day that stands, says no day.
create or replace function born_at_the_latest(whose uuid) returns date language sql stable
  return (select max(said.born_on) from public.person_description said
    where said.person = whose and said.says_birth and not exists (
      select from public.person_description later
      where later.person = whose and later.agency = said.agency and later.says_birth and later.position > said.position
        and (later.born_on >= said.born_on or exists (select from public.person_description other
          where other.person = whose and other.agency <> later.agency and other.born_on = later.born_on))));

-- Whether a record that is said to be erased is there all the same, for whoever reads the audit and not records.
create or replace function is_still_there(whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from erased_person join subject on subject.id = erased_person.person where erased_person.person = whose);

-- Whether a description says the day of birth that it bears: it is another than stood, or than its agency said before. Else it stood
-- already, and its writer left it.
create or replace function note_whether_it_says_a_birth() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.says_birth := new.born_on is distinct from (select before.born_on from person_description before
      where before.person = new.person order by before.position desc limit 1)
    or new.born_on is distinct from (select before.born_on from person_description before
      where before.person = new.person and before.agency = new.agency and before.says_birth order by before.position desc limit 1)
      and exists (select from person_description before
        where before.person = new.person and before.agency = new.agency and before.says_birth and before.born_on is not null);
  return new;
end
$$;
create or replace trigger notes_whether_it_says_a_birth before insert on person_description
  for each row execute function note_whether_it_says_a_birth();

-- When a child died, as the years are counted: what is only reported ends nothing, and nobody dies before they were born.
create or replace function died_on(whose uuid) returns date language plpgsql stable as $$
begin
  return (select min(occurred_at at time zone 'Europe/London')::date from public.entry said
    where said.subject = whose and said.type = any (public.types_that_end_a_story())
      and coalesce(said.body #>> '{attributes,part_of_the_work}', '') <> 'no'
      and not exists (select from public.entry other where other.corrects = said.name)
      and coalesce((said.occurred_at at time zone 'Europe/London')::date >= public.born_at_the_latest(whose), true));
end
$$;

-- Until when a record is kept, as the policy says of what is known of it; nobody can say where nothing is.
create or replace function kept_alone_until(whose uuid) returns date
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  child boolean := not is_thing(whose);
  born date;
  died date;
  wrote date;
  ends date;
begin
  perform begin_deciding();
  if child then
    born := born_at_the_latest(whose);
    wrote := (select max(recorded_at) at time zone 'Europe/London' from entry where entry.subject = whose);
    died := died_on(whose);
  else
    wrote := (select coalesce(greatest(
        (select max(recorded_at) from entry where entry.subject = whose),
        (select max(recorded_at) from mention join entry on entry.id = mention.entry where mention.subject = whose)),
      what.received_at) at time zone 'Europe/London' from subject what where what.id = whose);
  end if;
  select greatest(max(its.day) filter (where its.holds),
      coalesce((array_agg(its.day order by its.place) filter (where its.instead))[1], max(its.day))) into ends
  from (select rule.place, rule.instead, rule.begins = 'last-entry' as holds, (case rule.begins when 'birth' then coalesce(born, wrote) when 'death' then died
        else wrote end + make_interval(years => rule.years))::date as day
      from rules_of_keeping() rule
      where (rule.begins = 'last-word') <> child and (rule.spell = ''
        or exists (select from story_spell had where had.person = whose and had.kind = rule.spell))) its
  where its.day is not null;
  perform end_deciding();
  return ends;
end
$$;

-- The same of every record of the same child: they are erased together, and the longest kept keeps them.
create or replace function kept_until(whose uuid) returns date
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select max(kept_alone_until(one)) from unnest(records_of(whose)) one);
end
$$;

-- Whether something is asked about them, and nobody has ended it.
create or replace function is_asked_about(records uuid[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.finding_child about
    join public.ask using (partnership, finding) join public.open_finding known using (partnership, finding)
    where about.person = any (records) and known.closed_at is null);

-- Erases all that is kept of a person, or of whatever else has a story, as the second of two who decide so. What another child's record
-- says stays theirs, and what a place's story says of them in words stays the place's: who they are goes out of it. Here alone the owner may
-- delete and change what lies behind the walls (reachable.erasing).
create or replace function erase_person(child uuid) returns uuid[]
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  records uuid[];
  today date := (partnership_now() at time zone 'Europe/London')::date;
  wish erasure_wish;
  said_of text[];
  findings_of text[];
  with_others uuid[];
  things uuid[];
  alone uuid[];
  called text[];
  members uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('erase ' || child, 0));
  if not decides_what_is_kept(acting(), child) then
    raise exception 'You may not decide this.';
  end if;
  records := records_of(child);
  select * into wish from erasure_wish
  where person = any (records) and not exists (select from erasure_wish_ended ended where ended.statement = erasure_wish.id)
  order by id desc limit 1;
  if wish.id is null or wish.actor = acting() then
    raise exception 'Two people decide that a record is erased.';
  end if;
  if is_held(records, today) then
    raise exception 'The record is held.';
  end if;
  if is_held_with_a_child(child, today) then
    raise exception 'A record that speaks of it is held.';
  end if;
  if not is_thing(child) and is_asked_about(records) then
    raise exception 'Something is asked about it, and not ended.';
  end if;
  if coalesce(kept_until(child) >= today, true) then
    raise exception 'Its time has not ended.';
  end if;
  perform set_config('reachable.erasing', 'yes', true);
  said_of := array(select name from entry where subject = any (records));
  findings_of := array(select finding from finding_child where person = any (records));
  with_others := array(select person from finding_child where finding = any (findings_of) and person <> all (records));
  things := array(
    select thing from tie where person = any (records)
    union select spoken.subject from mention spoken join subject what on what.id = spoken.subject
    where spoken.home = any (records) and what.kind <> 'child'
    union select what.id from subject what where what.id = any (records) and what.kind <> 'child');
  called := array(select reference from subject where id = any (records));
  members := array(select id from family_member where family_member.child = any (records));

  delete from withheld_words where withheld in (select id from withheld where person = any (records));
  delete from withheld where person = any (records);
  delete from partner_line_behind where line in (select id from partner_line where person = any (records));
  delete from partner_line where person = any (records);
  delete from passed_on where person = any (records);
  delete from confided where name = any (said_of);
  delete from told_to_few where report = any (said_of)
    or report in (select report from told_by_family where teller = any (members));
  delete from told_by_family where teller = any (members) or report = any (said_of);
  delete from family_account_ended where family_member = any (members);
  delete from family_member where id = any (members);
  delete from news_seen where person = any (records);
  delete from draft where draft.subject = any (records);
  delete from tie where person = any (records) or tie.thing = any (records) or tie.entry = any (said_of);
  update entry set body = jsonb_set(entry.body, '{otherPeople}', (
      select coalesce(jsonb_agg(other), '[]') from jsonb_array_elements_text(entry.body -> 'otherPeople') other where other <> all (called)))
    where entry.id in (select spoken.entry from mention spoken join subject home on home.id = spoken.home
      where spoken.subject = any (records) and home.kind <> 'child') and jsonb_typeof(entry.body -> 'otherPeople') = 'array';
  delete from mention where home = any (records) or mention.subject = any (records);
  delete from outbox where subject = any (records::text[]);
  delete from entry where entry.subject = any (records);
  -- A place stays, with what others say of it; of one that nobody else ever spoke of, or writes about now, nothing is left.
  alone := array(select what from unnest(things) what
    where not exists (select from tie where tie.thing = what)
      and not exists (select from mention where mention.subject = what or mention.home = what)
      and not exists (select from entry where entry.subject = what)
      and not exists (select from document where document.person = what)
      and not exists (select from draft where draft.subject = what and draft.entry is null));
  delete from thing_description where thing = any (alone);
  delete from adult_name where thing = any (alone);
  delete from thing where id = any (alone);
  delete from story where story.subject = any (alone);
  delete from draft where draft.subject = any (alone);
  delete from subject where id = any (alone) and id <> all (records);

  delete from usefulness where finding = any (findings_of);
  delete from chase where finding = any (findings_of);
  delete from ask_offer where finding = any (findings_of) or finding in (select finding from ask where person = any (records));
  delete from ask where finding = any (findings_of) or person = any (records);
  delete from finding where id = any (findings_of);
  delete from open_finding where finding = any (findings_of);
  delete from finding_child where finding = any (findings_of);
  delete from story_answer where person = any (records) or finding = any (findings_of);
  delete from story_telling where person = any (records) or story_telling.entries && said_of;
  delete from story_spell where person = any (records);
  delete from story_state where person = any (records);
  delete from board_place where person = any (records);
  delete from story where story.subject = any (records);
  update story set stale = true, marks = marks + 1 where story.subject = any (with_others);

  delete from who_asked_ended where who_asked in (select id from who_asked where person = any (records));
  delete from who_asked_answer where who_asked in (select id from who_asked where person = any (records));
  delete from who_asked where person = any (records);
  delete from break_glass_reviewed where break_glass in (select id from break_glass where person = any (records));
  delete from break_glass_passed_on where break_glass in (select id from break_glass where person = any (records));
  delete from break_glass where person = any (records);
  delete from record_lock_spared where record_lock in (select id from record_lock where person = any (records));
  delete from record_lock where person = any (records);
  delete from involvement_answer where person = any (records);
  delete from involvement_said where person = any (records);
  delete from exclusion where person = any (records);
  delete from record_hold where person = any (records);
  delete from erasure_wish where person = any (records);

  update relation set other = null where other = any (records) and person <> all (records);
  delete from relation where person = any (records);
  delete from home where person = any (records);
  delete from person_identifier where person = any (records);
  delete from person_name where person = any (records);
  delete from person_description where person = any (records);
  delete from same_said where person = any (records) or other = any (records);
  delete from same_told where person = any (records) or other = any (records);
  delete from record_link where kept = any (records) or other = any (records);
  delete from search_key where person = any (records);
  delete from agency_involved where person = any (records);
  delete from belonging where belonging.child = any (records);
  delete from person where id = any (records);
  delete from subject where id = any (records);

  update audit_entry set purpose = '', details = '{}', salt = null
  where audit_entry.subjects && records or audit_entry.found && records;
  insert into erased_person (person, partnership, wished_by, wished_at)
  select id, wish.partnership, wish.actor, wish.received_at from unnest(records) id;
  perform set_config('reachable.erasing', '', true);
  perform forget_children();
  perform set_config('reachable.reader', '', true);
  return records;
end
$$;

-- The words of a search are kept with whoever is signed in: whose record is erased is not to stand there either.
create or replace function forget_what_was_looked_for() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  delete from public.spring_session_attributes where attribute_name = 'looked-for';
  return null;
end
$$;
