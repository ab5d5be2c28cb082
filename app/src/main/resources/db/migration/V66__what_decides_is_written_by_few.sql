-- What decides who is let in, and which word is the last, is written by those alone whose work it is.

-- What a rule asks, of whom and whom else it tells, is written by folds, which are jobs. A request changes of an ask only who has it: the
-- rest of who may is said in R__writing_wall_2.
revoke insert, update, delete on ask, chase, finding, finding_child from ${application};
grant update (practitioner, taken_at, handed_to, version) on ask to ${application};

-- Who works here, as what and for whom is written at set-up, and follows from what an agency's provider says: both are jobs.
revoke insert, update, delete on duty, belonging, role_fallback, partnership, agency, team from ${application};
revoke insert on practitioner from ${application};

-- What somebody has begun to write is theirs alone. Jobs keep what is sent after signing out, and empty what nobody came back to.
delete from protected_table where name = 'draft';
revoke insert, update, delete on draft from ${application}, ${jobs};
select protect('draft', 'own', application => 'select, insert, update (person, typed, version, saved_at, entry)',
  jobs => 'select, insert, update');

-- Since when a record is open says the database.
revoke insert (from_time) on break_glass from ${application};

-- Which word is the last says the database, and nobody who writes: the order in which they came.
select set_config('reachable.erasing', 'yes', true);
do $$
declare
  said text;
begin
  foreach said in array array['record_link', 'record_lock', 'leaving', 'duty_ended', 'family_account_ended', 'person_name',
      'person_description', 'adult_name', 'thing_description', 'who_asked_answer', 'outage_password', 'outage_number', 'outage_sheet']
  loop
    execute format('alter table %I add column position bigint', said);
    execute format('update %1$I it set position = came.at
      from (select id, row_number() over (order by id) as at from %1$I) came where came.id = it.id', said);
    execute format('alter table %I alter column position set not null, alter column position add generated always as identity', said);
    execute format('select setval(pg_get_serial_sequence(%1$L, ''position''), coalesce(max(position), 0) + 1, false) from %1$I', said);
  end loop;
end
$$;
select set_config('reachable.erasing', '', true);
