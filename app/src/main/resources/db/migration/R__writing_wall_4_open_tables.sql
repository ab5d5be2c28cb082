-- The wall of writing, of tables that everybody reads and whose rows are of somebody all the same: what a request writes of its own accord.
-- What the owner's functions write, and jobs, is not asked: these triggers run as whoever writes.

-- Whether a request writes this, and no job and no function of the owner's.
create or replace function is_a_request() returns boolean language sql stable
  return current_user = '${application}';

-- What is brought in is whose it is: nobody sends a file, says that it be loaded or drops it in another's name.
create or replace function wall_of_uploads() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and (new.practitioner::text is distinct from acting() or new.actor is distinct from acting()) then
    raise insufficient_privilege using message = 'A file is brought in, loaded or dropped by whoever sends it.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert or update on import_upload for each row execute function wall_of_uploads();

create or replace function wall_of_files() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  whole uuid := case when tg_op = 'DELETE' then old.upload else new.upload end;
begin
  if is_a_request() and not exists (select from import_upload sent where sent.id = whole
      and sent.practitioner::text = acting() and sent.actor = acting() and (tg_op = 'DELETE' or sent.state = 'READ')) then
    raise insufficient_privilege using message = 'A file is brought in, loaded or dropped by whoever sends it.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create or replace trigger a_wall before insert or update or delete on import_file for each row execute function wall_of_files();

-- Whoever writes marks a story to be folded anew, and nothing else: when its clock ends and how far it was folded is written by folds.
revoke insert, update, delete on story from ${application};
grant insert (subject, partnership), update (stale, marks, stale_since) on story to ${application};
create or replace function wall_of_stories() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() then
    if not new.stale or new.marks <> old.marks + 1 then
      raise insufficient_privilege using message = 'A story is marked to be folded, and by nobody but a fold said to be.';
    end if;
    new.stale_since := case when old.stale then old.stale_since else clock_timestamp() end;
  end if;
  return new;
end
$$;
create or replace trigger a_wall before update on story for each row execute function wall_of_stories();

-- The partnership's time is moved by jobs: by setting up a demonstration, and by whoever runs one. A real partnership has none of its own:
-- the foreign key of clock_setting holds it to a demonstration.
revoke insert, update, delete on clock_setting, clock_ahead from ${application};

-- A row of the audit names whoever acts, or nobody.
create or replace function wall_of_the_audit() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and new.practitioner::text <> acting() then
    raise insufficient_privilege using message = 'A row of the audit is of whoever acts.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert on audit_entry for each row execute function wall_of_the_audit();

-- That a family's account ends, or begins again, is said by whoever is close to the child.
create or replace function wall_of_family_accounts() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and (is_no_job(acting()) or not exists (select from family_member
      where family_member.id = new.family_member and is_close(acting(), family_member.child))) then
    raise insufficient_privilege using message = 'Accounts of a family are ended by whoever is close to the child.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert on family_account_ended for each row execute function wall_of_family_accounts();
