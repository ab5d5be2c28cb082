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

-- When somebody looked at their desk they say by looking.
create or replace function wall_of_desks() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and new.practitioner::text is distinct from acting() then
    raise insufficient_privilege using message = 'When somebody looked is said by themselves.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert or update on last_looked for each row execute function wall_of_desks();

-- Whom a search finds follows from these: they come with the tables.
revoke insert, update, delete on nickname from ${application};

-- That a form was sent, and where it led, is its sender's to say; what is old goes with whoever sends next.
create or replace function wall_of_sent_forms() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and old.actor is distinct from acting()
      and (tg_op = 'UPDATE' or old.machine_at > clock_timestamp() - interval '1 day') then
    raise insufficient_privilege using message = 'That a form was sent is said by whoever sent it.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create or replace trigger a_wall before update or delete on sent_form for each row execute function wall_of_sent_forms();

-- What jobs alone write, and what holds no rows.
revoke insert, update, delete on leaving_passed_on, rules_in_force, carried from ${application};

-- Of what everybody reads, and no wall asks who writes: why.
update protected_table set why_written = its.why from (values
  ('ask', 'Triggers judge each step of it: who may take it, offer it and answer it (R__offers). Only jobs make one.'),
  ('audit_unsealed', 'A row of the audit waits here for its place; whoever checks the chain finds one that waits for ever, and one that is not there.'),
  ('outbox', 'That something was written; a job reads what was from the entries themselves.'),
  ('provider_signed_out', 'Digests of what a provider signed, written before anybody is signed in.'),
  ('sent_form', 'Whoever sends a form writes its digest, which nobody else can know; the database says who.'),
  ('sign_in_refused', 'Digests of names that were tried, written before anybody is signed in.'),
  ('story', 'That a subject has a story begins with its first entry; when it is folded the wall of changes asks.')
) as its (name, why) where protected_table.name = its.name;
