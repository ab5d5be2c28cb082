-- Rules are answered by what is written, whoever writes it. What somebody writes here who is nothing to the child, and whose duty is not to
-- receive, is kept, read and put to whoever is asked; it closes nothing. Of what is no child the agency that is asked answers.
create or replace function is_part_of_the_work(who text, about uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if is_thing(about) then
    return not exists (select from ask join open_finding known using (partnership, finding)
        where ask.person = about and known.closed_at is null)
      or exists (select from ask join open_finding known using (partnership, finding)
        where ask.person = about and known.closed_at is null and may_answer(who, ask));
  end if;
  return split_part(own_standing(who, about), '|', 1) <> 'PARTNERSHIP' or answers_for(who, about, roles_that_bring_in());
end
$$;

create or replace function note_part_of_the_work() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
begin
  if who is null or who like 'job:%' or who like 'family:%' or new.source <> 'reachable' or new.batch is not null then
    return new;
  end if;
  -- Whoever is asked answers that, and nothing else by it: the wall asks whose it is.
  if new.type in ('ask-taken-on', 'ask-answered', 'ask-not-needed')
      and new.body -> 'attributes' ?| array['answers_finding', 'about_finding'] then
    return new;
  end if;
  if not is_part_of_the_work(who, new.subject) then
    new.body := jsonb_set(new.body, '{attributes}',
      coalesce(new.body -> 'attributes', '{}') || '{"part_of_the_work": "no"}');
  end if;
  return new;
end
$$;
create or replace trigger part_of_the_work before insert on entry for each row execute function note_part_of_the_work();
