-- What goes with a write, whoever writes and by whatever road: who acts and when, what may follow what, and the narrow tables that are
-- kept beside the rows and asked by what decides.

-- Who acts, as each transaction says before it writes. Nothing can be written by nobody.
create or replace function acting() returns text language sql stable
  return nullif(current_setting('reachable.actor', true), '');

-- Forgets what was kept of every child.
create or replace function forget_children() returns void language sql
begin atomic
  select set_config('reachable.forgotten',
    (coalesce(nullif(current_setting('reachable.forgotten', true), ''), '0')::bigint + 1)::text, true);
end;

-- A write that changes what anybody is to a child: from the next question on it counts.
create or replace function forget_standing() returns trigger language plpgsql as $$
begin
  perform forget_children();
  perform set_config('reachable.reader', '', true);
  return null;
end
$$;

-- How far that is ahead, alone in a row; the clock is never set back.
create or replace function move_clock() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.clock_ahead as known (ahead_millis) values (new.ahead_millis)
  on conflict (only_row) do update set ahead_millis = greatest(known.ahead_millis, excluded.ahead_millis);
  return null;
end
$$;

-- The partnership's time as the database tells it. What it stamps nobody can date themselves.
create or replace function partnership_now() returns timestamptz language plpgsql stable as $$
declare
  ahead bigint;
begin
  select ahead_millis into ahead from public.clock_ahead;
  return clock_timestamp() + coalesce(ahead, 0) * interval '1 millisecond';
end
$$;

-- One name signs one person in.
create or replace function sign_in_name_is_free() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from public.practitioner where sign_in_name = new.sign_in_name) then
    raise exception 'Somebody signs in as % already.', new.sign_in_name;
  end if;
  return new;
end
$$;

-- What was said in confidence stays so, whoever tells it again; and what replies to it is for the same people.
create or replace function keep_confidence() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.handling := handling_of_reply(new);
  if new.handling = 'own-confidence' or exists (
      select from public.confided where name in (new.source || '/' || new.source_local_id,
        case when speaks_for(new.source || '/' || new.source_local_id, new.corrects) then new.corrects end)) then
    new.handling := 'own-confidence';
    insert into public.confided (name) values (new.source || '/' || new.source_local_id) on conflict do nothing;
  end if;
  return new;
end
$$;

-- Of entries that are not for everybody, and of those that put others right: so that whoever may not read the later word reads the earlier
-- no more. The owner reads entries only while it decides: so it does for the moment in which it looks for the earlier ones.
create or replace function note_guarded() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.handling <> 'open' then
    insert into public.guarded (entry, name, position, subject, agency, handling, actor)
    values (new.id, new.name, new.log_position, new.subject, new.agency, new.handling, new.actor);
  end if;
  if speaks_for(new.name, new.corrects) then
    insert into public.put_right (entry, name, corrects) values (new.id, new.name, new.corrects);
  end if;
  perform begin_deciding();
  insert into public.said_again (entry, subject, name)
    select id, entry.subject, name from public.entry
    where name in (case when speaks_for(new.name, new.corrects) then new.corrects end,
        case when new.handling <> 'open' then new.name end) and id <> new.id
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;

-- What comes after the word that puts it right.
create or replace function note_said_again() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into said_again (entry, subject, name)
    select id, added.subject, name from added where exists (select from put_right where put_right.corrects = added.name)
    on conflict do nothing;
  return null;
end
$$;

-- Which entries are open, beside the wall that they lie behind.
create or replace function note_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into open_entry (entry, name, subject, agency, type)
  select id, name, added.subject, agency, type from added where handling = 'open';
  return null;
end
$$;

-- Every person is a subject: one of kind child, by the same id. A reference that is somebody's already is refused, or passed over, by
-- the person's own table, which is asked next.
create or replace function note_subject() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into public.subject (id, kind, reference, partnership, agency, handling, source, batch, actor, received_at)
  values (new.id, 'child', new.reference, new.partnership, new.agency, new.handling, new.source, new.batch, new.actor,
    new.received_at)
  on conflict (partnership, reference, kind) do nothing;
  return new;
end
$$;
create or replace trigger is_a_subject before insert on person for each row execute function note_subject();

-- Whoever begins a record has begun to work with the child.
create or replace function note_begun() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into public.agency_involved (person, agency, last_at)
  select new.id, agency.code, new.received_at
  from public.practitioner join public.agency on agency.id = practitioner.agency
  where practitioner.id::text = new.actor
  on conflict do nothing;
  return null;
end
$$;

-- Who wrote all that a finding rests on; nobody where that were several, a job or nobody here. And of which agencies they are where all of
-- them only report: none works with the child or brings their agency in, nor did a source for which it vouched. The owner reads entries only while
-- it decides: so it does for the moment in which it looks for those.
create or replace function who_wrote_all_of(here uuid, told jsonb, out who text, out reported_by text[])
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  wrote record;
begin
  perform begin_deciding();
  select array_agg(distinct entry.actor) as whom, bool_and(practitioner_called(entry.actor) is not null) as people,
    array_agg(distinct agency.code) as agencies,
    jsonb_agg(distinct jsonb_build_object('who', entry.actor, 'about', stands.subject, 'source', entry.source, 'agency', entry.agency)) as said
  into wrote
  from (select distinct concat(said ->> 'source', '/', said ->> 'local') as name
      from (select told -> 'trigger' as said union all select jsonb_path_query(told, '$.steps[*].evidence[*]')) its) said
    join entry on entry.partnership = here and entry.name = said.name
    cross join lateral as_it_stands(said.name) stands -- whom it is about now: it may have been filed under another child first
    left join practitioner on practitioner.id = practitioner_called(entry.actor)
    left join agency on agency.id = practitioner.agency;
  perform end_deciding();
  if not wrote.people then
    return;
  end if;
  if cardinality(wrote.whom) = 1 then
    who := wrote.whom[1];
  end if;
  if not exists (
      select from jsonb_to_recordset(wrote.said) as one (who text, about uuid, source text, agency text)
      where may_bring_in(one.who, one.about) or is_close(one.who, one.about) or exists (
        select from source whose join source_vouched vouched on vouched.source = whose.id
          join agency its on its.id = vouched.agency and its.code = one.agency
        where whose.partnership = here and whose.code = one.source and whose.ended_at is null)) then
    reported_by := wrote.agencies;
  end if;
end
$$;

-- Which findings are open, since when they are not, and on whose words alone they rest: until somebody else's come to it. And whether they
-- closed because that one took their words back.
create or replace function note_open_finding() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from public.open_finding where partnership = old.partnership and finding = old.id;
  elsif new.open then
    insert into public.open_finding as known (partnership, finding, words_of, reported_by)
    select new.partnership, new.id, wrote.who, wrote.reported_by
    from (select) its left join public.who_wrote_all_of(new.partnership, new.told) wrote on tg_op = 'INSERT'
    on conflict (partnership, finding) do update set closed_at = null, taken_back = false where known.closed_at is not null;
    if tg_op = 'UPDATE' and new.told is distinct from old.told then
      update public.open_finding known set (words_of, reported_by) = (
        select case when known.words_of is not null then wrote.who end, case when known.reported_by is not null then wrote.reported_by end
        from public.who_wrote_all_of(new.partnership, new.told) wrote)
      where known.partnership = new.partnership and known.finding = new.id
        and (known.words_of is not null or known.reported_by is not null);
    end if;
  else
    update public.open_finding known set closed_at = public.partnership_now(),
      taken_back = coalesce(closing ->> 'how' = 'WITHDRAWN' and known.words_of = (select wrote.who
        from public.who_wrote_all_of(new.partnership, jsonb_build_object('steps', jsonb_build_array(
          jsonb_build_object('evidence', closing -> 'by')))) wrote), false)
    from (select new.told #> '{steps,-1,closing}' as closing) its
    where known.partnership = new.partnership and known.finding = new.id and known.closed_at is null;
  end if;
  return null;
end
$$;

-- The names and references that a search looks in.
create or replace function note_search_key() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'person' then
    insert into public.search_key (person, words, sounds)
    values (new.id, lower(new.reference), sounds_of(lower(new.reference)));
  else
    insert into public.search_key (person, words, sounds)
    values (new.person, lower(new.name), sounds_of(lower(new.name)));
  end if;
  return null;
end
$$;

-- In what state a thing is that changes it by update; and that nothing becomes what the table of states does not let follow.
create or replace function state_of(it public.ask) returns text language sql immutable
  return case when it.handed_to is not null then 'OFFERED' when it.taken_at is not null then 'TAKEN' else 'ASKED' end;
create or replace function state_of(it public.draft) returns text language sql immutable
  return case when it.entry is null then 'OPEN' when it.entry = '' then 'DROPPED' else 'SAVED' end;
create or replace function state_of(it public.import_upload) returns text language sql immutable
  return it.state;
create or replace function only_what_may_follow() returns trigger language plpgsql as $$
declare
  before text := '';
begin
  if tg_op = 'UPDATE' then
    before := public.state_of(old);
  end if;
  if not exists (select from public.state_change
      where thing = tg_table_name and was = before and becomes = public.state_of(new)) then
    raise check_violation using message = format('What is %s in %s never becomes %s.',
      case before when '' then 'nothing' else before end, tg_table_name, public.state_of(new));
  end if;
  return new;
end
$$;

-- Whose it is and what it is about stays as it began, and no version goes back.
create or replace function stays_itself() returns trigger language plpgsql as $$
begin
  if (new.partnership, new.finding, new.person) is distinct from (old.partnership, old.finding, old.person)
      or new.version < old.version then
    raise check_violation using message = 'An ask stays the ask it is.';
  end if;
  return new;
end
$$;

-- What a row of the audit says in words stands under a hash of its own, and the chain holds the hash.
create or replace function hash_what_is_said() returns trigger language plpgsql as $$
begin
  new.said := sha256(uuid_send(new.salt) || convert_to(new.purpose || E'\n' || new.details::text, 'UTF8'));
  return new;
end
$$;
