-- The wall of writing, of what was judged before danger was written down.

-- What was judged before this came in, at or after what it tells of happened, by whoever may not read it: nobody judged what they did not know of.
-- Null where this tells of no danger, or of danger long past. The database writes it, and believes it of nobody.
create or replace function unjudged_by(it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  names text;
begin
  if not could_tell_of_danger(it.type, it.body -> 'attributes') or it.occurred_at < it.received_at - danger_may_come_back() then
    return null;
  end if;
  perform begin_deciding();
  select string_agg(earlier.name, '|' order by earlier.log_position) into names from entry earlier
  where earlier.subject = any (records_of(it.subject)) and earlier.occurred_at >= it.occurred_at
    -- Whoever met the child and read what was asked about then read nothing of this.
    and (judges_what_was_told(earlier.type) or earlier.body #>> '{attributes,danger_read}' = 'yes')
    and danger_ended_by(earlier.type) <> '{}' and earlier.actor not like 'job:%' and earlier.actor <> it.actor
    and not coalesce(sees(earlier.actor, it.subject, it.agency, it.handling, it.actor), false);
  perform end_deciding();
  return names;
end
$$;
revoke execute on function unjudged_by(public.entry) from public;

create or replace function note_unjudged() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  names text;
begin
  if jsonb_typeof(new.body -> 'attributes') is distinct from 'object' then -- it tells of no danger, or is refused as what it is
    return new;
  end if;
  names := unjudged_by(new);
  new.body := case when names is null then new.body #- '{attributes,unjudged_by}'
    else jsonb_set(new.body, '{attributes,unjudged_by}', to_jsonb(names)) end;
  return new;
end
$$;
create or replace trigger unjudged before insert on entry for each row execute function note_unjudged();
