-- The wall of writing, of accounts: passwords, who somebody is at their agency's provider, where they are signed in, and which report a
-- family told. As in R__writing_wall_4, what jobs write and the owner's functions is not asked.

-- Whether somebody changes an account of somebody who works here: theirs, or one that they look after.
create or replace function may_change_account(who text, whose uuid) returns boolean language sql stable
  return coalesce(who = whose::text or looks_after_account(who, whose), false);

-- Whether they change one of a child or a family: theirs, or of a child whom they are close to.
create or replace function may_change_family_account(who text, whose uuid, child uuid) returns boolean language sql stable
  return coalesce(who = 'family:' || whose or not is_no_job(who) and is_close(who, child), false);

create or replace function wall_of_passwords() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and not may_change_account(acting(), new.id) then
    raise insufficient_privilege using message = 'A password is chosen by whose it is, or given by whoever looks after their agency’s people.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before update on practitioner for each row execute function wall_of_passwords();

create or replace function wall_of_families() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and not may_change_family_account(acting(), new.id, new.child) then
    raise insufficient_privilege using message = 'Accounts of a family are begun by whoever is close to the child.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert or update on family_member for each row execute function wall_of_families();

-- What a provider calls somebody is said by whoever looks after them, and bound as the provider signed it.
create or replace function wall_of_providers() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  whose uuid := case when tg_op = 'DELETE' then old.practitioner else new.practitioner end;
begin
  if is_a_request() and not coalesce(case when starts_with(acting(), 'provider:')
        then tg_op = 'DELETE' or tg_table_name = 'provider_identity'
        else (tg_op = 'DELETE' or tg_table_name = 'named_to_provider') and looks_after_account(acting(), whose) end, false) then
    raise insufficient_privilege using
      message = 'What an agency’s sign-in calls somebody is said by whoever looks after the people of their agency.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create or replace trigger a_wall before insert or update or delete on named_to_provider
  for each row execute function wall_of_providers();
create or replace trigger a_wall before insert or update or delete on provider_identity
  for each row execute function wall_of_providers();

-- A session is written by the server between two pages, where nobody acts; a page only ends some: of whoever acts, or of whom they look
-- after, and what a provider says.
create or replace function may_end_session(who text, called text) returns boolean language sql stable
  return called is null or starts_with(who, 'provider:')
    or exists (select from public.practitioner where sign_in_name = called and may_change_account(who, id))
    or exists (select from public.family_member where sign_in_name = called and may_change_family_account(who, id, child));

create or replace function wall_of_sessions() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if acting() is null or not is_a_request() then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op <> 'DELETE' then
    raise insufficient_privilege using message = 'A sign-in is written between two pages, and in nobody’s name.';
  end if;
  if not (case when tg_table_name = 'spring_session' then may_end_session(acting(), to_jsonb(old) ->> 'principal_name')
      else exists (select from spring_session here where here.primary_id = to_jsonb(old) ->> 'session_primary_id'
        and may_end_session(acting(), here.principal_name)) end) then
    raise insufficient_privilege using message = 'A sign-in is ended by whose it is, or by whoever looks after them.';
  end if;
  return old;
end
$$;
create or replace trigger a_wall before insert or update or delete on spring_session for each row execute function wall_of_sessions();
create or replace trigger a_wall before insert or update or delete on spring_session_attributes
  for each row execute function wall_of_sessions();

-- Whether something is a report that this teller wrote, or is about to write: one that is there is theirs.
create or replace function is_their_report(report text, whose uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  theirs boolean;
begin
  perform begin_deciding();
  theirs := starts_with(report, 'reachable/')
    and not exists (select from entry where entry.name = report and entry.actor <> 'family:' || whose);
  perform end_deciding();
  return theirs;
end
$$;

-- Which report a family told, they say themselves: of what they wrote.
create or replace function wall_of_tellings() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and (acting() is distinct from 'family:' || new.teller or not is_their_report(new.report, new.teller)) then
    raise insufficient_privilege using message = 'What a family told is said to be theirs by themselves.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert or update on told_by_family for each row execute function wall_of_tellings();
