-- Opening a record with a reason, locking one and keeping somebody out, as people do it from pages. Each is a row that is
-- added; what ends it is another row.

alter table break_glass add column purpose text not null default 'other'; -- what it is for, of a few codes
-- Ended before its time, by whoever opened it.
create table break_glass_ended (
  break_glass uuid primary key references break_glass,
  at_time     timestamptz not null default partnership_now(),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

-- The day on which a lock is looked at again. It does not end by itself: nobody is to find a child because a day passed.
alter table record_lock add column review_on date;
-- Who keeps what they would see without the lock: whoever locked it, and others they name.
create table record_lock_spared (
  record_lock  uuid not null references record_lock,
  practitioner uuid not null references practitioner,
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  primary key (record_lock, practitioner)
);

-- Whether a record that somebody opened with a reason is open at a time.
create function is_open(opening public.break_glass, moment timestamptz) returns boolean language sql stable
  return opening.from_time <= moment and moment < opening.until_time
    and not exists (select from public.break_glass_ended ended
      where ended.break_glass = opening.id and ended.at_time <= moment);

-- As it was, save that what was opened may have been ended.
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
  return mine || '|' || kind || '|' || flags
    || '|' || coalesce((select string_agg(child, ',') from public.children_of(array[me], true, today) child), '')
    || '|' || coalesce((select string_agg(child, ',') from public.children_of(
        array(select practitioner.id from public.practitioner where practitioner.team = my_team), false, today) child), '');
end
$$;

-- As it was, save for that, and for who is spared a lock.
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

create trigger changed after insert on break_glass_ended execute function forget_standing();
create trigger changed after insert on record_lock_spared execute function forget_standing();

-- Whether somebody holds one of these roles now.
create function answers_as(who text, roles text[]) returns boolean language sql stable
  return exists (select from public.duty where duty.practitioner::text = who and duty.role = any (roles)
    and public.holds(duty, public.partnership_now()));

-- Whether they may open the record with a reason; whether they work so closely with the child that they are told who did.
create function may_open(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and may_open_with_a_reason(split_part(standing(who, child), '|', 1));
end
$$;
create function is_close(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and split_part(standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT');
end
$$;
-- Whether they look after openings that nobody reviewed; whether the lock on this record spares them; whether they may keep
-- somebody out of it. Only who is close to the work may lock it too, and whom a lock spares may lift it when that is over.
create function oversees_openings(who text) returns boolean language plpgsql stable as $$
begin
  return answers_as(who, roles_that_oversee_openings());
end
$$;
create function is_spared(who text, child uuid) returns boolean language sql stable security definer
  return exists (select from (
    select distinct on (person) id, locked from public.record_lock
    where person = any (public.records_of(child)) order by person, id desc) last_word
    join public.record_lock_spared spared on spared.record_lock = last_word.id
    where last_word.locked and spared.practitioner::text = who);
create function may_limit(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and answers_as(who, roles_that_limit())
    and (split_part(standing(who, child), '|', 1) in ('INVOLVED', 'TEAM', 'OVERSIGHT', 'AGENCY')
      or is_spared(who, child));
end
$$;
-- Whether this lock was put there by whoever acts: they may be locked out themselves until they are spared.
create function is_own_lock(lock uuid) returns boolean language sql stable security definer
  return exists (select from public.record_lock where record_lock.id = lock and record_lock.actor = public.acting());

-- The second wall of these tables. It is not forced: the functions that decide who sees what must follow them. What keeps
-- somebody out is never shown to them, though anybody may say of themselves that it is their own family.
do $$
declare
  wall record;
begin
  for wall in select * from (values
    ('break_glass',
      'may_know_of(acting(), person) and (acting() in (practitioner::text, reviewer::text)
        or is_close(acting(), person) or oversees_openings(acting()))',
      'practitioner::text = acting() and may_open(acting(), person)'),
    ('break_glass_ended',
      'exists (select from break_glass opening where opening.id = break_glass)',
      'exists (select from break_glass opening where opening.id = break_glass
        and opening.practitioner::text = acting())'),
    ('break_glass_reviewed',
      'exists (select from break_glass opening where opening.id = break_glass)',
      'exists (select from break_glass opening where opening.id = break_glass
        and opening.practitioner::text <> acting() and (opening.reviewer::text = acting()
          or (opening.review_by < partnership_now() and oversees_openings(acting()))))'),
    ('exclusion',
      'practitioner::text <> acting() and may_limit(acting(), person)',
      'case when practitioner::text = acting() then excluded and may_know_of(acting(), person)
        else may_limit(acting(), person) end'),
    ('record_lock', 'may_know_of(acting(), person)',
      'may_limit(acting(), person) and (is_close(acting(), person) or (not locked and is_spared(acting(), person)))'),
    ('record_lock_spared',
      'exists (select from record_lock it where it.id = record_lock)',
      'is_own_lock(record_lock)')
  ) as wall (name, seen, written) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.seen);
    execute format('create policy writers_may on %I for insert to ${application} with check (%s)',
      wall.name, wall.written);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
end
$$;
