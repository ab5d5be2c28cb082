-- Whom somebody close to the work asked into a meeting about a child. Until the day after it they see what is planned
-- together, as AccessPolicy says, and then no more than before: the row ends by itself.

create table in_meeting (
  id           uuid primary key,
  partnership  uuid not null references partnership,
  person       uuid not null references person on delete cascade,
  practitioner uuid not null references practitioner,
  meeting      text not null check (meeting <> ''), -- what kind of meeting, as the vocabulary calls it
  meets_on     date not null,
  because      text not null check (because <> ''), -- what they bring, or need to know for it
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  -- The end of the day after it, in London: what was agreed is written down by then.
  until_time   timestamptz not null generated always as ((meets_on + 2)::timestamp at time zone 'Europe/London') stored,
  check (until_time > received_at),
  check (meets_on <= (received_at at time zone 'Europe/London')::date + 28)
);
create index on in_meeting (practitioner);
create index on in_meeting (person);
-- Who is not in it any more, before it ended by itself.
create table in_meeting_ended (
  in_meeting  uuid primary key references in_meeting on delete cascade,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
revoke insert on in_meeting, in_meeting_ended from ${application}, ${jobs};
grant insert (id, partnership, person, practitioner, meeting, meets_on, because) on in_meeting to ${application}, ${jobs};
grant insert (in_meeting) on in_meeting_ended to ${application}, ${jobs};
create trigger changed after insert on in_meeting execute function forget_standing();
create trigger changed after insert on in_meeting_ended execute function forget_standing();

-- Whether somebody who was asked into a meeting is in it at a time.
create function is_in(asked public.in_meeting, moment timestamptz) returns boolean language sql stable
  return moment < asked.until_time
    and not exists (select from public.in_meeting_ended ended where ended.in_meeting = asked.id);

-- As V17 has it, and whether they are in a meeting.
create or replace function reader_afresh(who text) returns text language plpgsql stable security definer as $$
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
      and duty.role = any (public.roles_that_look_across()) and public.holds(duty, today)) then
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

-- As V17 has it, and a meeting about the child, which tells more than that their agency wrote about the child.
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
  elsif exists (select from (
      select distinct on (person) id, locked from public.record_lock
      where person = any (records) order by person, id desc) last_word
      where locked and not exists (select from public.record_lock_spared spared
        where spared.record_lock = last_word.id and spared.practitioner = me)) then
    found := 'LOCKED';
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

-- As V26 has them, in the words of the policy: what somebody is to a child says whether they may know of the child, follow
-- what is found, and are close to the work; whoever looks as somebody else needs both.
create or replace function may_know_of(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or knows_of(split_part(own_standing(who, child), '|', 1))
      and coalesce(knows_of(split_part(as_seen(child), '|', 1)), true));
end
$$;
create or replace function may_follow(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or follows(split_part(own_standing(who, child), '|', 1))
      and coalesce(follows(split_part(as_seen(child), '|', 1)), true));
end
$$;
create or replace function is_close(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and close_to_the_work(split_part(own_standing(who, child), '|', 1))
    and coalesce(close_to_the_work(split_part(as_seen(child), '|', 1)), true);
end
$$;
create or replace function may_look_as(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and close_to_the_work(split_part(own_standing(who, child), '|', 1))
    and answers_as(who, roles_that_look_as());
end
$$;

-- Whoever is close to the work asks others in, and nobody themselves; those who were asked read what concerns them. It is
-- not forced: the functions that decide who sees what must follow it.
alter table in_meeting enable row level security;
create policy readers_may on in_meeting for select to ${application}
  using (may_know_of(acting(), person) and (practitioner::text = acting() or is_close(acting(), person)));
create policy writers_may on in_meeting for insert to ${application}
  with check (practitioner::text <> acting() and is_close(acting(), person));
create policy jobs_may on in_meeting to ${jobs} using (true) with check (true);
alter table in_meeting_ended enable row level security;
create policy readers_may on in_meeting_ended for select to ${application}
  using (exists (select from in_meeting asked where asked.id = in_meeting));
create policy writers_may on in_meeting_ended for insert to ${application}
  with check (exists (select from in_meeting asked where asked.id = in_meeting and is_close(acting(), asked.person)));
create policy jobs_may on in_meeting_ended to ${jobs} using (true) with check (true);
