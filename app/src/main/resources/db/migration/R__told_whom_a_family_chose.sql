-- Whoever a child or their family chose by name hears that they wrote. What answers it is for the same few, and is told otherwise. The owner reads
-- entries only while it decides: so it does for the moment in which it looks.
create or replace function tell_whom_a_family_chose() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  insert into chosen_told (later, told, person, actor)
    select wrote.id, added.practitioner::text, wrote.subject, wrote.actor
    from added join told_by_family told on told.report = added.report join entry wrote on wrote.name = added.report
    where starts_with(wrote.actor, 'family:')
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger tells_whom_a_family_chose after insert on told_to_few referencing new table as added
  for each statement execute function tell_whom_a_family_chose();
