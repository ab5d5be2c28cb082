-- What is done about actions: which entries tell of which, who may say what of one, and nothing that they do not say.

-- The id of an action that entries call so.
create or replace function action_called(its_key text) returns uuid language sql immutable
  return case when its_key ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then its_key::uuid else md5(its_key)::uuid end;

-- Whether a file told it, or tells it again after its import was taken back.
create or replace function came_in_a_file(it public.entry) returns boolean language sql immutable
  return it.source <> 'reachable' or it.source_local_id like 'again-%';

-- Of which action an entry tells: the one it names, else the one whose words it answers, or says anew or puts right.
create or replace function action_told(it public.entry) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return coalesce(
    case when which_action(it.body) <> '' then action_called(which_action(it.body)) end,
    (select one.action from action_step one
      where one.said = any (string_to_array(it.answers, '|')) and one.person = it.subject limit 1),
    (select one.action from action_step one
      where one.name in (case when speaks_for(it.name, it.corrects) then it.corrects end, it.name) order by one.position desc limit 1),
    action_called(it.name));
end
$$;

-- Notes of an entry which action it tells of, and what; where it tells of none, nothing. One that puts right or takes back is of what its
-- own source said before. What a file only reports moves no action: whoever sent it is nothing to the child. What is written here the wall
-- below asks.
create or replace function note_action(it public.entry) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  its_step constant text := step_of_action(it.type);
  its_key constant text := nullif(which_action(it.body), '');
  earlier action_step;
begin
  select * into earlier from action_step
    where name in (case when speaks_for(it.name, it.corrects) then it.corrects end, it.name) order by position desc limit 1;
  if its_step = '' and earlier.entry is null
      or its_step <> '' and came_in_a_file(it) and it.body #>> '{attributes,part_of_the_work}' = 'no' then
    return;
  end if;
  insert into action_step (entry, person, position, name, said, action, step, whom, setter, whole)
  values (it.id, it.subject, it.log_position, it.name, coalesce(earlier.said, it.name),
    action_told(it),
    its_step,
    (select id from practitioner where id::text = whose_action(it.body)),
    case its_step when 'set' then practitioner_called(it.actor)
      -- Who set it names somebody else, where whom they set it for cannot do it.
      when 'declined' then (select one.setter from action_step one where one.step = 'set' and one.person = it.subject
        and one.action = action_called(its_key) order by position limit 1) end,
    its_step not in ('set', 'declined') or its_step = 'set' and action_is_whole(it.body))
  on conflict do nothing;
end
$$;

create or replace function note_actions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it public.entry;
begin
  for it in select added.* from added
    where step_of_action(added.type) <> ''
      or exists (select from action_step one where one.name in (added.corrects, added.name))
    order by added.log_position loop
    perform note_action(it);
  end loop;
  return null;
end
$$;
create or replace trigger notes_actions after insert on entry referencing new table as added
  for each statement execute function note_actions();

-- Makes it all again from the entries about a child.
create or replace function rebuild_actions(child uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  it public.entry;
begin
  perform begin_deciding();
  delete from action_step where person = any (records_of(child));
  for it in select entry.* from entry where subject = any (records_of(child)) order by log_position loop
    perform note_action(it);
  end loop;
  perform end_deciding();
end
$$;
revoke all on function rebuild_actions(uuid) from public;
grant execute on function rebuild_actions(uuid) to ${jobs};

-- What stands of an action: of each entry its last words, without what was taken back.
create or replace function stands_of_action(child uuid, which uuid) returns setof action_step
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select one.* from action_step one
    where one.person = any (records_of(child)) and one.action = which and one.step <> ''
      and not exists (select from action_step later where later.said = one.said and later.position > one.position);
end
$$;

-- Whether somebody may say of an action that it is set, offered, taken on, declined, moved, over or dropped. It is theirs to end whose it
-- is, who wrote that it is to be done, who answers for the child or for a document about them; over, it is nobody's. Whoever only opened
-- the record with a reason sets none: what they saw they write as an entry.
create or replace function may_step(who text, child uuid, which uuid, its_step text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me constant uuid := practitioner_called(who);
  owner uuid;
  last action_step;
  may boolean;
begin
  if who is null or who is distinct from acting() or not may_know_of(who, child) then
    return false;
  end if;
  perform begin_deciding();
  select * into last from stands_of_action(child, which)
    where step in ('set', 'handed-over', 'taken-on', 'declined') order by position desc limit 1;
  select coalesce(whom, setter) into owner from stands_of_action(child, which)
    where step in ('set', 'taken-on') order by position desc limit 1;
  may := case
    when exists (select from stands_of_action(child, which) where step in ('over', 'dropped')) then false
    when its_step in ('taken-on', 'declined') then last.whom = me and (last.step = 'handed-over'
      -- What another set for them is theirs to say that they do it, or cannot.
      or last.step = 'set' and last.setter is distinct from me)
      -- Nor has whoever offered it on said so: where that one does not take it, they are asked again.
      or last.step = 'declined' and last.setter is distinct from me
        and (select one.step = 'handed-over' from stands_of_action(child, which) one where one.position < last.position
          order by one.position desc limit 1)
        and (select one.step = 'set' and one.whom = me and one.setter is distinct from me
          from stands_of_action(child, which) one where one.step in ('set', 'taken-on') order by one.position desc limit 1)
    when last.entry is null then its_step = 'set' and (who like 'job:%' or may_write_together(who, child))
    else owner = me
      or exists (select from stands_of_action(child, which) where step = 'set' and setter = me)
      or answers_for_document(who, child,
        exists (select from document whole where whole.person = any (records_of(child)) and whole.actor = who)) end;
  perform end_deciding();
  return coalesce(may, false);
end
$$;

-- Whether somebody can be asked to do something for a child: they read what anybody who works with the child reads, and are here.
create or replace function may_be_asked(whom uuid, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  perform begin_deciding();
  may := exists (select from practitioner one join agency its on its.id = one.agency
    where one.id = whom and sees(one.id::text, child, its.code, 'open', '') and not has_left(one.id, partnership_now()));
  perform end_deciding();
  return may;
end
$$;

-- How many open actions of an agency's people whoever acts is not shown, of children of whom they may be told more than that there is a
-- record. To the nearest five, and of fewer that there are any (1): whoever watched the number would read of whom somebody just wrote.
create or replace function actions_not_shown(called text) returns int
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  hidden int;
begin
  perform begin_deciding();
  select count(*) into hidden from (
    select distinct it.person, it.action from action_step it join practitioner one on one.id = it.whom
      join agency its on its.id = one.agency join entry on entry.id = it.entry
    where its.code = called and entry.handling = 'open' and it.step in ('set', 'taken-on')
      and is_let_in(acting(), it.person)
      and not sees(acting(), entry.subject, entry.agency, entry.handling, entry.actor)
      and not exists (select from stands_of_action(it.person, it.action) ended where ended.step in ('over', 'dropped'))) theirs;
  perform end_deciding();
  return case when hidden = 0 then 0 when hidden < 5 then 1 else round(hidden / 5.0) * 5 end;
end
$$;

-- Why what a file says of an action is left out: another source set it, or it is a row of a document of this child, in force or not yet.
-- Nothing where it is its own, or nobody's yet.
create or replace function why_not_of_action(it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  another boolean;
  of_a_document boolean;
begin
  if step_of_action(it.type) = '' then
    return '';
  end if;
  perform begin_deciding();
  of_a_document := exists (select from document_part part
    where part.line = action_told(it) and part.person = any (records_of(it.subject)));
  another := exists (select from action_step one
    where one.person = any (records_of(it.subject)) and one.action = action_told(it) and one.step = 'set'
      and split_part(one.name, '/', 1) <> it.source);
  perform end_deciding();
  return case
    when another then 'What is said of an action that was set elsewhere is said on its own page, and by no file.'
    when of_a_document then 'It is a row of a document that is written together here: what becomes of it is said there, and by no file.'
    else '' end;
end
$$;

-- What is said here of an action is said by whoever may, what puts it right too; a file tells of its own source's actions.
create or replace function wall_of_actions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  refused jsonb;
begin
  if acting() is null or not exists (select from added where step_of_action(added.type) <> '') then
    return null;
  end if;
  perform begin_deciding();
  select jsonb_object_agg(its.id, its.why) into refused from (
    select added.id, case
        when added.source <> 'reachable' then nullif(why_not_of_action(added::entry), '')
        when not (added.corrects is not null and exists (select from action_step earlier
              where earlier.name = added.corrects and earlier.step = step_of_action(added.type)
                and earlier.person = added.subject and earlier.action = action_told(added::entry)))
            and not may_step(acting(), added.subject, action_told(added::entry), step_of_action(added.type)) then
          'Only whoever said they would do it, who set it or who leads says what becomes of it, and nobody once it is over.'
        when whose_action(added.body) <> '' and step_of_action(added.type) in ('set', 'handed-over')
            and not exists (select from practitioner one where one.id::text = whose_action(added.body)
              and may_be_asked(one.id, added.subject)) then
          'They may not read what is written about this child. Ask somebody close to the child to let them in first.' end as why
    from added where step_of_action(added.type) <> ''
      and not (added.source = 'reachable' and added.source_local_id ~ '^(undo|again|part)-')) its
  where its.why is not null;
  perform end_deciding();
  perform refuse_rows(refused);
  return null;
end
$$;
create or replace trigger a_wall_of_actions after insert on entry referencing new table as added
  for each statement execute function wall_of_actions();
