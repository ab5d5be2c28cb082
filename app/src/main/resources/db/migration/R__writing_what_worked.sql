-- What worked is put right and taken back by whoever wrote it, or looks after what people of their agency wrote; and where somebody did so
-- already, by nobody.
create or replace function may_mend_what_worked(who text, written uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  may := exists (select from good_practice it where it.id = written
    and (it.actor = who or puts_right_for(who, it.agency))
    and is_let_in(who, it.person)
    and not exists (select from good_practice later where later.replaces = it.id)
    and not exists (select from good_practice_ended ended where ended.statement = it.id));
  perform end_deciding();
  return may;
end
$$;

-- What stands in the place of another is about the same child, and of the same agency: it is read by whoever read that.
create or replace function stands_in_the_place_of(written uuid, child uuid, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  same boolean;
begin
  perform begin_deciding();
  same := exists (select from good_practice it where it.id = written and it.person = child and it.agency = whose);
  perform end_deciding();
  return same;
end
$$;

-- Whether what stands in the place of it is for fewer, and not for this reader: then the earlier words are not, either. Whoever wrote them
-- keeps them.
create or replace function is_said_again_for_fewer(who text, written uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp cost 2000 as $$
declare
  fewer boolean;
begin
  perform begin_deciding();
  fewer := exists (
    with recursive later as (
      select it.* from good_practice it where it.replaces = written
      union all select it.* from good_practice it join later on it.replaces = later.id)
    select from later where not sees(who, later.person, later.agency, later.handling, later.actor))
    and not exists (select from good_practice it where it.id = written and it.actor = who);
  perform end_deciding();
  return fewer;
end
$$;
drop policy if exists only_what_stands on good_practice;
create policy only_what_stands on good_practice as restrictive for select to ${application}
  using (not is_said_again_for_fewer(acting(), id));

-- What worked is written by whoever works with the child: whoever is nothing to them, or only opened the record, knows of no work that was
-- done.
alter policy writers_may on good_practice with check (case when replaces is null then may_write_together(acting(), person)
  else may_mend_what_worked(acting(), replaces) and stands_in_the_place_of(replaces, person, agency) end);
alter policy writers_may on good_practice_ended with check (may_mend_what_worked(acting(), statement));
