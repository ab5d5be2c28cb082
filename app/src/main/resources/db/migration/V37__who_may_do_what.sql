-- Who may do what, as AccessPolicy says it of each action: which duties, and what they must be to the child. And a lock that lets
-- others find that there is a record and whom to ask, where whoever locked it says so.

-- Whether somebody is one of these to the child, and holds one of these duties; no duty is asked for where none is named. Whoever
-- looks as somebody else must be so as both.
create function may_do(who text, child uuid, ties text[], roles text[]) returns boolean language plpgsql stable as $$
begin
  return who is not null and split_part(own_standing(who, child), '|', 1) = any (ties)
    and coalesce(split_part(as_seen(child), '|', 1) = any (ties), true)
    and (roles is null or answers_as(who, roles));
end
$$;
create or replace function may_open(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_open(), null);
end
$$;
-- Whom a lock spares may lift it when they are not close to the work any more, and what keeps somebody out.
create or replace function may_limit(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_limit(), roles_that_limit())
    or (answers_as(who, roles_that_limit()) and is_spared(who, child));
end
$$;
create function may_lock(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_lock(), roles_that_lock());
end
$$;
create function may_disclose(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_disclose(), roles_that_disclose());
end
$$;
create function may_ask_in(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_ask_in(), null);
end
$$;
create function may_withhold(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_withhold(), null);
end
$$;
create or replace function decides_what_is_kept(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_keep(), roles_that_keep());
end
$$;
-- Whoever looks as somebody else still may: what they really are to the child counts.
create or replace function may_look_as(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and split_part(own_standing(who, child), '|', 1) = any (ties_that_look_as())
    and answers_as(who, roles_that_look_as());
end
$$;
alter policy writers_may on in_meeting with check (practitioner::text <> acting() and may_ask_in(acting(), person));
alter policy writers_may on in_meeting_ended with check (
  exists (select from in_meeting asked where asked.id = in_meeting and may_ask_in(acting(), asked.person)));
alter policy writers_may on withheld with check (may_withhold(acting(), person));
alter policy writers_may on withheld_ended with check (
  exists (select from withheld it where it.id = withheld_ended.withheld and may_withhold(acting(), it.person)));
alter policy writers_may on record_lock with check (
  may_lock(acting(), person) or (not locked and may_limit(acting(), person) and is_spared(acting(), person)));

-- Whom those are to ask to whom the record is locked; nobody where they find no record.
alter table record_lock add column ask uuid references practitioner;

-- Whether a lock keeps somebody from one of these records of a child.
create function is_locked_to(me uuid, records uuid[]) returns boolean language sql stable security definer
  return exists (select from (
      select distinct on (person) id, locked from public.record_lock
      where person = any (records) order by person, id desc) last_word
    where locked and not exists (select from public.record_lock_spared spared
      where spared.record_lock = last_word.id and spared.practitioner = me));
-- Whom to ask where the records are locked, as the latest lock says; nobody where one of them is not to be found.
create function whom_to_ask(records uuid[]) returns uuid language sql stable security definer
  return (select case when bool_and(ask is not null) then (array_agg(ask order by id desc))[1] end from (
      select distinct on (person) id, locked, ask from public.record_lock
      where person = any (records) order by person, id desc) last_word
    where locked);
create function whom_to_ask_of_a_locked(who text, child uuid) returns uuid language plpgsql stable security definer as $$
begin
  return case when split_part(public.standing(who, child), '|', 1) = 'LOCKED_POINTER'
    then public.whom_to_ask(public.records_of(child)) end;
end
$$;

-- As V35 has it, save that a lock may say whom to ask.
create or replace function standing_afresh(who text, reader text, child uuid) returns text
  language plpgsql stable security definer as $$
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
  if child is null then
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
    elsif strpos(flags, 'a') > 0 and (public.work_is_open(records, today) or exists (
        select from public.agency_involved
        where agency_involved.person = any (records) and agency_involved.last_at > today - interval '42 days')) then
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
            and agency_involved.last_at > today - interval '1 year') and public.work_is_open(records, today)
        then 'AGENCY' else 'OWN_RECORD' end;
    end if;
  end if;
  return found || '|' || mine || '|' || kind;
end
$$;
alter function standing_afresh set plan_cache_mode to force_generic_plan;

-- Whether somebody is told more of a record than that it is there.
create function is_let_in(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or let_in(split_part(own_standing(who, child), '|', 1))
      and coalesce(let_in(split_part(as_seen(child), '|', 1)), true));
end
$$;
-- As V26_1 has it: whoever is only pointed to somebody reads nothing.
create or replace function may_read(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return is_let_in(who, child) and (who like 'job:%'
    or split_part(own_standing(who, child), '|', 1) <> 'PARTNERSHIP'
      and split_part(standing(who, child), '|', 1) <> 'PARTNERSHIP');
end
$$;
create or replace function answers_who_looked(asked public.who_asked) returns boolean language plpgsql stable as $$
begin
  return is_let_in(acting(), asked.person)
    and (asked.owner::text = acting() or oversees_openings(acting()));
end
$$;
alter policy readers_may on record_lock using (is_let_in(acting(), person));

-- Of what few may see, whether a row is shown to whoever acts: queries ask it, and row-level security asks it again.
create function is_shown(opening public.break_glass) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or (is_let_in(acting(), opening.person)
    and (acting() in (opening.practitioner::text, opening.reviewer::text)
      or is_close(acting(), opening.person) or oversees_openings(acting())));
end
$$;
create function is_shown(asked public.who_asked) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or (is_let_in(acting(), asked.person)
    and (acting() in (asked.owner::text, asked.actor) or oversees_openings(acting())));
end
$$;
create function is_shown(asked public.in_meeting) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or (is_let_in(acting(), asked.person)
    and (asked.practitioner::text = acting() or is_close(acting(), asked.person)));
end
$$;
create function is_shown(line public.partner_line) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or is_close(acting(), line.person)
    or (line.actor = acting() and is_let_in(acting(), line.person));
end
$$;
alter policy readers_may on break_glass using (is_shown(break_glass));
alter policy readers_may on who_asked using (is_shown(who_asked));
alter policy readers_may on in_meeting using (is_shown(in_meeting));
alter policy readers_may on partner_line using (is_shown(partner_line));
-- As V26 has it.
create or replace function was_told(who text, child uuid, said text) returns boolean
  language plpgsql stable security definer as $$
begin
  return public.as_seen(child) is null
    and exists (select from public.passed_on passed where passed.entry = said and passed.practitioner::text = who)
    and public.is_let_in(who, child);
end
$$;

-- What Action says now.
drop function if exists may_open_with_a_reason(text);
