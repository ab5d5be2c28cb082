-- Whether that says that somebody could be hurt, that they do not know, or in words that name danger that it can wait.
create or replace function says_danger(body jsonb) returns boolean language sql immutable
  return coalesce(body #>> '{attributes,urgent}', '') in ('yes', 'unknown') or coalesce(body #>> '{attributes,words_of_danger}', '') <> '';

-- The wall of writing, of danger that a child or their family told. Whoever makes a child afraid makes them take it back: what takes it back,
-- or says the same without it, comes in one statement with a new row by which somebody asks whether they are safe, one for each. It runs as
-- whoever writes, for a family reads what it told.
create or replace function wall_of_danger_taken_back() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  who text := acting();
  asking constant text := type_of_danger_taken_back();
begin
  if who is null or not starts_with(who, 'family:') then
    return null;
  end if;
  perform refuse('Danger that was told is taken back where somebody asks whether they are safe.')
  from (
    select added.subject, count(distinct earlier.name) as ended
    from added join entry earlier on earlier.name in (added.name, added.corrects) and earlier.id <> added.id
    where earlier.actor = who
      and (earlier.type = asking or says_danger(earlier.body))
      and (added.corrects is not null and added.type = any (types_that_take_back())
        or not says_danger(added.body))
    group by added.subject) of_one
  where ended > (select count(*) from added asked
    where asked.subject = of_one.subject and asked.type = asking and asked.corrects is null
      and not exists (select from entry earlier where earlier.name = asked.name and earlier.id <> asked.id));
  return null;
end
$$;
create or replace trigger a_wall_of_danger_taken_back after insert on entry referencing new table as added
  for each statement execute function wall_of_danger_taken_back();
