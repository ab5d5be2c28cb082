-- What somebody is to a child: the strongest relationship that their work, their team or their duties give them. All that decides
-- stands in these files (R__access_…), each function once and as it is in force; Flyway writes them anew after the versioned
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

drop function if exists any_of(text[], text);

-- Whether work for a child is open, or was until some weeks ago: something is asked, or somebody answers for them by name. In two
-- questions, of which the first answers mostly. What is asked because of one person's words alone opens none for them; and for agencies, of
-- whom nobody is named, none what rests on nothing but reports.
create or replace function work_is_open(records uuid[], today timestamptz, who text) returns boolean language plpgsql stable as $$
begin
  return exists (
      select from (select partnership, finding from public.finding_child where person = any (records) offset 0) about,
        lateral (select from public.open_finding known
          where known.partnership = about.partnership and known.finding = about.finding
            and case when who is null then known.reported_by is null else known.words_of is distinct from who end
            and (known.closed_at is null or known.closed_at > today
              - case when known.taken_back then public.period_that_what_was_taken_back_ties() else public.period_that_work_stays_open() end)
          offset 0) known)
    or exists (
      select from public.duty
      where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and public.holds(duty, today));
end
$$;

-- Whether somebody is asked about a child because of nothing but what they wrote themselves: all that it rests on is theirs, their agency
-- is not involved now by the word of anybody else, and nobody who had it gave it to them.
create or replace function is_asked_by_own_words(whom uuid, here uuid, asked text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from public.open_finding known
      where known.partnership = here and known.finding = asked and known.words_of = whom::text)
    and not exists (select from public.practitioner join public.agency on agency.id = practitioner.agency
        join public.agency_involved involved on involved.agency = agency.code
      where practitioner.id = whom and involved.person = any (public.records_of(child)) and involved.words_of is distinct from whom::text
        and involved.last_at > public.partnership_now() - public.period_that_an_agency_stays())
    and not exists (select from public.ask_offer made
      where made.partnership = here and made.finding = asked and made.practitioner = whom);
end
$$;

-- The children of whom somebody is asked, or was until some weeks ago, or for whom they answer by name; or of which they were told because
-- nobody had answered. An ask is about whom its finding is about, and while that is there: two records that were taken for one child's
-- are parted, and nobody stays with the other. What several children share is asked of each. What is offered is no tie before it is
-- accepted, and what somebody is asked by their own words alone is none; what rested on one person's words alone, who took them back, is one
-- for as long as it takes to hear so. What holds() says of a duty is said here of all of them at once: a team of thirteen answers by name for some two hundred and
-- forty children. Of somebody and of their team it is looked up once: each tie says who holds it.
drop function if exists children_of(uuid[], boolean, timestamptz), ties_of(uuid[], uuid, timestamptz);
create or replace function ties_of(who uuid[], told_to uuid, today timestamptz) returns table (tied text, holder uuid)
  language plpgsql stable as $$
begin
  return query
    with asked as (
      select ask.partnership, ask.finding, ask.practitioner, ask.asked_at as at_time from public.ask where ask.practitioner = any (who)
      union all
      select chase.partnership, chase.finding, chase.practitioner, chase.told_at from public.chase where chase.practitioner = told_to),
    of_now as (
      select asked.partnership, asked.finding, asked.practitioner, known.words_of
      from asked left join lateral (
        -- Looked up by each, too: the planner reads what is open of the whole county, on every page, for whoever is asked three things.
        select open.finding, open.words_of, open.closed_at, open.taken_back from public.open_finding open
        where open.partnership = asked.partnership and open.finding = asked.finding offset 0) known on true
      where case when known.closed_at is not null and known.taken_back
        then known.closed_at > today - public.period_that_what_was_taken_back_ties()
        else asked.at_time > today - public.period_that_an_ask_ties() or known.finding is not null and known.closed_at is null end)
    -- Looked up by each: the planner reads all that is about anybody, for somebody of whom a thousand things are asked.
    select about.person::text, of_now.practitioner from of_now cross join lateral (
      select its.partnership, its.finding, its.person from public.finding_child its
      where its.partnership = of_now.partnership and its.finding = of_now.finding offset 0) about
    where of_now.words_of is distinct from of_now.practitioner::text
      or not public.is_asked_by_own_words(of_now.practitioner, about.partnership, about.finding, about.person)
    union all
    select duty.scope_of, duty.practitioner from public.duty
    where duty.practitioner = any (who) and duty.scope = 'CHILD'
      and duty.from_time <= today and (duty.until_time is null or today < duty.until_time)
      and not exists (select from public.duty_ended ended where ended.duty = duty.id and ended.at_time <= today);
end
$$;

-- Everybody who is close to one of these records, and a few who are not: of anybody else it need not be asked what they are to the child.
create or replace function who_may_be_close(records uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query with tied as (
    select ask.practitioner from public.finding_child about join public.ask using (partnership, finding)
    where about.person = any (records)
    union
    select chase.practitioner from public.finding_child about join public.chase using (partnership, finding)
    where about.person = any (records)
    union
    select duty.practitioner from public.duty where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]))
  select tied.practitioner from tied
  union
  select mate.id from tied join public.practitioner one on one.id = tied.practitioner
    join public.practitioner mate on mate.team = one.team
  union
  select duty.practitioner from public.belonging join public.duty using (scope, scope_of) where belonging.child = any (records)
  union
  select duty.practitioner from public.duty where duty.role = any (public.roles_that_look_across());
end
$$;
