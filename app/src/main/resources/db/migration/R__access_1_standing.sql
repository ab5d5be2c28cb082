-- What somebody is to a child, of all that may tie them (R__access_1_relationships): asked afresh, and kept for the transaction.

-- What somebody is wherever they look: their agency and its kind; whether they look across, which is for whoever holds such a duty
-- for all of the partnership and not for one child or one area; answer for a school, a team or an area, are kept out of any
-- record, opened one with a reason, are in a meeting; their children, and their team's.
create or replace function reader_afresh(who text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;
  my_team uuid;
  team uuid[];
  my_children text;
  children_of_team text;
  mine text;
  kind text;
  today timestamptz := public.partnership_now();
begin
  select agency.code, agency.kind, practitioner.team into mine, kind, my_team
  from public.practitioner join public.agency on agency.id = practitioner.agency where practitioner.id = me;
  if mine is null then
    return '';
  end if;
  team := array(select practitioner.id from public.practitioner where practitioner.team = my_team);
  -- What is theirs decides before what is their team's, so it may stand in both.
  select string_agg(distinct tied, ',') filter (where holder = me), string_agg(distinct tied, ',')
  into my_children, children_of_team from public.ties_of(team || me, me, today);
  return public.reader_of(mine, kind,
    public.reader_further(
      across => exists (select from public.duty where duty.practitioner = me
        and duty.role = any (public.roles_that_look_across()) and duty.scope = 'PARTNERSHIP'
        and public.holds(duty, today)),
      areas => exists (select from public.duty where duty.practitioner = me
        and duty.scope in ('TEAM', 'SCHOOL', 'AREA') and public.holds(duty, today)),
      kept_out => exists (select from public.exclusion where exclusion.practitioner = me),
      opened => exists (select from public.break_glass where break_glass.practitioner = me
        and public.is_open(break_glass, today)),
      in_meeting => exists (select from public.in_meeting where in_meeting.practitioner = me and public.is_in(in_meeting, today))),
    coalesce(my_children, ''), coalesce(children_of_team, ''));
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

-- Of which kind it is, where it is no child; nothing of a child.
create or replace function kind_of_thing(subject uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select what.kind from subject what where what.id = kind_of_thing.subject and what.kind <> 'child');

-- Whose children they are, kept for the transaction: in drawers by the last two digits of a child's id, so that of whoever answers for
-- thousands a few are looked through for each child. A drawer begins with the number of when it was filled: what an earlier one holds, of
-- somebody else or of before something changed, is nobody's.
create or replace function put_into_drawers(what text, made text, children text) returns void language plpgsql as $$
declare
  drawer record;
begin
  for drawer in select right(child, 2) as digits, string_agg(child, ',') as those
      from string_to_table(nullif(children, ''), ',') child group by 1 loop
    perform set_config('reachable.' || what || '_' || drawer.digits, made || ',' || drawer.those, true);
  end loop;
end
$$;
create or replace function is_in_a_drawer(what text, made text, records uuid[]) returns boolean language plpgsql stable as $$
declare
  one text;
  drawer text;
begin
  foreach one in array records::text[] loop
    drawer := current_setting('reachable.' || what || '_' || right(one, 2), true);
    if starts_with(drawer, made || ',') and strpos(drawer, one) > 0 then
      return true;
    end if;
  end loop;
  return false;
end
$$;

-- What a practitioner is to a child: their strongest relationship, their agency and its kind. It is asked for a child at a time, and
-- each time the same few rows: to plan it anew would take longer than to answer it.
create or replace function standing_afresh(who text, reader text, child uuid) returns text
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  me uuid;
  mine text := public.reader_agency(reader);
  kind text := public.reader_kind(reader);
  today timestamptz;
  kind_of_subject text;
  found text := 'PARTNERSHIP';
  is_linked boolean;
  is_locked boolean;
  records uuid[];
begin
  if reader = '' then
    return public.standing_of('NONE', '', '');
  end if;
  -- Of nearly every child there is one record, and no lock: that is looked up at once, and asked no further.
  select exists (select from public.record_link where kept = child or other = child),
    exists (select from public.record_lock where person = child),
    what.kind into is_linked, is_locked, kind_of_subject
  from (values (child)) one (id) left join public.subject what using (id);
  if child is null or kind_of_subject <> 'child' then
    return public.standing_of('THING', mine, kind);
  end if;
  me := who::uuid;
  records := case when is_linked then public.records_of(child) else array[child] end;
  is_locked := (is_linked or is_locked) and public.is_locked_to(me, records);
  if public.reader_is_kept_out(reader) and public.kept_out(who, records) then
    found := 'EXCLUDED';
  elsif public.is_in_a_drawer('theirs', public.reader_made(reader), records) and not (is_locked
      and not exists (select from public.ties_of(array[me], null, public.partnership_now()) where tied = any (records::text[]))) then
    found := 'INVOLVED'; -- whoever was only told of something is not, where the record is locked
  elsif is_locked then
    found := case when public.whom_to_ask(records) is null then 'LOCKED' else 'LOCKED_POINTER' end;
  elsif public.is_in_a_drawer('teams', public.reader_made(reader), records) then
    found := 'TEAM';
  else
    today := public.partnership_now();
    if public.reader_answers_for_areas(reader) and exists (
        select from (select scope, scope_of from public.belonging
          where belonging.child = any (records) and belonging.from_time <= today
            and (belonging.until_time is null or today < belonging.until_time) offset 0) belonging,
        lateral (select from public.duty where duty.scope = belonging.scope and duty.scope_of = belonging.scope_of
          and duty.practitioner = me and public.holds(duty, today) offset 0) held) then
      found := 'TEAM';
    elsif public.reader_looks_across(reader) and (public.work_is_open(records, today, who) or exists (
        select from public.agency_involved
        where agency_involved.person = any (records) and agency_involved.last_at > today - public.period_that_is_looked_across()
          and agency_involved.words_of is distinct from who)
        or exists (select from public.involvement_said
          where involvement_said.person = any (records) and involvement_said.said_at > today - public.period_that_is_looked_across()
            and involvement_said.said_by <> who)) then
      found := 'OVERSIGHT';
    elsif public.reader_opened(reader) and exists (select from public.break_glass
        where break_glass.person = any (records) and break_glass.practitioner = me
          and public.is_open(break_glass, today)) then
      found := 'BREAK_GLASS';
    elsif public.reader_is_in_a_meeting(reader) and exists (select from public.in_meeting
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
  return public.standing_of(found, mine, kind);
end
$$;

-- The child's entries on which there is a later word, by a number of their names.
create or replace function said_again_of(child uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(string_agg(',' || hashtext(name) || ',', ''), '') from said_again where subject = child);

-- The same, kept for the transaction: a chronology asks once a row. What was found lies in a drawer by the last two digits of the
-- child's id, as lines of child/reader/time=found, and is cut out by its name: neither how many letters lie before it is counted, nor is
-- what the reader is copied for every child. It ends with which of the child's entries there is a later word on, by a number of
-- their names. What is kept is looked up where it is asked for, without a call: a page asks some hundred times.
create or replace function drawer_of(child uuid) returns text language sql immutable
  return 'reachable.standing_' || coalesce(right(child::text, 2), 'thing');
create or replace function kept_as(who text, child uuid) returns text language sql stable
  return concat(E'\n', child, '/', who, '/', current_setting('reachable.forgotten', true), '=');
create or replace function reader_kept(who text) returns text language plpgsql stable as $$
declare
  reader text := current_setting('reachable.reader', true);
  made text;
begin
  if reader is null or reader = '' or current_setting('reachable.reader_is', true) is distinct from who then
    reader := reader_afresh(who);
    if reader <> '' then
      made := (coalesce(nullif(current_setting('reachable.readers_made', true), ''), '0')::bigint + 1)::text;
      perform set_config('reachable.readers_made', made, true);
      perform put_into_drawers('theirs', made, reader_children(reader));
      perform put_into_drawers('teams', made, reader_of_their_team(reader));
      perform set_config('reachable.reader_whole', reader, true);
      reader := reader_in_short_with(reader, made);
    end if;
    perform set_config('reachable.reader', reader, true);
    perform set_config('reachable.reader_is', who, true);
  end if;
  return reader;
end
$$;
-- With the lists of their children, and of their team's.
create or replace function reader_whole(who text) returns text language plpgsql stable as $$
begin
  return case when reader_kept(who) = '' then '' else current_setting('reachable.reader_whole') end;
end
$$;
create or replace function standing_to_keep(who text, child uuid) returns text language plpgsql stable as $$
declare
  found text := standing_with(standing_afresh(who, reader_kept(who), child), said_again_of(child));
begin
  perform set_config(drawer_of(child), concat(current_setting(drawer_of(child), true), kept_as(who, child), found, E'\n'), true);
  return found;
end
$$;
create or replace function own_standing(who text, child uuid) returns text language sql stable
  return coalesce(
    nullif(split_part(split_part(current_setting(drawer_of(child), true), kept_as(who, child), 2), E'\n', 1), ''),
    standing_to_keep(who, child));

-- What whoever they look as is to the child; nothing where they look as themselves. The transaction carries it (looking_as); to every
-- other child that somebody is nobody in particular.
create or replace function seen_through(looking text, child uuid) returns text language plpgsql stable as $$
begin
  if is_thing(child) then
    return looking_standing(looking, 'THING');
  end if;
  return looking_standing(looking, case when looking_at(looking) = any (records_of(child)) then looking_is(looking)
    else 'PARTNERSHIP' end);
end
$$;
create or replace function as_seen(child uuid) returns text language sql stable
  return case when current_setting('reachable.as_seen', true) <> ''
    then seen_through(current_setting('reachable.as_seen', true), child) end;

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
  return case when public.standing_is(public.standing(who, child)) = 'LOCKED_POINTER'
    then public.whom_to_ask(public.records_of(child)) end;
end
$$;
