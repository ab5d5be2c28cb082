-- How many people of each agency are in date in each topic: a number and no name, and none of an agency of a few, where it would be one.
create or replace function training_counted(topics text[], since date[])
  returns table (agency text, topic text, people bigint, in_date bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  fewest constant int := 5;
begin
  if practitioner_called(acting()) is null then
    return;
  end if;
  perform begin_deciding();
  return query
    select whose.code, wanted.topic, count(*),
      count(*) filter (where exists (select from training_done it
        where it.practitioner = one.id and it.topic = wanted.topic and it.done_on >= wanted.since))
    from practitioner me join agency mine on mine.id = me.agency
      join agency whose on whose.partnership = mine.partnership
      join practitioner one on one.agency = whose.id and not has_left(one.id, partnership_now())
      cross join unnest(topics, since) wanted (topic, since)
    where me.id = practitioner_called(acting())
    group by whose.code, wanted.topic having count(*) >= fewest;
  perform end_deciding();
end
$$;
revoke execute on function training_counted(text[], date[]) from public;
grant execute on function training_counted(text[], date[]) to ${application};
