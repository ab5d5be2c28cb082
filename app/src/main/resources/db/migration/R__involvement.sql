-- Which agencies are involved with a child: those that wrote, once that they are was said by whoever may.

-- Whether somebody confirms for an agency that it knows the children of whom files say so. A school is an agency: whoever answers there
-- answers for it, by its code or by what it is called.
create or replace function confirms_for(who text, whose text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return public.is_of_agency(who, whose) and (public.answers_as(who, public.roles_that_confirm_known()) or exists (
    select from public.duty join public.agency school on school.code = whose and duty.scope_of in (school.code, school.name)
    where duty.practitioner = public.practitioner_called(who) and duty.scope = 'SCHOOL'
      and duty.role = any (public.roles_that_confirm_known()) and public.holds(duty, public.partnership_now())));

-- Whether somebody may say whether an agency is involved: of what was written here somebody close to the child who did not write it, of
-- what a file says the agency itself. Only what was said is answered.
create or replace function may_answer_involvement(who text, child uuid, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return may_know_of(who, child) and exists (select from involvement_said said
    where said.person = child and said.agency = whose and said.said_by <> who
      and case when said.by_file then confirms_for(who, whose)
        else may_do(who, child, ties_that_say_involved(), null) end);
end
$$;

-- What waits for somebody's word: of this child for whoever is close to them, or of all children that files say are known to an agency
-- for whom somebody confirms it.
create or replace function involvement_to_answer(who text, child uuid)
  returns table (person uuid, agency text, by_file boolean, said_by text, source text, said_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  records uuid[] := records_of(child);
begin
  return query
    -- What costs little to find comes first: whether somebody may answer is asked of that alone.
    with waiting as materialized (
      select said.* from involvement_said said
      where child is not null and not said.by_file and said.person = any (records)
      union all
      select said.* from involvement_said said
      where child is null and said.by_file and said.agency in (
        select own.code from practitioner join agency own on own.id = practitioner.agency
        where practitioner.id = practitioner_called(who) and confirms_for(who, own.code)))
    select said.person, said.agency, said.by_file, said.said_by, said.source, said.said_at
    from waiting said
    where who = acting()
      and not exists (select from agency_involved known
        where known.person = said.person and known.agency = said.agency and known.last_at >= said.said_at)
      and not exists (select from involvement_answer answer where answer.person = said.person and answer.agency = said.agency
        and answer.received_at >= said.said_at)
      and may_answer_involvement(who, said.person, said.agency)
    order by said.said_at, said.person, said.agency;
end
$$;

-- Whether an entry answers what somebody wrote whose agency was not involved: they hear it, handled as theirs was or open.
create or replace function answers_own(who text, child uuid, report text, handling text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return report is not null
    and exists (select from wrote_alone wrote
      where wrote.name = report and wrote.actor = who and answers_own.handling in ('open', wrote.handling))
    and is_let_in(who, child);
end
$$;

-- Whether a child is one of an agency's now: a pupil of the school that it is, of a team of it, or somebody of it answers for them by name.
create or replace function belongs_to(child uuid, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today timestamptz := partnership_now();
  records uuid[] := records_of(child);
begin
  return exists (select from belonging its join agency on agency.code = whose
      where its.child = any (records) and its.from_time <= today and (its.until_time is null or today < its.until_time)
        and (its.scope = 'SCHOOL' and its.scope_of in (agency.code, agency.name)
          or its.scope = 'TEAM' and exists (select from team where team.agency = agency.id and team.name = its.scope_of)))
    or exists (select from duty join practitioner one on one.id = duty.practitioner join agency on agency.id = one.agency
      where agency.code = whose and duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and holds(duty, today));
end
$$;

-- Whether somebody brings their agency in by what they write about this child: whoever receives children whom nobody there knew, of
-- whatever child; whoever works with children of one in their care, of one who belongs to their agency, and of one about whom no other
-- agency has said anything. Of others somebody close is asked.
create or replace function may_bring_in(who text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine text;
begin
  if answers_for(who, child, roles_that_receive()) or is_in_their_care(who, child, roles_that_bring_in()) then
    return true;
  end if;
  if not answers_as(who, roles_that_bring_in()) then
    return false;
  end if;
  select agency.code into mine from practitioner join agency on agency.id = practitioner.agency where practitioner.id::text = who;
  return belongs_to(child, mine)
    or not exists (select from agency_involved other where other.person = any (records_of(child)) and other.agency <> mine)
      and not exists (select from involvement_said other where other.person = any (records_of(child)) and other.agency <> mine);
end
$$;

-- Whether an agency is involved now with one of these: it wrote lately, or somebody said that it is.
create or replace function is_involved_now(whose text, records uuid[]) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from public.agency_involved known
    where known.agency = whose and known.person = any (records)
      and known.last_at > public.partnership_now() - public.period_that_an_agency_stays());
end
$$;

-- Which agencies the rows of a statement bring in at once, and which are only said to be involved. An agency that is involved stays so.
-- Somebody whose duty is to receive, or to work with this child, brings in their own by what they write here; a source brings in whose it
-- is, where whoever sends holds such a duty or it feeds us by itself, and those that vouched for it. Whose words alone brought it in is
-- kept, while nobody else's did. What is written about anything else
-- than a child makes no agency part of the work for one. How many rows an import added, and in whose name; what was held of it once it is filed.
create or replace function note_involvement() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  -- What was held and is filed now is as who sent it.
  who text := coalesce((select min(added.actor) from added where added.actor <> acting()), acting());
  mine text;
  brings_in boolean; -- whatever child they write about; else it is asked of each
  rows jsonb; -- of whom, by which agency and source, and whether it was written here: each once
begin
  select agency.code into mine from practitioner join agency on agency.id = practitioner.agency where practitioner.id::text = who;
  brings_in := mine is null or answers_as(who, roles_that_receive());
  if tg_table_name = 'entry' then
    if not brings_in then
      insert into wrote_alone (entry, name, handling, actor)
      select id, name, handling, actor from added
      where source = 'reachable' and batch is null and not is_thing(added.subject)
        and not may_bring_in(who, added.subject);
    end if;
    select jsonb_agg(its) into rows from (
      select added.partnership, added.subject as person, added.agency, added.source, added.batch is null and added.actor = acting() as here,
        max(added.received_at) as at
      from added join subject about on about.id = added.subject and about.kind = 'child'
      group by added.partnership, added.subject, added.agency, added.source, added.batch is null and added.actor = acting()) its;
  else
    select jsonb_agg(its) into rows from (
      select partnership, added.person, agency, source, batch is null as here, max(received_at) as at
      from added group by partnership, added.person, agency, source, batch is null) its;
  end if;
  with its as materialized (
    select * from jsonb_to_recordset(coalesce(rows, '[]'))
      as it (partnership uuid, person uuid, agency text, source text, here boolean, at timestamptz)),
  said as (
    select partnership, person, agency, source, max(at) as at from its group by partnership, person, agency, source
    union all
    select partnership, person, mine, 'reachable', max(at) from its
    where here and mine is not null group by partnership, person),
  feed as materialized (
    select pair.partnership, pair.source, pair.agency,
      bool_or(mine is null and owner.code = pair.agency or vouched.source is not null) as by_itself
    from (select distinct partnership, source, agency from its) pair
      join source its on its.partnership = pair.partnership and its.code = pair.source and its.ended_at is null
      join agency owner on owner.id = its.owner
      left join (source_vouched vouched join agency one on one.id = vouched.agency)
        on vouched.source = its.id and one.code = pair.agency
    where owner.code = pair.agency and (mine is null or mine = owner.code) or vouched.source is not null
    group by pair.partnership, pair.source, pair.agency),
  judged as (
    select said.*, said.agency = any (kinds_that_are_people())
      or said.source = 'reachable' and said.agency = mine
        and (brings_in or may_bring_in(who, said.person))
      or (is_involved_now(said.agency, array[said.person]) or is_involved_now(said.agency, records_of(said.person)))
        and (mine is distinct from said.agency or work_is_open(records_of(said.person), said.at, null))
      or exists (select from feed where (feed.partnership, feed.source, feed.agency) = (said.partnership, said.source, said.agency)
        and (by_itself or brings_in or may_bring_in(who, said.person)))
        as holds
    from said),
  known as (
    insert into agency_involved as known (person, agency, last_at, words_of)
    select person, agency, max(at), case when mine is not null then who end
    from judged where holds group by person, agency order by person, agency
    on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at),
      words_of = case when known.words_of = excluded.words_of then known.words_of end)
  insert into involvement_said as known (person, agency, by_file, said_by, source, said_at)
  select person, agency, source <> 'reachable' or agency is distinct from mine, who, min(source), max(at) from judged where not holds
  group by person, agency, source <> 'reachable' or agency is distinct from mine order by person, agency
  on conflict (person, agency, by_file) do update set said_by = excluded.said_by, said_at = greatest(known.said_at, excluded.said_at);
  if tg_table_name = 'entry' then
    insert into import_rows as known (batch, added)
    select batch, count(*) from added where batch is not null group by batch order by batch
    on conflict (batch) do update set added = known.added + excluded.added;
    insert into import_in_name as known (batch, agency, added, sent_by)
    select batch, added.agency, count(*), who from added
    where batch is not null and added.agency <> mine and added.agency <> all (kinds_that_are_people())
    group by batch, added.agency order by batch, added.agency
    on conflict (batch, agency) do update set added = known.added + excluded.added;
    if who <> acting() then
      insert into import_in_name as known (batch, agency, added, sent_by)
      select held.import_batch, added.agency, count(*), who
      from added join held_rows_resolved decided on decided.filed_under = added.subject join held_rows held on held.id = decided.held_rows
      where decided.decided_in = pg_current_xact_id() and held.practitioner::text = who and added.actor = who
        and added.agency <> mine and added.agency <> all (kinds_that_are_people())
      group by held.import_batch, added.agency order by held.import_batch, added.agency
      on conflict (batch, agency) do update set added = known.added + excluded.added;
    end if;
  end if;
  perform forget_children();
  return null;
end
$$;

-- What was answered holds from the next question on.
create or replace function note_involvement_answer() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.involved then
    insert into agency_involved as known (person, agency, last_at)
    select new.person, new.agency, max(said_at) from involvement_said where person = new.person and agency = new.agency
    having max(said_at) is not null
    on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at), words_of = null;
    update public.open_finding known set reported_by = null
    from public.finding_child about
    where about.person = any (public.records_of(new.person)) and known.partnership = about.partnership and known.finding = about.finding
      and new.agency = any (known.reported_by);
  end if;
  perform forget_children();
  return null;
end
$$;
create or replace trigger noted after insert on involvement_answer for each row execute function note_involvement_answer();

-- From now on, and of what waits: what a source says of an agency's children holds.
create or replace function note_vouched() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into agency_involved as known (person, agency, last_at)
  select said.person, said.agency, said.said_at
  from involvement_said said join source its on its.code = said.source join agency one on one.code = said.agency
  where said.by_file and its.id = new.source and one.id = new.agency
  on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at), words_of = null;
  perform forget_children();
  return null;
end
$$;
create or replace trigger noted after insert on source_vouched for each row execute function note_vouched();

drop policy if exists readers_may on involvement_answer;
create policy readers_may on involvement_answer for select to ${application}
  using (is_close(acting(), person) or confirms_for(acting(), agency));
drop policy if exists writers_may on involvement_answer;
create policy writers_may on involvement_answer for insert to ${application}
  with check (may_answer_involvement(acting(), person, agency));
drop policy if exists writers_may on source_vouched;
create policy writers_may on source_vouched for insert to ${application}
  with check (exists (select from agency whose where whose.id = source_vouched.agency and confirms_for(acting(), whose.code)));

-- Somebody whose agency was not involved hears what became of what they wrote.
drop policy if exists writers_hear on entry;
create policy writers_hear on entry for select to ${application}
  using (answers is not null and answers_own(acting(), subject, answers, handling));

-- The agencies whose people read what is open to all who work with a child: those involved not too long ago while the work is open, and those of
-- whoever is asked or answers by name. What an agency once told, or is only said to be, lets nobody of it in.
create or replace function agencies_that_read(child uuid, opens boolean) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select known.agency from agency_involved known
    where known.person = any (records_of(child)) and known.last_at > partnership_now() - period_that_an_agency_stays()
      and (opens or work_is_open(records_of(child), partnership_now(), null))
    union select agency.code from who_works_for(child) who
      join practitioner on practitioner.id::text = who join agency on agency.id = practitioner.agency;
end
$$;
revoke execute on function agencies_that_read(uuid, boolean) from public;
grant execute on function agencies_that_read(uuid, boolean) to ${application};
