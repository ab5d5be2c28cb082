-- Who stands on a board for whoever acts. A board of a county is not asked child by child: it is gone through in its order, each who may be
-- one of theirs is asked of may_follow, as everywhere, and it ends where enough are found. What is left out by that is neither told
-- nor counted.

-- By what a child may be somebody's, looked up once: those who are theirs one by one, and the places they answer for; the third is their agency.
-- Whoever is none of it, they may not follow. It decides nothing, so that a few who are asked need not be looked for among everybody; and
-- each is asked of one child at a time (hence `offset 0`), for a place may be a county. Records of one child that are linked are among those of everybody.
create or replace function theirs_one_by_one(who text) returns uuid[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  reader text := reader_whole(who);
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
begin
  return array(
    select child::uuid from string_to_table(concat(reader_children(reader), ',', reader_of_their_team(reader)), ',') child
      where child <> ''
    union select break_glass.person from break_glass where break_glass.practitioner = me
    union select in_meeting.person from in_meeting where in_meeting.practitioner = me
    union select record_link.kept from record_link
    union select record_link.other from record_link);
end
$$;
create or replace function places_they_answer_for(who text) returns text[]
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
begin
  return array(select distinct concat(duty.scope, ' ', duty.scope_of) from duty
    where duty.practitioner = me and duty.scope <> 'CHILD');
end
$$;

revoke execute on function theirs_one_by_one(text), places_they_answer_for(text) from public;

drop function if exists may_be_of(text);

-- The children who belong to a team, a school or an area, by what it is called.
create or replace function children_there(what text, called text, moment timestamptz) returns setof uuid language sql stable
begin atomic
  select belonging.child from belonging
  where belonging.scope = what
    and belonging.scope_of in (select agency.code from agency where what = 'SCHOOL' and agency.name = called
      union all select called where what <> 'SCHOOL')
    and belonging.from_time <= moment and (belonging.until_time is null or moment < belonging.until_time);
end;

-- Who stands on a board, or went from it since a time, in its order and at most so many, of those whom whoever acts may follow. Among
-- nobody in particular, all are asked.
create or replace function may_stand_there(on_board text, moment timestamptz, went_since timestamptz, only_wanting boolean,
    among uuid[], area text, team text, school text, agency_named text, whom text, most int) returns setof public.board_place
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
  set cursor_tuple_fraction = 1 as $$
declare
  who text := acting();
  looks_across boolean := who like 'job:%';
  near uuid[];
  places text[];
  whose text;
  stays_from timestamptz := partnership_now() - period_that_an_agency_stays();
  open_from timestamptz := partnership_now() - greatest(period_that_work_stays_open(), period_that_what_was_taken_back_ties());
  found_so_far int := 0;
  -- Only of a cursor with a name is it asked how many are wanted (cursor_tuple_fraction, see below): a loop over a question alone sorts all.
  -- What an agency wrote of is looked up a child at a time (`offset 0`): all that it wrote of may be the county. And it follows none of whom no
  -- work can be open (work_is_open): those are many, and need not be asked of may_follow.
  there_in_order cursor for
    select one.* from board_place one
    where one.board = on_board
      and case when went_since is null then one.begins <= moment and one.until > moment
        else (one.begins > moment or one.until <= moment)
          -- Each by an index of its own: of a county's board few went.
          and (one.went > went_since or one.until > went_since and one.until <= moment) end
      and (one.wants or not only_wanting)
      and (among is null or one.person = any (among))
      and (looks_across or one.person = any (near)
        or exists (select from agency_involved involved where involved.person = one.person and involved.agency = whose
          and involved.last_at > stays_from offset 0)
          and (exists (select from finding_child about join open_finding known using (partnership, finding)
              where about.person = one.person and known.reported_by is null and (known.closed_at is null or known.closed_at > open_from) offset 0)
            or exists (select from duty where duty.scope = 'CHILD' and duty.scope_of = one.person::text offset 0))
        or cardinality(places) > 0 and exists (select from (select scope, scope_of from belonging where belonging.child = one.person offset 0) there
          where concat(there.scope, ' ', there.scope_of) = any (places)))
      and (area = '' or one.person in (select children_there('AREA', area, moment)))
      and (team = '' or one.person in (select children_there('TEAM', team, moment)))
      and (school = '' or one.person in (select children_there('SCHOOL', school, moment)))
      and (agency_named = '' and whom = '' or exists (
        select from ask join practitioner owner on owner.id = ask.practitioner join agency on agency.id = owner.agency
        where ask.partnership = one.partnership and ask.finding = one.finding
          and (agency_named = '' or agency.name = agency_named) and (whom = '' or owner.id::text = whom)))
    order by one.wants desc, one.is_in desc, one.respond_by, one.since, one.person;
begin
  if who is null then
    return;
  end if;
  if not looks_across then
    looks_across := reader_looks_across(reader_kept(who));
    near := theirs_one_by_one(who);
    places := places_they_answer_for(who);
    whose := reader_agency(reader_kept(who));
  end if;
  if went_since is null and among is null and most < 1000 then
    -- For a page few are looked at: who is first is wanted soon, and not who is last.
    perform set_config('cursor_tuple_fraction', '0.01', true);
  end if;
  for place in there_in_order loop
    if may_follow(who, place.person) then
      return next place;
      found_so_far := found_so_far + 1;
      exit when found_so_far = most;
    end if;
  end loop;
end
$$;

-- Who had died by a moment, as was known then, of those whom whoever acts may follow: they are on no list of it. What was told later, or was taken
-- back later, was not known.
create or replace function who_had_died(moment timestamptz) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  who constant text := acting();
  dead uuid[];
begin
  if who is null then
    return;
  end if;
  perform begin_deciding();
  dead := array(select distinct record from entry cross join lateral unnest(records_of(entry.subject)) record
    where entry.type = any (types_that_end_a_story()) and entry.recorded_at <= moment and entry.occurred_at <= moment
      and was_last_word(entry, moment));
  perform end_deciding();
  return query select one from unnest(dead) one where may_follow(who, one);
end
$$;

-- Whether the story of a child whom somebody may follow waits to be worked out: until it is, a list that stories are found by may lack the
-- child, or hold them still. How many there are is told to nobody.
create or replace function is_any_being_worked_out(who text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  looks_across boolean;
  near uuid[];
  places text[];
  whose text;
  stays_from timestamptz := partnership_now() - period_that_an_agency_stays();
  one uuid;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  looks_across := reader_looks_across(reader_kept(who));
  near := theirs_one_by_one(who);
  places := places_they_answer_for(who);
  whose := reader_agency(reader_kept(who));
  for one in select waiting.subject from story waiting
    where waiting.stale and (looks_across or waiting.subject = any (near)
        or exists (select from agency_involved involved where involved.person = waiting.subject and involved.agency = whose
          and involved.last_at > stays_from offset 0)
        or cardinality(places) > 0 and exists (select from (select scope, scope_of from belonging where belonging.child = waiting.subject offset 0) there
          where concat(there.scope, ' ', there.scope_of) = any (places)))
  loop
    if not is_thing(one) and may_follow(who, one) then
      return true;
    end if;
  end loop;
  return false;
end
$$;
