-- By whom the last word of an entry took it back; null where it stands, or stands again. It says that alone, and not whose the words were.
create or replace function taken_back_by(said text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  by_whom text;
begin
  perform begin_deciding();
  with recursive told (name) as (
    select coalesce((select word.corrects from entry word
      where word.name = said and speaks_for(word.name, word.corrects) limit 1), said)
    union
    select word.name from told join entry word on word.corrects = told.name where speaks_for(word.name, word.corrects))
  select case when word.type = any (types_that_take_back()) then word.actor end into by_whom
    from told join entry word on word.name = told.name order by word.log_position desc limit 1;
  perform end_deciding();
  return by_whom;
end
$$;
revoke execute on function taken_back_by(text) from public;
grant execute on function taken_back_by(text) to ${application}, ${jobs};

-- Only who is close to the work and sees what was said by that passes it on (V25); and what was taken back is passed on to nobody.
drop policy if exists writers_may on passed_on;
create policy writers_may on passed_on for insert to ${application}
  with check (may_pass_on(acting(), person) and taken_back_by(entry) is null and exists (select from entry
    where entry.name = passed_on.entry and entry.subject = passed_on.person and entry.handling = 'own-confidence'));

-- Whoever told us something hears that what was said back was taken back, and when; neither by whom nor what was written of it. The owner
-- reads entries only while it decides: so it does for the moment in which it looks.
create or replace function replies_taken_back(withdrawing text[]) returns table (report text, reply text, at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select told.report, answer.name, max(later.received_at)
    from told_by_family told join entry answer on answer.answers = told.report
      join entry later on later.corrects = answer.name and later.type = any (withdrawing)
    where 'family:' || told.teller = acting()
      and not starts_with(answer.actor, 'family:')
      and coalesce(answer.body #>> '{attributes,reached_teller}', '') <> 'no' -- it never reached them
    group by told.report, answer.name;
  perform end_deciding();
end
$$;
revoke execute on function replies_taken_back(text[]) from public;
grant execute on function replies_taken_back(text[]) to ${application};

-- Tells whoever told us something that somebody replied: a reply that counts, and by somebody else. What a worker wrote down of a child's or a
-- family's words those told, who read the reply on their own page. The owner reads entries only while it decides.
create or replace function tell_whom_a_reply_is_for() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  insert into reply_told (later, told, earlier, person)
    select distinct on (added.id, told.actor) added.id, told.actor, told.id, told.subject
    from added cross join lateral answered_by(added::entry) report join entry told on told.name = report
    where added.type = any (types_that_reply()) and told.type = any (types_owed_a_reply()) and told.partnership = added.partnership and told.actor <> added.actor
      and practitioner_called(told.actor) is not null and told.agency <> all (kinds_that_are_people())
      and coalesce(added.body #>> '{attributes,answers_question}', '') <> 'no'
      and coalesce(added.body #>> '{attributes,part_of_the_work}', '') <> 'no'
    order by added.id, told.actor, told.log_position desc
    on conflict do nothing;
  -- What came by a file nobody typed: whoever answers there for what their agency knows waits for it, and reads it.
  insert into reply_told (later, told, earlier, person)
    select distinct on (added.id, mine.id) added.id, mine.id::text, told.id, told.subject
    from added cross join lateral answered_by(added::entry) report join entry told on told.name = report
      join agency on agency.code = told.agency join practitioner mine on mine.agency = agency.id
    where added.type = any (types_that_reply()) and told.type = any (types_owed_a_reply()) and told.partnership = added.partnership
      and (told.batch is not null or practitioner_called(told.actor) is null)
      and exists (select from duty where duty.practitioner = mine.id and duty.role = any (roles_that_confirm_known()))
      and mine.id::text not in (told.actor, added.actor) and not has_left(mine.id, partnership_now())
      and (confirms_for(mine.id::text, told.agency) or answers_for(mine.id::text, told.subject, roles_that_confirm_known()))
      and is_let_in(mine.id::text, told.subject) and reads_what_was_told(mine.id::text, told)
      and coalesce(added.body #>> '{attributes,answers_question}', '') <> 'no'
      and coalesce(added.body #>> '{attributes,part_of_the_work}', '') <> 'no'
    order by added.id, mine.id, told.log_position desc
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger tells_whom_a_reply_is_for after insert on entry referencing new table as added
  for each statement execute function tell_whom_a_reply_is_for();
