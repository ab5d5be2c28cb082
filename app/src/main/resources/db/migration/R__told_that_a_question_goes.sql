-- Whoever is asked, and of danger whoever was told that somebody is, hears that what told of it was taken back, or of danger put right, by
-- somebody else. Whether anything is asked still says the next fold. The owner reads entries and findings only while it decides: so it does
-- for the moment in which it looks.
create or replace function tell_whose_question_goes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  with later as materialized (
    select added.id, added.name, added.corrects, added.subject, added.actor, added.type = any (types_that_withdraw()) as withdrawn
    from added
    where added.corrects is not null or exists (select from entry earlier
      where earlier.name = added.name and earlier.partnership = added.partnership and earlier.log_position < added.log_position))
  insert into question_taken_back (later, told, person, withdrawn, asked, danger, actor)
    select later.id, hears.who, later.subject, later.withdrawn, bool_or(hears.asked), bool_or(its.danger), later.actor
    from later
      join finding_child about on about.person = any (records_of(later.subject))
      join finding found on found.partnership = about.partnership and found.id = about.finding and found.open
      join ask on ask.partnership = found.partnership and ask.finding = found.id and not ask.quietly
      cross join lateral (select found.rule = any (rules_of_danger()) as danger) its
      cross join lateral (
        select ask.practitioner::text as who, true as asked
        union all select chase.practitioner::text, false from chase
          where chase.partnership = found.partnership and chase.finding = found.id and its.danger) hears
    where hears.who <> later.actor and (its.danger or later.withdrawn)
      and exists (select from told_in(found.told) said where said.name in (later.name, later.corrects))
    group by later.id, later.subject, later.withdrawn, later.actor, hears.who
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger tells_whose_question_goes after insert on entry referencing new table as added
  for each statement execute function tell_whose_question_goes();
