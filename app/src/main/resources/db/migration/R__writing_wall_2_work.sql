-- The wall of writing, of what decides who is let in: what answers what is asked, who is on duty, and who opens a record. Who moves an
-- ask stands in R__offers. What no request writes at all - what a rule asks and of whom, a duty - it has no grant for (V66).

-- Why an entry may not answer what it says that it answers; empty where it may. Whoever offers it, or gives it back, only moves it. What puts an answer right says once more what it answers.
create or replace function why_not_answering(who text, it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  way text;
begin
  foreach way in array array['answers_finding', 'about_finding'] loop
    if it.body -> 'attributes' ? way
        and not exists (select from ask where ask.partnership = it.partnership
          and ask.finding = it.body #>> array['attributes', way] and about_whom(ask) = any (records_of(it.subject))
          and (may_answer(who, ask) or way = 'about_finding' and (may_offer(who, ask) or may_give_back(who, ask))))
        and not exists (select from entry earlier where earlier.name in (it.name, it.corrects) and earlier.id <> it.id
          and earlier.subject = it.subject and earlier.body #> array['attributes', way] = it.body #> array['attributes', way]) then
      return 'What is asked is answered by whoever is asked or is close to the child.';
    end if;
  end loop;
  return '';
end
$$;

-- Whether somebody plans who is on duty.
create or replace function plans_duties(who text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.duty where duty.practitioner::text = who and duty.scope = 'PARTNERSHIP'
    and duty.role = any (public.roles_that_plan_duties()) and public.holds(duty, public.partnership_now()));

-- Whether somebody looks after the account of this person: of their own agency, or of the agency that the duty names.
create or replace function looks_after_account(who text, whose uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.duty
      join public.practitioner mine on mine.id = duty.practitioner
      join public.practitioner one on one.id = whose
      join public.agency on agency.id = one.agency
    where duty.practitioner::text = who and duty.role = any (public.roles_that_look_after_people())
      and public.holds(duty, public.partnership_now())
      and case duty.scope when 'AGENCY' then duty.scope_of = agency.code when 'PARTNERSHIP' then one.agency = mine.agency else false end);

-- A duty is given up, and that somebody is away and on which number they are rung is said, by themselves or by whoever plans; that somebody
-- leaves or is back by whoever looks after their agency's people.
create or replace function wall_of_rotas() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
begin
  perform refuse_no_job(who);
  if who is null or who like 'job:%' then
    return null;
  end if;
  if exists (
      select from (select coalesce((to_jsonb(added) ->> 'practitioner')::uuid,
          (select duty.practitioner from duty where duty.id::text = to_jsonb(added) ->> 'duty')) as whose from added) its
      where not case when tg_table_name = 'leaving' then looks_after_account(who, its.whose)
        else its.whose::text = who or plans_duties(who) end) then
    perform refuse(case when tg_table_name = 'leaving'
      then 'Who leaves or is back is said by whoever looks after the people of their agency.'
      else 'Whose duty it is ends it and says when they are away and on which number they are rung, or whoever plans duties.' end);
  end if;
  return null;
end
$$;
create or replace trigger a_wall after insert on duty_ended referencing new table as added
  for each statement execute function wall_of_rotas();
create or replace trigger a_wall after insert on absence referencing new table as added
  for each statement execute function wall_of_rotas();
create or replace trigger a_wall after insert on leaving referencing new table as added
  for each statement execute function wall_of_rotas();
create or replace trigger a_wall after insert on number_to_ring referencing new table as added
  for each statement execute function wall_of_rotas();
alter policy writers_may on number_to_ring with check (practitioner::text = acting() or plans_duties(acting()));

-- For how long a record is opened with a reason at most, and within how long it is reviewed: the end of the next working day, whatever
-- holidays lie between.
create or replace function longest_opening() returns interval language sql immutable return interval '4 hours';
create or replace function longest_until_a_review() returns interval language sql immutable return interval '14 days';

-- Whether somebody may review that another opened a record: by such a duty for the partnership or for an agency, be it not their own.
create or replace function reviews_openings(who uuid) returns boolean language sql stable
  return exists (select from public.duty
      where duty.practitioner = who and duty.role = any (roles_that_review_openings()) and duty.scope in ('PARTNERSHIP', 'AGENCY')
        and public.holds(duty, public.partnership_now()))
    and not has_left(who, partnership_now());

-- A record is open from now on, for some hours, and somebody else whose duty it is looks at it soon.
create or replace function wall_of_openings() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
begin
  if who is null or who like 'job:%' then
    return new;
  end if;
  new.from_time := partnership_now();
  if new.until_time > new.from_time + longest_opening() and new.until_time <= new.from_time + longest_opening() + interval '1 minute' then
    new.until_time := new.from_time + longest_opening(); -- a clock that is ahead
  end if;
  if new.until_time <= new.from_time or new.until_time > new.from_time + longest_opening() then
    raise check_violation using message = 'A record is opened for four hours at most.';
  end if;
  if new.reviewer = new.practitioner or not reviews_openings(new.reviewer) then
    raise check_violation using message = 'Somebody else, whose duty it is, reviews that a record was opened.';
  end if;
  if new.review_by <= new.from_time or new.review_by > new.from_time + longest_until_a_review() then
    raise check_violation using message = 'That a record was opened is reviewed by the end of the next working day.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert on break_glass for each row execute function wall_of_openings();
