-- A file brings many rows, and each is asked the same questions. They are asked as before and answered sooner.

-- How far the partnership's time is ahead, alone in a row: each row of each table asks for the time, and the greatest of all
-- settings was looked up anew for it. Nobody writes it but the trigger. Empty where nobody ever set the clock.
create table clock_ahead (
  only_row     boolean primary key default true check (only_row),
  ahead_millis bigint not null
);
revoke insert on clock_ahead from ${application}, ${jobs};
insert into clock_ahead (ahead_millis) select max(ahead_millis) from clock_setting having count(*) > 0;

create function move_clock() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.clock_ahead as known (ahead_millis) values (new.ahead_millis)
  on conflict (only_row) do update set ahead_millis = greatest(known.ahead_millis, excluded.ahead_millis);
  return null;
end
$$;
create trigger moves after insert on clock_setting for each row execute function move_clock();

create or replace function partnership_now() returns timestamptz language plpgsql stable as $$
declare
  ahead bigint;
begin
  select ahead_millis into ahead from public.clock_ahead;
  return clock_timestamp() + coalesce(ahead, 0) * interval '1 millisecond';
end
$$;

-- As V34 has it. Whoever wrote it is asked first, and apart: what looks nothing up is answered without a plan.
create or replace function is_tightened(who text, said text, at_position bigint, written_by text) returns boolean
  language plpgsql stable security definer cost 2000 as $$
begin
  if who like 'job:%' or who = written_by then
    return false;
  end if;
  if not exists (select from public.guarded where guarded.name = said and guarded.position > at_position)
      and not exists (select from public.put_right where put_right.corrects = said) then
    return false;
  end if;
  return exists (
    with recursive later (name) as (
      select said
      union select put_right.name from public.put_right join later on put_right.corrects = later.name)
    select from later join public.guarded on guarded.name = later.name
    where (guarded.name <> said or guarded.position > at_position)
      and not public.sees(who, guarded.person, guarded.agency, guarded.handling, guarded.actor)
      and not (guarded.handling = 'own-confidence' and public.was_told(who, guarded.person, guarded.name)));
end
$$;
