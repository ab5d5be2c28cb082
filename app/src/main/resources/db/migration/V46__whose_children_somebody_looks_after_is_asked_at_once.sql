-- As V15 has it. A team of thirteen answers by name for some two hundred and forty children, and whether each of those duties
-- holds was asked one by one, with each page: a third of what the database did for it. What holds() says is said here of
-- all of them at once.
create or replace function children_of(who uuid[], told boolean, today timestamptz) returns setof text language sql stable
begin atomic
  with asked as (
    select ask.partnership, ask.finding, ask.person, ask.asked_at as at_time from ask
    where ask.practitioner = any (who) or (told and ask.handed_to = any (who))
    union all
    select chase.partnership, chase.finding, null, chase.told_at from chase
    where told and chase.practitioner = any (who)),
  of_now as (
    select asked.partnership, asked.finding, asked.person from asked
    where asked.at_time > today - interval '84 days'
      or exists (select from open_finding known where known.partnership = asked.partnership
        and known.finding = asked.finding and known.closed_at is null))
  select of_now.person::text from of_now where of_now.person is not null
  union
  select finding_child.person::text from of_now join finding_child using (partnership, finding)
  union
  select duty.scope_of from duty
  where duty.practitioner = any (who) and duty.scope = 'CHILD'
    and duty.from_time <= today and (duty.until_time is null or today < duty.until_time)
    and not exists (select from duty_ended ended where ended.duty = duty.id and ended.at_time <= today);
end;
