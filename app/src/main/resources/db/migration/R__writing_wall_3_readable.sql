-- The wall of writing, of what an entry is made of: words where words belong, days that can be, and known from when it was written down.

-- Why an entry cannot be read; empty where it can. Whatever way it comes: one that cannot would stand in every page of its child.
create or replace function why_unreadable(body jsonb, occurred_at timestamptz, recorded_at timestamptz, called text)
  returns text language plpgsql immutable as $$
begin
  return case
    when jsonb_typeof(body) <> 'object' or coalesce(jsonb_typeof(body -> 'summary'), '') <> 'string'
      or coalesce(jsonb_typeof(body -> 'attributes'), 'object') <> 'object'
      -- strict: else a list passes as what it holds; silent, where there is no such member at all
      or jsonb_path_exists(body, 'strict $.keyvalue() ? ((@.key == "location" || @.key == "outcome" || @.key == "outcomeWords")
        && @.value.type() != "string")', '{}', true)
      or jsonb_path_exists(body, 'strict $.attributes.* ? (@.type() != "string")', '{}', true)
      or coalesce(jsonb_typeof(body -> 'otherPeople'), 'array') <> 'array' or coalesce(jsonb_typeof(body -> 'reached'), 'array') <> 'array'
      or jsonb_path_exists(body, 'strict $.otherPeople[*] ? (@.type() != "string")', '{}', true)
      or jsonb_path_exists(body, 'strict $.reached[*] ? (!(@.agency.type() == "string" && @.at.type() == "string")
        || (@.agency.type() == "string" && @.at.type() == "string") is unknown)', '{}', true)
    then 'It holds something else where words belong.'
    when length(body::text) > 200000 or length(called) > 1000 then 'It is longer than anybody reads. Put the rest in a second record.'
    when occurred_at < '1900-01-01' or occurred_at >= '2200-01-01' or recorded_at < '1900-01-01'
    then 'The day on which it happened, or was recorded, cannot be.'
    else '' end;
end
$$;

-- Whether a row about somebody holds a day that cannot be.
create or replace function has_a_day_that_cannot_be(it jsonb) returns boolean language sql immutable
  return exists (select from unnest(array[it ->> 'born_on', it ->> 'from_date', it ->> 'until_date', it ->> 'seen_at']) as day
    where day is not null and (day::timestamp < '1850-01-01' or day::timestamp >= '2200-01-01'));

-- For how long at most a child of whom something is written is not yet born.
create or replace function before_a_birth() returns interval language sql immutable return interval '280 days';

-- Why nobody can have been born on this day, as far as the writer reads of them; empty where they can. A day to come is an unborn child's,
-- and that of nobody whose birth was said. Whoever is not close to a child of whom a day is known makes no grown-up of them.
create or replace function why_not_born(who text, child uuid, day date, this uuid) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today date := (partnership_now() at time zone 'Europe/London')::date;
  why text;
begin
  if day is null then
    return '';
  end if;
  perform begin_deciding();
  why := case
    when day > today + before_a_birth() or day > today and exists (select from person_description said
        where said.person = child and said.id is distinct from this and said.born_on <= today) then
      'Nobody is born on a day to come. Put the day right.'
    when exists (select from entry where entry.subject = child and entry.occurred_at < (day - before_a_birth())
        and sees(who, entry.subject, entry.agency, entry.handling, entry.actor)) then
      'Something is written of them that happened long before that day. Put the day right.'
    when day < today - make_interval(years => years_of_a_child()) and not is_close(who, child)
        and exists (select from person_description said where said.person = child and said.id is distinct from this and said.born_on is not null)
        and not exists (select from person_description said where said.person = child and said.id is distinct from this and said.born_on = day) then
      format('Born then they would be more than %s years old. Have somebody close to them put the day right.', years_of_a_child())
    else '' end;
  perform end_deciding();
  return why;
end
$$;

-- Within how long what was written on paper is typed in.
create or replace function paper_is_typed_in_within() returns interval language sql immutable return interval '14 days';

-- Why somebody may not type in this sheet of paper; empty where they may: of their own agency, whoever brings it in by what they write or
-- looks after what it opens when the servers are down.
create or replace function why_not_this_sheet(who text, sheet text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine text := (select agency.code from practitioner join agency on agency.id = practitioner.agency where practitioner.id::text = who);
begin
  return case
    when mine is null or upper(sheet) !~ ('^' || regexp_replace(upper(mine), '[^A-Z0-9]+', '-', 'g') || '-[0-9]{1,9}-[0-9]{2,3}[A-Z]?$')
    then 'A sheet is typed in by its own agency. Write the number as it stands on one of yours'
    when not keeps_packs(who, mine) and not exists (select from duty where duty.practitioner::text = who
      and duty.role = any (roles_that_bring_in()) and holds(duty, partnership_now())) -- be it for one child
    then 'Sheets are typed in by those whose work it is to receive, or to work with children. Ask one of them'
    else '' end;
end
$$;

-- Whether a sheet lay in a pack that its agency had by then, give or take the day by which anything may have been known before: a number
-- alone proves no paper.
create or replace function was_in_a_pack(who text, sheet text, written timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from practitioner join agency on agency.id = practitioner.agency
      join outage_pack pack on pack.partnership = agency.partnership and pack.agency = agency.code
    where practitioner.id::text = who and pack.received_at - interval '1 day' <= written
      and regexp_replace(upper(sheet), '-[0-9]{2,3}[A-Z]?$', '')
        = regexp_replace(upper(agency.code), '[^A-Z0-9]+', '-', 'g') || '-' || pack.number
      and substring(upper(sheet) from '-([0-9]{2,3})[A-Z]?$')::int between 1 and pack.sheets);

-- Whether somebody may say this of a sheet of a pack: that it was written on, anybody of its agency, who so has it wait; that it waits no
-- longer, whoever may type it in.
create or replace function may_say_of_sheet(who text, its_pack uuid, sheet text, state text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from outage_pack pack where pack.id = its_pack and is_of_agency(who, pack.agency)
    and (may_say_of_sheet.state = 'WRITTEN' or why_not_this_sheet(who,
      concat(regexp_replace(upper(pack.agency), '[^A-Z0-9]+', '-', 'g'), '-', pack.number, '-', may_say_of_sheet.sheet)) = ''));
end
$$;
drop policy if exists writers_may on outage_sheet;
create policy writers_may on outage_sheet for insert to ${application} with check (may_say_of_sheet(acting(), pack, sheet, state));

-- Who decides must know of the packs.
drop policy if exists owner_follows on outage_pack;
create policy owner_follows on outage_pack for select to current_user using (true);

-- Why something may not have been known since then; empty where it may. What is written here is known from now on, save what stood on paper.
create or replace function why_not_known_since(who text, it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  sheet text := it.body #>> '{attributes,paper_sheet}';
begin
  if it.source <> 'reachable' or it.source_local_id ~ '^(undo|again|part)-' then
    return '';
  end if;
  if exists (select from entry earlier where earlier.name in (it.name, it.corrects) and earlier.id <> it.id
      and earlier.body #>> '{attributes,paper_sheet}' is not distinct from sheet and earlier.recorded_at <= it.recorded_at) then
    return '';
  end if;
  return case
    when sheet is not null and why_not_this_sheet(who, sheet) <> '' then why_not_this_sheet(who, sheet) || '.'
    when sheet is not null and it.recorded_at < it.received_at - paper_is_typed_in_within()
    then 'What was written on paper is typed in within 14 days.'
    when sheet is not null and not was_in_a_pack(who, sheet, it.recorded_at)
    then 'Your agency had no pack with that sheet when it was written. Look at the number on the sheet.'
    when sheet is null and it.recorded_at < it.received_at - interval '1 day'
    then 'What is written here is known from when it is written.'
    else '' end;
end
$$;
