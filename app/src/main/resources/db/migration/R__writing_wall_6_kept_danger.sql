-- The wall of writing, of danger whose words are kept from whoever writes. Where people judge what they were told, nobody knows whether they
-- judged that; and whoever met a child does not know of what they were to be safe. What they write stands, answers the danger that they
-- read, and nothing else, through whatever door it comes. Whoever works with the child and met them answers all that is asked but danger of
-- which somebody is to be rung: that wants to hear that they read what was told.

-- Whether somebody reads what was told there, as it was not tightened since.
create or replace function reads_what_was_told(who text, told public.entry) returns boolean language plpgsql stable as $$
begin
  return (told.actor = who or public.sees(who, told.subject, told.agency, told.handling, told.actor)
      or told.handling = 'own-confidence' and public.was_told(who, told.subject, told.name))
    and (told.handling <> 'own-confidence'
      or public.is_among_few(who, told.subject, told.name, told.corrects, told.answers, told.actor))
    and not public.is_tightened(who, told.name, told.log_position, told.actor);
end
$$;

-- The entries that told of what was found, what raised it first.
create or replace function told_in(told jsonb) returns table (name text, place bigint)
  language sql immutable set search_path = public, pg_temp as $$
  select concat(each.one ->> 'source', '/', each.one ->> 'local'), each.place
  from jsonb_array_elements(jsonb_build_array(told -> 'trigger') || coalesce(told -> 'joined', '[]')) with ordinality each (one, place)
$$;

-- For how long after it was asked danger that is closed may come back: what answered it is taken back, or what told of it is put right again.
create or replace function danger_may_come_back() returns interval language sql immutable return interval '28 days';

-- The danger that such an entry could end, by the rules' word: what told of it, whether all of these people read all of that, and whether it is
-- asked about now. It may be closed, and come back; or not be found yet, as what came in since the story was folded last: what of that is kept
-- from one of them is taken for danger. The owner reads entries and findings only while it decides.
drop function if exists danger_read_by(text[], uuid, text);
create function danger_read_by(readers text[], about uuid, its_type text)
  returns table (finding text, told text[], reads boolean, is_asked boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if danger_ended_by(its_type) = '{}' or is_thing(about) then
    return;
  end if;
  perform begin_deciding();
  return query
    select found.id, array_agg(said.name order by said.place),
      bool_and(exists (select from as_it_stands(said.name) wrote where wrote.partnership = found.partnership
        and (select bool_and(reads_what_was_told(reader, wrote)) from unnest(readers) reader))),
      found.open
    from finding_child whose join finding found on found.partnership = whose.partnership and found.id = whose.finding
      cross join lateral told_in(found.told) said
    where whose.person = any (records_of(about)) and found.rule = any (danger_ended_by(its_type))
      and (found.open or found.last_step_at > partnership_now() - danger_may_come_back())
    group by found.partnership, found.id
    union all
    select '', array[came.name], false, false
    from story join entry came on came.subject = story.subject and came.log_position > story.folded_position
      and came.received_at > partnership_now() - danger_may_come_back()
    where story.subject = any (records_of(about)) and could_tell_of_danger(came.type, came.body -> 'attributes')
      and exists (select from unnest(readers) reader where not reads_what_was_told(reader, came));
  perform end_deciding();
end
$$;
revoke execute on function danger_read_by(text[], uuid, text) from public;

-- The same of whoever acts, where it is asked what they read. Whoever may not follow what is asked is told nothing of it, nor is whoever works
-- with the child and only met them, while any is kept from them.
create or replace function danger_to_judge(about uuid, its_type text) returns table (finding text, told text, reads boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_follow(acting(), about)
      or not judges_what_was_told(its_type) and not (was_with_the_child(its_type) and acting() not like 'family:%') then
    return;
  end if;
  return query with danger as (select * from danger_read_by(array[acting()], about, its_type) where is_asked)
    select danger.finding, danger.told[1], danger.reads from danger
    where judges_what_was_told(its_type) or not works_with(acting(), about) or (select bool_and(other.reads) from danger other);
end
$$;

-- Whether somebody reads all that told of the danger that is asked about; of other questions nobody is asked that. Whoever is asked has it, and
-- rings whoever reads it; whoever was told that there is danger, and not what, takes it from nobody.
create or replace function reads_the_danger(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  all_of_it boolean;
begin
  if pg_trigger_depth() = 0 and not may_follow_ask(who, it) then
    return false;
  end if;
  perform begin_deciding();
  all_of_it := coalesce((select bool_and(exists (select from as_it_stands(said.name) wrote where wrote.partnership = asked.partnership
        and reads_what_was_told(who, wrote)))
      from finding asked cross join lateral told_in(asked.told) said
      where asked.partnership = it.partnership and asked.id = it.finding and asked.rule = any (rules_of_danger())), true);
  perform end_deciding();
  return all_of_it;
end
$$;

-- Whether any danger to them is asked about now.
create or replace function is_danger_asked_about(child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked boolean;
begin
  perform begin_deciding();
  asked := exists (select from finding_child whose join finding found on found.partnership = whose.partnership and found.id = whose.finding
    where whose.person = any (records_of(child)) and found.open and found.rule = any (rules_of_danger()));
  perform end_deciding();
  return asked;
end
$$;
revoke execute on function is_danger_asked_about(uuid) from public;

-- Whether danger that is asked about of one of two records would be ended by what stands in the other: by what somebody wrote there, who may
-- not read all that told of it. Nobody judged that, also where it names what somebody else told. Whoever may not say that the two are one child
-- is told of none.
create or replace function would_end_danger_unread(one uuid, another uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  would boolean;
begin
  if pg_trigger_depth() = 0 and not may_say_the_same(acting(), one, another) then
    return false;
  end if;
  perform begin_deciding();
  would := exists (select from (values (one, another), (another, one)) pair (danger_of, beside)
      join finding_child whose on whose.person = any (records_of(pair.danger_of))
      join finding found on found.partnership = whose.partnership and found.id = whose.finding
      cross join lateral told_in(found.told) said
      join lateral as_it_stands(said.name) wrote on wrote.partnership = found.partnership
      join entry judged on judged.subject = any (records_of(pair.beside))
    where found.open and found.rule = any (danger_ended_by(judged.type)) and judged.occurred_at >= wrote.occurred_at
      and (judges_what_was_told(judged.type) or was_with_the_child(judged.type) or judged.body -> 'attributes' ? 'answers')
      and not coalesce(judged.body -> 'attributes', '{}') ? 'answers_question'
      and judged.actor not like 'job:%' and not reads_what_was_told(judged.actor, wrote));
  perform end_deciding();
  return would;
end
$$;

-- Whether an entry stood under another record before: whoever met that child thought of another child's danger, and files it here by name
-- alone.
create or replace function is_filed_from_elsewhere(it public.entry) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  moved boolean;
begin
  perform begin_deciding();
  moved := exists (select from entry earlier where earlier.partnership = it.partnership and earlier.name = it.corrects
    and earlier.subject <> all (records_of(it.subject)));
  perform end_deciding();
  return moved;
end
$$;
revoke execute on function is_filed_from_elsewhere(public.entry) from public;

-- What an entry answers while danger is kept from its writer, or from whoever files what another wrote: of what it names, what belongs to what
-- both read; naming nothing, where it judges or somebody met the child, the rest by name; or nothing. That it names what somebody told is no
-- sign that they read what else was told of it. Where who met the child read all of it, it says so.
create or replace function judged_as_read(it public.entry) returns jsonb
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named constant boolean := it.body -> 'attributes' ? 'answers';
  answers text;
  kept boolean;
  asked boolean;
begin
  if not named and not judges_what_was_told(it.type) and not (was_with_the_child(it.type) and acting() not like 'family:%') then
    return it.body;
  end if;
  with danger as (select * from danger_read_by(
      array(select distinct reader from unnest(array[acting(), it.actor]) reader where reader not like 'job:%'), it.subject, it.type))
  select bool_or(not danger.reads), case when named
      then (select string_agg(name, '|') from answered_by(it) name where name in (select unnest(read.told) from danger read where read.reads))
      else string_agg(distinct danger.told[1], '|') filter (where danger.reads and danger.is_asked) end, bool_or(danger.is_asked)
    into kept, answers, asked from danger;
  if not named and was_with_the_child(it.type) and asked and not kept and not is_filed_from_elsewhere(it) then
    return jsonb_set(it.body, '{attributes,danger_read}', '"yes"');
  end if;
  if not coalesce(kept, false) or not named and not judges_what_was_told(it.type) and works_with(acting(), it.subject) then
    return it.body;
  end if;
  return jsonb_set(it.body, '{attributes}', coalesce(it.body -> 'attributes', '{}')
    || case when answers is null then '{"answers_question": "no"}' else jsonb_build_object('answers', answers) end);
end
$$;
revoke execute on function judged_as_read(public.entry) from public;

-- Whether an entry puts right a row that somebody answered by name, so that it ends danger, after this says that it was known: what they answered
-- is what stood there. Whoever puts it right would else have told it before they answered.
create or replace function was_answered_as_it_stood(it public.entry) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  first text := coalesce(it.body #>> '{attributes,corrects}', it.source || '/' || it.source_local_id);
  answered boolean := false;
begin
  if strpos(first, '/') = 0 then
    first := it.source || '/' || first;
  end if;
  perform begin_deciding();
  if exists (select from entry earlier where earlier.name = first and earlier.partnership = it.partnership) then
    answered := exists (select from entry said
      where said.subject = it.subject and said.body -> 'attributes' ? 'answers' and said.recorded_at > it.recorded_at
        and danger_ended_by(said.type) <> '{}' and first in (select answered_by(said)));
  end if;
  perform end_deciding();
  return answered;
end
$$;
revoke execute on function was_answered_as_it_stood(public.entry) from public;

-- Since when an entry is known that says that it was known before it came in. What was asked of somebody meanwhile is not undone by that
-- claim: where such an entry could answer it, or it is danger of which it might as well have told, for it happened within a day of what did,
-- and it was asked since, the entry is known from when it came. What was asked of the past, as a file of it came in, was asked quietly: that it may answer there.
create or replace function known_since(it public.entry) returns timestamptz
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked text[];
  since timestamptz;
begin
  if it.recorded_at >= it.received_at - interval '1 minute' then
    return it.recorded_at;
  end if;
  if was_answered_as_it_stood(it) then
    return it.received_at;
  end if;
  asked := array(select ask.finding from finding_child whose join ask using (partnership, finding)
    where whose.person = any (records_of(it.subject)) and not ask.quietly and it.recorded_at < ask.asked_at);
  if asked = '{}' then
    return it.recorded_at;
  end if;
  perform begin_deciding();
  since := case when exists (select from finding found where found.partnership = it.partnership and found.id = any (asked)
      and (found.rule = any (rules_ended_by(it.type))
        or found.rule = any (rules_of_danger()) and exists (select from told_in(found.told) said
          join lateral as_it_stands(said.name) wrote on wrote.partnership = found.partnership
          where it.occurred_at between wrote.occurred_at - interval '1 day' and wrote.occurred_at + interval '1 day')))
    then it.received_at else it.recorded_at end;
  perform end_deciding();
  return since;
end
$$;
revoke execute on function known_since(public.entry) from public;
