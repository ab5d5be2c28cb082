-- What an agency's people open when the servers are down: who made which pack, when it ends, and what became of its sheets. The
-- packs themselves are files outside; whose record is in one stands in the audit and nowhere here.

-- Whether somebody looks after the packs of their own agency.
create function keeps_packs(who text, whose text) returns boolean language plpgsql stable security definer as $$
begin
  return exists (
    select from public.practitioner
      join public.agency on agency.id = practitioner.agency
      join public.duty on duty.practitioner = practitioner.id
    where practitioner.id::text = who and agency.code = whose
      and duty.role = any (public.roles_that_keep_packs())
      and (duty.scope = 'PARTNERSHIP' or duty.scope = 'AGENCY' and duty.scope_of = whose)
      and public.holds(duty, public.partnership_now()));
end
$$;

create function is_of_agency(who text, whose text) returns boolean language sql stable security definer
  return exists (
    select from public.practitioner join public.agency on agency.id = practitioner.agency
    where practitioner.id::text = who and agency.code = whose);

-- As V26 has it. What is looked at for a pack never shows what a child said in confidence, intelligence, or what is restricted,
-- whoever wrote it: its reader is everybody who has the password.
create or replace function sees(who text, child uuid, agency text, handling text, written_by text) returns boolean
  language plpgsql stable as $$
declare
  mine text;
begin
  if who is null then
    return false;
  end if;
  mine := own_standing(who, child);
  if who = written_by then
    if starts_with(mine, 'EXCLUDED') then
      return false;
    end if;
  elsif not policy_allows(split_part(mine, '|', 1), handling, agency = split_part(mine, '|', 2),
      split_part(mine, '|', 3) = 'police') then
    return false;
  end if;
  mine := as_seen(child);
  return mine is null or policy_allows(split_part(mine, '|', 1), handling, agency = split_part(mine, '|', 2),
      split_part(mine, '|', 3) = 'police')
    and (split_part(current_setting('reachable.as_seen', true), '|', 5) = '' or leaves_in_a_pack(handling));
end
$$;

-- The children about whom something is open now and whom anybody of the agency may follow who is nothing else to them. Not one
-- whose record is locked, or from which somebody of the agency is kept out: whoever has the password opens all of a pack.
create index on agency_involved (agency, last_at);
create function children_for_packs(whose text) returns setof uuid language plpgsql stable security definer as $$
declare
  today timestamptz := public.partnership_now();
begin
  if not public.keeps_packs(public.acting(), whose) then
    return;
  end if;
  return query
    select wrote.person
    from public.agency_involved wrote, lateral (select public.records_of(wrote.person) as records offset 0) same
    where wrote.agency = whose and wrote.last_at > today - interval '1 year'
      and (exists (
          select from public.finding_child about
            join public.open_finding known on known.partnership = about.partnership and known.finding = about.finding
          where about.person = any (same.records) and known.closed_at is null)
        or exists (
          select from public.duty
          where duty.scope = 'CHILD' and duty.scope_of = any (same.records::text[]) and public.holds(duty, today)))
      and not exists (select from public.story where story.person = any (same.records) and story.ended_at is not null)
      and not exists (
        select from (
          select distinct on (person) locked from public.record_lock
          where record_lock.person = any (same.records) order by person, id desc) last_word
        where last_word.locked)
      and not exists (
        select from (
          select distinct on (person, practitioner) practitioner, excluded from public.exclusion
          where exclusion.person = any (same.records) order by person, practitioner, id desc) last_word
        where last_word.excluded and public.is_of_agency(last_word.practitioner::text, whose));
end
$$;

-- With what a pack is opened: sealed under a key that lies outside the database. The last word counts; what was made before is
-- opened with what was so then.
create table outage_password (
  id          uuid primary key,
  partnership uuid not null references partnership,
  agency      text not null,
  salt        text not null check (salt <> ''),
  sealed      text not null check (sealed <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on outage_password (agency, id desc);

-- What partners ring when nothing else answers. The last word counts; an empty one says that there is none any more.
create table outage_number (
  id          uuid primary key,
  partnership uuid not null references partnership,
  agency      text not null,
  number      text not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on outage_number (agency, id desc);

create table outage_pack (
  id          uuid primary key,
  partnership uuid not null references partnership,
  agency      text not null,
  number      int not null check (number > 0), -- of the agency's packs: its sheets are called by it
  keeper      uuid not null references practitioner, -- in whose name it was made
  scheduled   boolean not null,
  password    uuid not null references outage_password,
  file        text not null unique check (file <> ''),
  digest      text not null check (digest <> ''), -- SHA-256 of the file
  children    int not null check (children >= 0),
  sheets      int not null check (sheets > 0),
  expires_at  timestamptz not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  unique (partnership, agency, number)
);

-- The file is no longer kept.
create table outage_pack_gone (
  pack        uuid primary key references outage_pack,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

-- What became of a sheet; the last word counts. A letter after its number says that the sheet was printed once more.
create table outage_sheet (
  id          uuid primary key,
  pack        uuid not null references outage_pack,
  sheet       text not null check (sheet ~ '^[0-9]{2,3}[A-Z]?$'),
  state       text not null check (state in ('WRITTEN', 'TYPED', 'SPOILED')),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on outage_sheet (pack, sheet, id desc);

revoke insert on outage_password, outage_number, outage_pack, outage_pack_gone, outage_sheet from ${application}, ${jobs};
grant insert (id, partnership, agency, salt, sealed) on outage_password to ${application};
grant insert (id, partnership, agency, number) on outage_number to ${application};
grant insert (id, partnership, agency, number, keeper, scheduled, password, file, digest, children, sheets, expires_at)
  on outage_pack to ${application};
grant insert (pack) on outage_pack_gone to ${jobs};
grant insert (id, pack, sheet, state) on outage_sheet to ${application};

-- Whoever works for the agency sees which packs there are; with what they are opened, only whoever looks after them.
do $$
declare
  wall record;
begin
  for wall in select * from (values
    ('outage_password', 'keeps_packs(acting(), agency)', 'keeps_packs(acting(), agency)'),
    ('outage_number', 'true', 'keeps_packs(acting(), agency)'), -- what partners ring is for all of them
    ('outage_pack', 'is_of_agency(acting(), agency)',
      'keeps_packs(acting(), agency) and keeper::text = acting()
        and exists (select from outage_password secret where secret.id = outage_pack.password
          and secret.agency = outage_pack.agency)'),
    ('outage_pack_gone', 'exists (select from outage_pack it where it.id = outage_pack_gone.pack)', 'false'),
    ('outage_sheet', 'exists (select from outage_pack it where it.id = outage_sheet.pack)',
      'exists (select from outage_pack it where it.id = outage_sheet.pack)')
  ) as wall (name, seen, written) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('alter table %I force row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (%s)', wall.name, wall.seen);
    execute format('create policy writers_may on %I for insert to ${application} with check (%s)',
      wall.name, wall.written);
    if wall.name <> 'outage_password' then
      execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
    end if;
  end loop;
end
$$;
