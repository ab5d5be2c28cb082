-- What somebody is to a child is found once in a transaction, however many rows and queries ask. Lists across children go
-- from child to child and come back to each: what was kept for the last child alone was found anew for every row.

-- What was found so far lies in drawers by the last two digits of the child's id, each a short list; a drawer of another
-- reader, or from before something was forgotten, counts as empty. All of it ends with the transaction.
create or replace function standing(who text, child uuid) returns text language plpgsql stable as $$
declare
  drawer text := 'reachable.standing_' || coalesce(right(child::text, 2), 'thing');
  kept text := current_setting(drawer, true);
  of text := who || '/' || coalesce(current_setting('reachable.forgotten', true), '') || E'\n';
  name text := coalesce(child::text, '') || '=';
  place int;
  reader text;
  found text;
begin
  if kept is null or not starts_with(kept, of) then
    kept := of;
  else
    place := strpos(kept, name);
    if place > 0 then
      return split_part(substr(kept, place + length(name)), E'\n', 1);
    end if;
  end if;
  reader := current_setting('reachable.reader', true);
  if reader is null or not starts_with(reader, who || '/') then
    reader := who || '/' || reader_afresh(who);
    perform set_config('reachable.reader', reader, true);
  end if;
  found := standing_afresh(who, substr(reader, length(who) + 2), child);
  perform set_config(drawer, kept || name || found || E'\n', true);
  return found;
end
$$;

-- Forgets what was kept of every child.
create or replace function forget_children() returns void language sql
begin atomic
  select set_config('reachable.forgotten',
    (coalesce(nullif(current_setting('reachable.forgotten', true), ''), '0')::bigint + 1)::text, true);
end;

create or replace function forget_standing() returns trigger language plpgsql as $$
begin
  perform forget_children();
  perform set_config('reachable.reader', '', true);
  return null;
end
$$;

-- As V15 has it, but for what it forgets.
create or replace function note_involvement() returns trigger language plpgsql security definer as $$
begin
  insert into public.agency_involved as known (person, agency, last_at)
  select person, agency, max(received_at) from (
    select person, agency, received_at from added
    union all
    select added.person, agency.code, added.received_at from added
      join public.practitioner on practitioner.id::text = added.actor
      join public.agency on agency.id = practitioner.agency
    where added.batch is null) said
  group by person, agency order by person, agency
  on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at);
  if tg_table_name = 'entry' then
    insert into public.import_rows as known (batch, added)
    select batch, count(*) from added where batch is not null group by batch order by batch
    on conflict (batch) do update set added = known.added + excluded.added;
  end if;
  perform public.forget_children();
  return null;
end
$$;

-- Work is open: as in V15, in two questions of which the first answers mostly.
create or replace function work_is_open(records uuid[], today timestamptz) returns boolean language plpgsql stable as $$
begin
  return exists (
      select from (select partnership, finding from public.finding_child where person = any (records) offset 0) about,
        lateral (select from public.open_finding known
          where known.partnership = about.partnership and known.finding = about.finding
            and (known.closed_at is null or known.closed_at > today - interval '28 days') offset 0) known)
    or exists (
      select from public.duty
      where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and public.holds(duty, today));
end
$$;
-- It is asked for a child at a time, and each time the same few rows: to plan it anew took longer than to answer it.
alter function standing_afresh set plan_cache_mode = force_generic_plan;

-- Asked of one finding after the other, never of every child of every finding at once to be looked up afterwards: that is
-- what "offset 0" keeps the planner from.
alter policy readers_may on finding using (exists (
  select from finding_child child
  where child.partnership = finding.partnership and child.finding = finding.id and may_follow(acting(), child.person)
  offset 0));
