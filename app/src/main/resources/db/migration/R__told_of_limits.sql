-- Who is told that somebody was kept out of a record: that it was done, by whom and when, and never why.

-- Who hears of it: whoever is asked about the child now or answers for them by name, whoever may keep people out and is close to the child,
-- and whoever hears of it for the agency of the one who is kept out. Not that one, and not who did it; each once, however many records
-- of the child there are.
create or replace function note_kept_out() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today timestamptz := partnership_now();
begin
  insert into exclusion_told (exclusion, told, person, practitioner, actor)
  select distinct on (its.child, its.practitioner, hears.who) its.id, hears.who, its.person, its.practitioner, its.actor
  from (select added.*, records_of(added.person) as records,
      (select min(record::text) from unnest(records_of(added.person)) record) as child from added offset 0) its,
    lateral (
      select ask.practitioner as who
      from finding_child about join ask using (partnership, finding) join open_finding known using (partnership, finding)
      where about.person = any (its.records) and known.closed_at is null
      union
      select duty.practitioner from duty
      where duty.scope = 'CHILD' and duty.scope_of = any (its.records::text[]) and holds(duty, today)
      union
      select limiting.practitioner from (
        select distinct duty.practitioner from duty where duty.role = any (roles_that_limit()) and holds(duty, today) offset 0) limiting
      where close_to_the_work(standing_is(own_standing(limiting.practitioner::text, its.person)))
      union
      select duty.practitioner
      from practitioner shut join agency on agency.id = shut.agency
        join duty on duty.scope = 'AGENCY' and duty.scope_of = agency.code
      where shut.id = its.practitioner and duty.role = any (roles_that_hear_of_limits()) and holds(duty, today)) hears
  where hears.who <> its.practitioner and hears.who::text <> its.actor and not has_left(hears.who, today)
  order by its.child, its.practitioner, hears.who, its.id;
  return null;
end
$$;
create or replace trigger told after insert on exclusion referencing new table as added
  for each statement execute function note_kept_out();
