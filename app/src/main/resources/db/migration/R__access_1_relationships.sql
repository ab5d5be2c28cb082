-- What somebody is to a child: the strongest relationship that their work, their team or their duties give them. All that decides
-- stands in these files (R__access_1 to 4), each function once and as it is in force; Flyway writes them anew after the versioned
-- migrations whenever a file changed. What is practice - who investigates, which duty may do what - is not here: AccessPolicy writes
-- it from policy/access.yaml. A function that runs as its owner says where it looks for names, and there alone.

-- Whether a duty holds at a time.
create or replace function holds(held public.duty, moment timestamptz) returns boolean language sql stable
  return held.from_time <= moment and (held.until_time is null or moment < held.until_time)
    and not exists (select from public.duty_ended ended where ended.duty = held.id and ended.at_time <= moment);

-- Whether a record that somebody opened with a reason is open at a time.
create or replace function is_open(opening public.break_glass, moment timestamptz) returns boolean language sql stable
  return opening.from_time <= moment and moment < opening.until_time
    and not exists (select from public.break_glass_ended ended
      where ended.statement = opening.id and ended.received_at <= moment);

-- Whether somebody who was asked into a meeting is in it at a time.
create or replace function is_in(asked public.in_meeting, moment timestamptz) returns boolean language sql stable
  return moment < asked.until_time
    and not exists (select from public.in_meeting_ended ended where ended.statement = asked.id);

-- Whether somebody has left at a time. The last word counts.
create or replace function has_left(who uuid, moment timestamptz) returns boolean language sql stable
  return coalesce((select left_at <= moment from public.leaving
    where leaving.practitioner = who order by position desc limit 1), false);

-- Every record of the same child: what somebody is to one of them, they are to all.
create or replace function records_of(child uuid) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from public.record_link where kept = child or other = child) then
    return array[child];
  end if;
  return array(
    with recursive last_word as materialized (
      select distinct on (least(kept, other), greatest(kept, other)) kept, other, linked
      from public.record_link
      order by least(kept, other), greatest(kept, other), position desc),
    same (id) as (
      select child
      union
      select case when kept = same.id then other else kept end
      from same join last_word on linked and (kept = same.id or other = same.id))
    select id from same);
end
$$;

-- Whether somebody is kept out of any of these records.
create or replace function kept_out(who text, records uuid[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.exclusion
    where person = any (records) and practitioner::text = who
      and not exists (select from public.exclusion_ended ended where ended.statement = exclusion.id));

-- Whether a lock keeps somebody from one of these records of a child.
create or replace function is_locked_to(me uuid, records uuid[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.record_lock
    where person = any (records)
      and not exists (select from public.record_lock_ended ended where ended.statement = record_lock.id)
      and not exists (select from public.record_lock_spared spared
        where spared.record_lock = record_lock.id and spared.practitioner = me));

-- Whom to ask where the records are locked, as the latest lock says; nobody where one of them is not to be found.
create or replace function whom_to_ask(records uuid[]) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return (select case when bool_and(ask is not null) then (array_agg(ask order by position desc))[1] end from public.record_lock
    where person = any (records)
      and not exists (select from public.record_lock_ended ended where ended.statement = record_lock.id));

-- Whether one of these is in a list.
create or replace function any_of(these text[], list text) returns boolean language plpgsql immutable as $$
declare
  one text;
begin
  if list <> '' then
    foreach one in array these loop
      if strpos(list, one) > 0 then
        return true;
      end if;
    end loop;
  end if;
  return false;
end
$$;

-- Whether work for a child is open, or was until some weeks ago: something is asked, or somebody answers for them by name. In two
-- questions, of which the first answers mostly. What is asked because of the words of one person alone opens none for them.
create or replace function work_is_open(records uuid[], today timestamptz, who text) returns boolean language plpgsql stable as $$
begin
  return exists (
      select from (select partnership, finding from public.finding_child where person = any (records) offset 0) about,
        lateral (select from public.open_finding known
          where known.partnership = about.partnership and known.finding = about.finding and coalesce(known.words_of <> who, true)
            and (known.closed_at is null or known.closed_at > today - public.period_that_work_stays_open()) offset 0) known)
    or exists (
      select from public.duty
      where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and public.holds(duty, today));
end
$$;

-- Whether somebody is asked about a child because of nothing but what they wrote themselves: all that it rests on is theirs, their agency
-- is not involved by the word of anybody else, and nobody who had it gave it to them.
create or replace function is_asked_by_own_words(whom uuid, here uuid, asked text, child uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.open_finding known
      where known.partnership = here and known.finding = asked and known.words_of = whom::text)
    and not exists (select from public.practitioner join public.agency on agency.id = practitioner.agency
        join public.agency_involved involved on involved.agency = agency.code
      where practitioner.id = whom and involved.person = any (public.records_of(child)) and involved.words_of is distinct from whom::text)
    and not exists (select from public.ask_offer made
      where made.partnership = here and made.finding = asked and made.practitioner = whom);

-- The children of whom somebody is asked, or was until some weeks ago, or for whom they answer by name; or of which they were told because
-- nobody had answered. An ask is about whom its finding is about, and while that is there: two records that were taken for one child's
-- are parted, and nobody stays with the other. What several children share is asked of each. What is offered is no tie before it is
-- accepted, and what somebody is asked by their own words alone is none. What holds() says of a duty is said here of all of them at once: a team of thirteen answers by name for some two hundred and
-- forty children.
create or replace function children_of(who uuid[], told boolean, today timestamptz) returns setof text language plpgsql stable as $$
begin
  return query
    with asked as (
      select ask.partnership, ask.finding, ask.practitioner, ask.asked_at as at_time from public.ask where ask.practitioner = any (who)
      union all
      select chase.partnership, chase.finding, chase.practitioner, chase.told_at from public.chase
      where told and chase.practitioner = any (who)),
    of_now as (
      select asked.partnership, asked.finding, asked.practitioner, known.words_of
      from asked left join public.open_finding known on known.partnership = asked.partnership and known.finding = asked.finding
      where asked.at_time > today - public.period_that_an_ask_ties()
        or known.finding is not null and known.closed_at is null)
    select about.person::text from of_now join public.finding_child about using (partnership, finding)
    where of_now.words_of is distinct from of_now.practitioner::text
      or not public.is_asked_by_own_words(of_now.practitioner, about.partnership, about.finding, about.person)
    union
    select duty.scope_of from public.duty
    where duty.practitioner = any (who) and duty.scope = 'CHILD'
      and duty.from_time <= today and (duty.until_time is null or today < duty.until_time)
      and not exists (select from public.duty_ended ended where ended.duty = duty.id and ended.at_time <= today);
end
$$;

-- What somebody is wherever they look: their agency and its kind; whether they look across (a), which is for whoever holds such a duty
-- for all of the partnership and not for one child or one area; answer for a school, a team or an area (s), are kept out of any
-- record (x), opened one with a reason (o), are in a meeting (m); their children, and their team's.
create or replace function reader_afresh(who text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
  my_team uuid;
  mine text;
  kind text;
  today timestamptz := public.partnership_now();
  flags text := '';
begin
  select agency.code, agency.kind, practitioner.team into mine, kind, my_team
  from public.practitioner join public.agency on agency.id = practitioner.agency where practitioner.id = me;
  if mine is null then
    return '';
  end if;
  if exists (select from public.duty where duty.practitioner = me
      and duty.role = any (public.roles_that_look_across()) and duty.scope = 'PARTNERSHIP'
      and public.holds(duty, today)) then
    flags := flags || 'a';
  end if;
  if exists (select from public.duty where duty.practitioner = me
      and duty.scope in ('TEAM', 'SCHOOL', 'AREA') and public.holds(duty, today)) then
    flags := flags || 's';
  end if;
  if exists (select from public.exclusion where exclusion.practitioner = me) then
    flags := flags || 'x';
  end if;
  if exists (select from public.break_glass where break_glass.practitioner = me
      and public.is_open(break_glass, today)) then
    flags := flags || 'o';
  end if;
  if exists (select from public.in_meeting where in_meeting.practitioner = me and public.is_in(in_meeting, today)) then
    flags := flags || 'm';
  end if;
  return mine || '|' || kind || '|' || flags
    || '|' || coalesce((select string_agg(child, ',') from public.children_of(array[me], true, today) child), '')
    || '|' || coalesce((select string_agg(child, ',') from public.children_of(
        array(select practitioner.id from public.practitioner where practitioner.team = my_team), false, today) child), '');
end
$$;

-- Whether it is no child: a place, a vehicle, a file that came in. Nobody is close to one, and what is said of it is seen by how it is
-- handled.
create or replace function is_thing(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return is_thing.subject is null
    or exists (select from public.subject what where what.id = is_thing.subject and what.kind <> 'child');
end
$$;

-- What a practitioner is to a child: their strongest relationship, their agency and its kind. It is asked for a child at a time, and
-- each time the same few rows: to plan it anew would take longer than to answer it.
create or replace function standing_afresh(who text, reader text, child uuid) returns text
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me uuid;
  mine text := split_part(reader, '|', 1);
  kind text := split_part(reader, '|', 2);
  flags text := split_part(reader, '|', 3);
  today timestamptz;
  found text := 'PARTNERSHIP';
  records uuid[];
  hers text[];
begin
  if reader = '' then
    return 'NONE||';
  end if;
  if public.is_thing(child) then
    return 'THING|' || mine || '|' || kind;
  end if;
  me := who::uuid;
  records := public.records_of(child);
  hers := records;
  if strpos(flags, 'x') > 0 and public.kept_out(who, records) then
    found := 'EXCLUDED';
  elsif public.any_of(hers, split_part(reader, '|', 4)) then
    found := 'INVOLVED';
  elsif public.is_locked_to(me, records) then
    found := case when public.whom_to_ask(records) is null then 'LOCKED' else 'LOCKED_POINTER' end;
  elsif public.any_of(hers, split_part(reader, '|', 5)) then
    found := 'TEAM';
  else
    today := public.partnership_now();
    if strpos(flags, 's') > 0 and exists (
        select from (select scope, scope_of from public.belonging
          where belonging.child = any (records) and belonging.from_time <= today
            and (belonging.until_time is null or today < belonging.until_time) offset 0) belonging,
        lateral (select from public.duty where duty.scope = belonging.scope and duty.scope_of = belonging.scope_of
          and duty.practitioner = me and public.holds(duty, today) offset 0) held) then
      found := 'TEAM';
    elsif strpos(flags, 'a') > 0 and (public.work_is_open(records, today, who) or exists (
        select from public.agency_involved
        where agency_involved.person = any (records) and agency_involved.last_at > today - public.period_that_is_looked_across())
        or exists (select from public.involvement_said
          where involvement_said.person = any (records) and involvement_said.said_at > today - public.period_that_is_looked_across()
            and involvement_said.said_by <> who)) then
      found := 'OVERSIGHT';
    elsif strpos(flags, 'o') > 0 and exists (select from public.break_glass
        where break_glass.person = any (records) and break_glass.practitioner = me
          and public.is_open(break_glass, today)) then
      found := 'BREAK_GLASS';
    elsif strpos(flags, 'm') > 0 and exists (select from public.in_meeting
        where in_meeting.person = any (records) and in_meeting.practitioner = me
          and public.is_in(in_meeting, today)) then
      found := 'IN_MEETING';
    elsif exists (select from public.agency_involved
        where agency_involved.person = any (records) and agency_involved.agency = mine) then
      found := case when exists (select from public.agency_involved
          where agency_involved.person = any (records) and agency_involved.agency = mine
            and agency_involved.last_at > today - public.period_that_an_agency_stays()) and public.work_is_open(records, today, null)
        then 'AGENCY' else 'OWN_RECORD' end;
    end if;
  end if;
  return found || '|' || mine || '|' || kind;
end
$$;

-- The child's entries on which there is a later word, by a number of their names.
create or replace function said_again_of(child uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(string_agg(',' || hashtext(name) || ',', ''), '') from said_again where subject = child);

-- The same, kept for the transaction: a chronology asks once a row. What was found lies in a drawer by the last two digits of the
-- child's id, as lines of child/reader/time=found, and is cut out by its name: neither how many letters lie before it is counted, nor is
-- what the reader is copied for every child. It ends with which of the child's entries there is a later word on, by a number of
-- their names.
create or replace function own_standing(who text, child uuid) returns text language plpgsql stable as $$
declare
  drawer text := 'reachable.standing_' || coalesce(right(child::text, 2), 'thing');
  name text := concat(E'\n', child, '/', who, '/', current_setting('reachable.forgotten', true), '=');
  kept text := current_setting(drawer, true);
  found text := split_part(split_part(kept, name, 2), E'\n', 1);
  reader text;
begin
  if found <> '' then
    return found;
  end if;
  reader := current_setting('reachable.reader', true);
  if reader is null or reader = '' or current_setting('reachable.reader_is', true) is distinct from who then
    reader := reader_afresh(who);
    perform set_config('reachable.reader', reader, true);
    perform set_config('reachable.reader_is', who, true);
  end if;
  found := standing_afresh(who, reader, child) || '|' || said_again_of(child);
  perform set_config(drawer, concat(kept, name, found, E'\n'), true);
  return found;
end
$$;

-- What whoever they look as is to the child; nothing where they look as themselves. The transaction carries it as "child|what they are
-- to the child|agency|its kind"; to every other child that somebody is nobody in particular.
create or replace function as_seen(child uuid) returns text language plpgsql stable as $$
declare
  looking text := current_setting('reachable.as_seen', true);
  agency text;
begin
  if looking is null or looking = '' then
    return null;
  end if;
  agency := '|' || split_part(looking, '|', 3) || '|' || split_part(looking, '|', 4);
  if is_thing(child) then
    return 'THING' || agency;
  end if;
  return case when split_part(looking, '|', 1)::uuid = any (records_of(child)) then split_part(looking, '|', 2)
    else 'PARTNERSHIP' end || agency;
end
$$;

-- What somebody is to a child, or whoever they look as. They never see more than they may themselves: the questions that decide are
-- asked of both.
create or replace function standing(who text, child uuid) returns text language plpgsql stable as $$
begin
  return coalesce(as_seen(child), own_standing(who, child));
end
$$;

-- Whom somebody is to ask to whom the record is locked and found.
create or replace function whom_to_ask_of_a_locked(who text, child uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return case when split_part(public.standing(who, child), '|', 1) = 'LOCKED_POINTER'
    then public.whom_to_ask(public.records_of(child)) end;
end
$$;
