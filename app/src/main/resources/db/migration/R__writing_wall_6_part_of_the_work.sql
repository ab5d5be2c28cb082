-- Rules are answered by what is written, whoever writes it. What somebody writes here who is nothing to the child, and whose duty is not to
-- receive, is kept, read and put to whoever is asked; it closes nothing. Whoever opened a record for a night, sits in a meeting or is locked
-- out works with nobody by that. Of what is no child the agency that is asked answers, and whoever holds the duty that answers for its kind.
create or replace function is_part_of_the_work(who text, about uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if is_thing(about) then
    return not exists (select from ask join open_finding known using (partnership, finding)
        where ask.person = about and known.closed_at is null)
      or exists (select from ask join open_finding known using (partnership, finding)
        where ask.person = about and known.closed_at is null and may_answer(who, ask))
      or answers_as(who, roles_that_answer_for_kind(kind_of_thing(about)));
  end if;
  return standing_is(own_standing(who, about)) in ('INVOLVED', 'TEAM', 'AGENCY', 'OWN_RECORD', 'OVERSIGHT') or may_bring_in(who, about);
end
$$;

-- Whether an agency is one whose kind writes such entries; so of what a child or their family say: who writes it down makes no meeting theirs.
-- What no form writes is ours.
create or replace function writes_such(called text, here uuid, its_type text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return coalesce(kinds_that_write(its_type) = '{}'
    or coalesce((select kind from agency where agency.partnership = here and agency.code = called), called)
      = any (kinds_that_write(its_type)), false);

-- Whether nobody vouches for a file's row but who sends it: a source that holds its owner's words alone, and what a child or their family said,
-- in whatever source: it is no agency's, and the register names none for it.
create or replace function is_its_senders_word(here uuid, its_source text, called text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return called = any (kinds_that_are_people()) or exists (select from source whose join agency owner on owner.id = whose.owner
    where whose.partnership = here and whose.code = its_source and whose.ended_at is null and owner.code = called
      and not exists (select from source_words words where words.source = whose.id));

-- Why what somebody writes of such a type only reports: their kind of agency writes none ("kind"), or they are nothing to whom it is
-- about ("standing"), which a family never is; nor do the words of a child or a family settle anything that somebody sends who only looks
-- across. Null where it settles. A form asks before, so that nobody takes a report for an answer.
create or replace function why_it_only_reports(who text, about uuid, here uuid, its_source text, called text, its_type text) returns text
  language sql stable security definer set search_path = public, pg_temp
  return case
    when not writes_such(called, here, its_type) then 'kind'
    when who not like 'family:%' and called = any (kinds_that_are_people())
      and standing_is(own_standing(who, about)) = 'OVERSIGHT' and not may_bring_in(who, about) then 'standing'
    when who not like 'family:%' and (its_source = 'reachable' or is_its_senders_word(here, its_source, called))
      and not is_part_of_the_work(who, about) then 'standing'
  end;

-- Whether one of two works for the other's agency, or is the other. A system is nobody's colleague.
create or replace function are_colleagues(one text, other text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return one = other or exists (select from practitioner mine join practitioner mate on mate.agency = mine.agency
    where mine.id = practitioner_called(one) and mate.id = practitioner_called(other));

-- Whether anybody wrote of a child after the day on which somebody says that they died, or danger to them is asked about, or who says it does
-- not work with them; and nobody else bears it out: then it takes a second word. It is one of another agency, by a person of another agency -
-- a second label in one's own file is no second word - that stands and would settle it by itself. What was held and is filed is its sender's word. The owner reads entries only while it decides: so it does
-- for the moment in which it looks for those.
create or replace function is_gainsaid_death(about uuid, day date, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  gainsaid boolean;
  writers text[];
begin
  perform begin_deciding();
  writers := coalesce((select array_agg(distinct held.practitioner::text)
    from held_rows_resolved decided join held_rows held on held.id = decided.held_rows
    where decided.decided_in = pg_current_xact_id() and decided.actor = acting()), array[acting()]);
  gainsaid := (exists (select from entry
      where entry.subject = any (records_of(about)) and (entry.occurred_at at time zone 'Europe/London')::date > day
        and entry.type <> all (types_that_end_a_story() || types_that_take_back()))
      or is_danger_asked_about(about) or not exists (select from unnest(writers) writer where works_with(writer, about)))
    and not exists (select from entry said
      where said.subject = any (records_of(about)) and (said.occurred_at at time zone 'Europe/London')::date = day
        and said.agency <> whose and said.type = any (types_that_end_a_story())
        and not exists (select from entry later where later.name = said.name and later.log_position > said.log_position
          or later.corrects = said.name and speaks_for(later.name, later.corrects))
        and (said.actor like 'job:%' or not exists (select from unnest(writers) writer where are_colleagues(writer, said.actor))
          and why_it_only_reports(said.actor, said.subject, said.partnership, said.source, said.agency, said.type) is null));
  perform end_deciding();
  return gainsaid;
end
$$;

-- Whether what somebody writes of a death on that day ends nothing yet that is asked. Nobody died before they were born, or before others met
-- them. A form asks before, and whoever wrote it is told after, so that nobody believes that all has ended while it is asked on.
create or replace function takes_a_second_word(who text, about uuid, day date, whose text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return coalesce(who = acting() and (day < born_at_the_latest(about) or is_gainsaid_death(about, day, whose)), false);

-- Whether one row says what another said, of the same moment and word for word: which it stands for, and how it is believed, it says each
-- for itself.
create or replace function says_the_same(earlier entry, later entry) returns boolean language sql immutable
  return earlier.type = later.type and earlier.occurred_at = later.occurred_at
    and earlier.body #- '{attributes,corrects}' #- '{attributes,part_of_the_work}' #- '{attributes,danger_read}' #- '{attributes,unjudged_by}'
      = later.body #- '{attributes,corrects}' #- '{attributes,part_of_the_work}' #- '{attributes,danger_read}' #- '{attributes,unjudged_by}';

-- A source that feeds us by itself was registered by two people; what people send and write is asked of each row. What is told again, of an
-- import that was taken back, is believed as the row whose words it says; what was held and is filed, as of its sender and of whoever files it.
create or replace function note_part_of_the_work() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  again constant boolean := new.source = 'reachable' and new.source_local_id like 'again-%';
  reports boolean;
begin
  -- Both are judged here, and believed of nobody.
  if new.body #> '{attributes}' ? 'danger_read' then
    new.body := new.body #- '{attributes,danger_read}';
  end if;
  if who is null or who like 'job:%'
      or new.source = 'reachable' and new.source_local_id like 'undo-%'
      or jsonb_typeof(new.body) <> 'object' or jsonb_typeof(new.body -> 'attributes') <> 'object' then -- it is refused as what it is
    return new;
  end if;
  new.recorded_at := known_since(new);
  if new.body #> '{attributes}' ? 'part_of_the_work' then
    new.body := new.body #- '{attributes,part_of_the_work}';
  end if;
  -- Whoever is asked answers that, and nothing else by it: the wall asks whose it is.
  if new.type in ('ask-taken-on', 'ask-answered', 'ask-not-needed', 'no-change-signed')
      and new.body -> 'attributes' ?| array['answers_finding', 'about_finding'] then
    return new;
  end if;
  if again then
    perform begin_deciding();
    select case when earlier.subject = new.subject then coalesce(earlier.body #>> '{attributes,part_of_the_work}', '') = 'no'
      else why_it_only_reports(who, new.subject, new.partnership, earlier.source, new.agency, new.type) is not null end into reports
    from entry earlier where earlier.name = new.corrects and says_the_same(earlier, new)
    order by earlier.subject = new.subject desc, earlier.log_position desc limit 1;
    perform end_deciding();
    reports := coalesce(reports, true);
  else
    reports := why_it_only_reports(who, new.subject, new.partnership, new.source, new.agency, new.type) is not null
      or new.actor <> who
        and why_it_only_reports(new.actor, new.subject, new.partnership, new.source, new.agency, new.type) is not null;
  end if;
  if reports
      or new.type = any (types_that_end_a_story())
        and takes_a_second_word(who, new.subject, (new.occurred_at at time zone 'Europe/London')::date, new.agency) then
    new.body := jsonb_set(new.body, '{attributes}',
      coalesce(new.body -> 'attributes', '{}') || '{"part_of_the_work": "no"}');
  else
    new.body := judged_as_read(new);
  end if;
  if replies_to_themselves(who, new) or new.actor <> who and replies_to_themselves(new.actor, new) then
    new.body := jsonb_set(new.body, '{attributes,answers_question}', '"no"');
  end if;
  return new;
end
$$;
create or replace trigger part_of_the_work before insert on entry for each row execute function note_part_of_the_work();
