-- Rules are answered by what is written, whoever writes it. What somebody writes here who is nothing to the child, and whose duty is not to
-- receive, is kept, read and put to whoever is asked; it closes nothing. Of what is no child the agency that is asked answers.
create or replace function is_part_of_the_work(who text, about uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if is_thing(about) then
    return not exists (select from ask join open_finding known using (partnership, finding)
        where ask.person = about and known.closed_at is null)
      or exists (select from ask join open_finding known using (partnership, finding)
        where ask.person = about and known.closed_at is null and may_answer(who, ask));
  end if;
  return standing_is(own_standing(who, about)) <> 'PARTNERSHIP' or may_bring_in(who, about);
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
-- about ("standing"), which a family never is; null where it settles. A form asks before, so that nobody takes a report for an answer.
create or replace function why_it_only_reports(who text, about uuid, here uuid, its_source text, called text, its_type text) returns text
  language sql stable security definer set search_path = public, pg_temp
  return case
    when not writes_such(called, here, its_type) then 'kind'
    when who not like 'family:%' and (its_source = 'reachable' or is_its_senders_word(here, its_source, called))
      and not is_part_of_the_work(who, about) then 'standing'
  end;

-- A source that feeds us by itself was registered by two people; what people send and write is asked of each row.
create or replace function note_part_of_the_work() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
begin
  if who is null or who like 'job:%'
      or new.source = 'reachable' and new.source_local_id ~ '^(undo|again)-'
      or jsonb_typeof(new.body) <> 'object' or jsonb_typeof(new.body -> 'attributes') <> 'object' then -- it is refused as what it is
    return new;
  end if;
  -- It is judged here, and believed of nobody.
  if new.body #> '{attributes}' ? 'part_of_the_work' then
    new.body := new.body #- '{attributes,part_of_the_work}';
  end if;
  -- Whoever is asked answers that, and nothing else by it: the wall asks whose it is.
  if new.type in ('ask-taken-on', 'ask-answered', 'ask-not-needed', 'no-change-signed')
      and new.body -> 'attributes' ?| array['answers_finding', 'about_finding'] then
    return new;
  end if;
  -- Nobody died before they were born: that ends nothing that is asked, whoever writes it.
  if why_it_only_reports(who, new.subject, new.partnership, new.source, new.agency, new.type) is not null
      or new.type = any (types_that_end_a_story())
        and (new.occurred_at at time zone 'Europe/London')::date < born_at_the_latest(new.subject) then
    new.body := jsonb_set(new.body, '{attributes}',
      coalesce(new.body -> 'attributes', '{}') || '{"part_of_the_work": "no"}');
  end if;
  return new;
end
$$;
create or replace trigger part_of_the_work before insert on entry for each row execute function note_part_of_the_work();
