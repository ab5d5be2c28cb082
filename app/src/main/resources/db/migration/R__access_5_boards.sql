-- Who stands on a board for whoever acts. A board of a county is not asked child by child: it is gone through in its order, each who may be
-- one of theirs is asked of may_follow, as everywhere, and it ends where enough are found. What is left out by that is neither told
-- nor counted.

-- Whom somebody may follow, and others: whoever is not among these, they may not. It decides nothing, so that a few who are asked need not
-- be looked for among everybody. Records of one child that are linked are among them all.
create or replace function may_be_of(who text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  reader text := reader_kept(who);
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
begin
  return query
    select child::uuid from string_to_table(concat(reader_children(reader), ',', reader_of_their_team(reader)), ',') child
      where child <> ''
    union select belonging.child from duty join belonging using (scope, scope_of) where duty.practitioner = me
    union select break_glass.person from break_glass where break_glass.practitioner = me
    union select in_meeting.person from in_meeting where in_meeting.practitioner = me
    union select involved.person from agency_involved involved
      where involved.agency = reader_agency(reader) and involved.last_at > partnership_now() - period_that_an_agency_stays()
    union select record_link.kept from record_link
    union select record_link.other from record_link;
end
$$;

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
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  who text := acting();
  chosen uuid[] := among;
  place board_place;
  found_so_far int := 0;
begin
  if who is null then
    return;
  end if;
  if chosen is null and who not like 'job:%' and not reader_looks_across(reader_kept(who)) then
    chosen := array(select may_be_of(who));
  end if;
  for place in
    select one.* from board_place one
    where one.board = on_board
      and case when went_since is null then one.begins <= moment and one.until > moment
        else (one.begins > moment or one.until <= moment)
          -- Each by an index of its own: of a county's board few went.
          and (one.went > went_since or one.until > went_since and one.until <= moment) end
      and (one.wants or not only_wanting)
      and (chosen is null or one.person = any (chosen))
      and (area = '' or one.person in (select children_there('AREA', area, moment)))
      and (team = '' or one.person in (select children_there('TEAM', team, moment)))
      and (school = '' or one.person in (select children_there('SCHOOL', school, moment)))
      and (agency_named = '' and whom = '' or exists (
        select from ask join practitioner owner on owner.id = ask.practitioner join agency on agency.id = owner.agency
        where ask.partnership = one.partnership and ask.finding = one.finding
          and (agency_named = '' or agency.name = agency_named) and (whom = '' or owner.id::text = whom)))
    order by one.wants desc, one.is_in desc, one.respond_by, one.since, one.person
  loop
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
  chosen uuid[];
  one uuid;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  if not reader_looks_across(reader_kept(who)) then
    chosen := array(select may_be_of(who));
  end if;
  for one in select waiting.subject from story waiting where waiting.stale and (chosen is null or waiting.subject = any (chosen)) loop
    if not is_thing(one) and may_follow(who, one) then
      return true;
    end if;
  end loop;
  return false;
end
$$;
