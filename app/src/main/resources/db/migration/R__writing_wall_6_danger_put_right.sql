-- The wall of writing, of danger that somebody of an agency told. Where they put it right, so that it is none, or take it back, it comes in one
-- statement with a new row that names it: by that, whoever was asked is asked whether it is so. What is filed under another record tells of
-- the danger there. What an import brought is taken back whole, by two.

-- Whether an entry says something that may be danger there.
create or replace function says_of_danger(it public.entry, asked text) returns boolean language sql immutable
  return coalesce(lower(it.body #>> array['attributes', asked]), '') not in ('', 'no', 'none');

-- Whether a later word of it could end what it told of danger: another answer to what tells of danger, but for a worse one, or another time. Our own
-- form works out what ends, and asks; of a file nobody does.
create or replace function could_end_its_danger(earlier public.entry, later public.entry) returns boolean
  language plpgsql stable set search_path = public, pg_temp as $$
begin
  return earlier.occurred_at <> later.occurred_at or exists (
    select from unnest(answers_of_danger()) asked
      cross join lateral (select lower(coalesce(earlier.body #>> array['attributes', asked], '')) as was,
        lower(coalesce(later.body #>> array['attributes', asked], '')) as becomes) said
    where said.was <> said.becomes and said.becomes <> 'life' and (said.becomes <> 'yes' or said.was = 'life'));
end
$$;

create or replace function wall_of_danger_put_right() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  refused jsonb;
begin
  if who is null or who like 'job:%' or starts_with(who, 'family:') then
    return null;
  end if;
  perform begin_deciding();
  select jsonb_object_agg(added.id, 'Danger that was told is put right or taken back here, and in no file: whoever was asked is asked whether it is so.') into refused
  from added join entry earlier on earlier.name in (added.name, added.corrects) and earlier.id <> added.id
  where earlier.subject = added.subject
    and not (added.source = 'reachable' and added.source_local_id ~ '^(undo|again)-')
    and coalesce(added.body #>> '{attributes,filed_elsewhere}', '') <> 'yes'
    and (added.corrects is not null and added.type = any (types_that_take_back())
      or added.batch is not null and could_end_its_danger(earlier, added::entry)
      or exists (select from unnest(answers_of_danger()) asked
        where says_of_danger(earlier, asked) and not says_of_danger(added::entry, asked)))
    and exists (select from finding_child whose join finding found on found.partnership = whose.partnership and found.id = whose.finding
      where whose.person = any (records_of(added.subject)) and found.open and found.rule = any (rules_of_danger())
        and concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local') = coalesce(earlier.corrects, earlier.name))
    and not exists (select from added asking where asking.type = type_of_danger_put_right() and asking.subject = added.subject
      and asking.answers = coalesce(earlier.corrects, earlier.name) and asking.corrects is null);
  perform end_deciding();
  perform refuse_rows(refused);
  return null;
end
$$;
create or replace trigger a_wall_of_danger_put_right after insert on entry referencing new table as added
  for each statement execute function wall_of_danger_put_right();

-- Whether a question asks whether it is so that danger was put right, and they did that: somebody else says so. What is asked of whoever wrote
-- it, as whose the danger is, they alone can say.
create or replace function has_put_it_right(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  theirs boolean;
begin
  perform begin_deciding();
  theirs := exists (
    select from (select concat(asked.told -> 'trigger' ->> 'source', '/', asked.told -> 'trigger' ->> 'local') as name from finding asked
        where asked.partnership = it.partnership and asked.id = it.finding and asked.rule <> all (rules_that_ask_who_wrote()) offset 0) asked
      join entry told using (name)
    where told.partnership = it.partnership and told.type = type_of_danger_put_right() and told.actor = who);
  perform end_deciding();
  return theirs;
end
$$;
revoke execute on function has_put_it_right(text, public.ask) from public;
