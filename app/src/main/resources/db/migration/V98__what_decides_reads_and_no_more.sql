-- What decides reads what lies behind the walls, and no more. To read it, it turned on the right to erase: while it looked something up, the
-- owner could delete and change all of it. Now it has a right of its own (R__access_0_deciding), and erases nothing.
do $$
declare
  wall record;
begin
  for wall in select tablename as name from pg_policies where schemaname = 'public' and policyname = 'owner_erases' loop
    execute format('create policy owner_decides on %I for select to current_user
      using (current_setting(''reachable.deciding'', true) <> '''')', wall.name);
  end loop;
end
$$;

-- Whoever is told of something is told by a row, which what decides adds.
create policy owner_tells on words_changed for insert to current_user with check (true);
create policy owner_tells on details_changed for insert to current_user with check (true);
create policy owner_tells on fact_checked for insert to current_user with check (true);

-- Gives a table its wall and its grants, and says so in protected_table. Row-level security is on and forced. Which rows are read:
--
--   by-subject   by what the reader is to the child, and how the row is handled
--   by-handling  the same of what is about no child
--   known-of     whoever may know that there is such a child
--   followed     whoever may know what is asked and found about the child
--   by-agency    whoever works for the agency
--   own          the practitioner alone
--   part         whoever reads the row that it is part of
--   reference    everybody
--   as-said      as the migration says it, with why
--   jobs-only    no person
--   owner-only   nobody but the functions that run as the owner
--
-- Who writes is said as a condition, or follows from the kind: whoever may know of the child, works for the agency, is the
-- practitioner or reads what it is part of; of every other kind nobody.
--
-- Rows that bear an agency and a source are of whoever writes or changes them: wall_of_rows asks it, in whatever is read by how it is
-- handled or by whoever may know of the child, and in all else save where why_written says why not. By whom and when a row is, nobody is
-- granted.
create or replace function protect(
    what regclass,
    kind text,
    why text default '',
    application text default 'select, insert', -- what people's requests are granted; some columns as "insert (id, words)"
    jobs text default 'select, insert',        -- what jobs are granted
    child text default 'person',               -- the column that says whose row it is
    whole regclass default null,               -- the table of what it is part of, and the column that names its id
    whole_by text default null,
    seen text default null,                    -- as-said: which rows are read
    written text default null,                 -- which rows are written
    followed boolean default false,            -- whether the owner always sees all of it; else while it decides, or erases
    why_written text default '')               -- why nothing asks whose agency a row names, or that anybody writes anything
  returns void language plpgsql set search_path = public, pg_temp as $$
declare
  for_people boolean := kind not in ('jobs-only', 'owner-only');
  for_jobs boolean := kind <> 'owner-only';
  reads text := case kind
    when 'by-subject' then format('sees(acting(), %I, agency, handling, actor)', child)
    when 'by-handling' then 'sees(acting(), null, agency, handling, actor)'
    when 'known-of' then format('may_know_of(acting(), %I)', child)
    when 'followed' then format('may_follow(acting(), %I)', child)
    when 'by-agency' then 'is_of_agency(acting(), agency)'
    when 'own' then 'practitioner::text = acting()'
    when 'part' then format('exists (select from %s whole where whole.id = %s.%I)', whole, what, whole_by)
    when 'reference' then 'true'
    when 'as-said' then seen
  end;
  writes text := coalesce(written, case
    when kind in ('by-subject', 'known-of', 'followed') then format('may_know_of(acting(), %I)', child)
    when kind in ('by-agency', 'own', 'part') then reads
    else 'false' end);
  theirs constant boolean := kind in ('by-subject', 'by-handling', 'known-of');
  carried constant boolean := (select count(*) = 4 from pg_attribute where attrelid = what and attnum > 0 and not attisdropped
    and attname in ('partnership', 'agency', 'source', 'actor'));
  walled constant boolean := to_regproc('wall_of_rows') is not null and carried and for_people and (theirs or why_written = '');
  act text;
  others text;
begin
  insert into protected_table (name, kind, why, why_written) values (what::text, protect.kind, protect.why, protect.why_written);
  if for_people and reads is null then
    raise exception '% is protected %, and nothing says which rows are read.', what, kind
      using hint = 'Say it with seen; of a part, say of what and by which column.';
  end if;
  if theirs and not carried and application ~* 'insert|update' then
    raise exception '% is protected %, and its rows do not say whose they are.', what, kind
      using hint = 'Make the table with "like carried including defaults".';
  end if;
  if for_people and application ~* 'insert|update|delete' and writes ~* '^\W*true\W*$' and why_written = '' then
    raise exception 'Anybody writes anything in %.', what using hint = 'Say with written who does, or why with why_written.';
  end if;
  execute format('alter table %s enable row level security', what);
  execute format('alter table %s force row level security', what);
  execute format('create policy %I on %s to current_user using (%s)',
    case when followed or kind = 'owner-only' then 'owner_follows' else 'owner_erases' end, what,
    case when followed or kind = 'owner-only' then 'true' else 'current_setting(''reachable.erasing'', true) = ''yes''' end);
  if not followed and kind <> 'owner-only' then
    execute format('create policy owner_decides on %s for select to current_user
      using (current_setting(''reachable.deciding'', true) <> '''')', what);
  end if;
  if for_people and application <> '' then
    execute format('grant %s on %s to ${application}', application, what);
    execute format('create policy readers_may on %s for select to ${application} using (%s)', what, reads);
    if application ~* 'insert' then
      execute format('create policy writers_may on %s for insert to ${application} with check (%s)', what, writes);
    end if;
    if application ~* 'update' then
      execute format('create policy changers_may on %s for update to ${application} using (%s) with check (%s)',
        what, writes, writes);
    end if;
    if application ~* 'delete' then
      execute format('create policy removers_may on %s for delete to ${application} using (%s)', what, writes);
    end if;
  end if;
  -- Whoever is granted all columns is granted all but two; who names one of those is told.
  foreach act in array array['insert', 'update'] loop
    if for_people and has_table_privilege('${application}', what, act) then
      select string_agg(format('%I', attname), ', ') into others from pg_attribute
      where attrelid = what and attnum > 0 and not attisdropped and attgenerated = '' and attname not in ('actor', 'received_at');
      execute format('revoke %s on %s from ${application}', act, what);
      execute format('grant %s (%s) on %s to ${application}', act, others, what);
    elsif exists (select from pg_attribute where attrelid = what and attname in ('actor', 'received_at')
        and has_column_privilege('${application}', what, attnum, act)) then
      raise exception 'By whom and when a row of % is, the database says.', what using hint = 'Leave actor and received_at out of the grant.';
    end if;
  end loop;
  if walled and application ~* 'insert' then
    execute format('create trigger a_wall after insert on %s referencing new table as added
      for each statement execute function wall_of_rows()', what);
  end if;
  if walled and application ~* 'update' then
    execute format('create trigger a_wall_of_changes after update on %s referencing new table as added
      for each statement execute function wall_of_rows()', what);
  end if;
  if for_jobs and jobs <> '' then
    execute format('grant %s on %s to ${jobs}', jobs, what);
    execute format('create policy jobs_may on %s to ${jobs} using (true) with check (true)', what);
  end if;
end
$$;
