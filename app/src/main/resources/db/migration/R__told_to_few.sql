-- Whether somebody may read what was told, or what puts it right, or answers it: those who are named; to whom they passed it on; who wrote
-- it. A family reads its own by walls of its own.
create or replace function is_among_few(who text, child uuid, said text, puts_right text, answered text, written_by text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return who like 'job:%' or who like 'family:%' or who = written_by
    or not exists (select from public.told_to_few few where few.report in (said, puts_right, answered))
    or exists (select from public.told_to_few few where few.report in (said, puts_right, answered) and few.practitioner::text = who)
    or public.was_told(who, child, said);
end
$$;

drop policy if exists none_but_the_few on entry;
create policy none_but_the_few on entry as restrictive for select to ${application}
  using (handling <> 'own-confidence' or is_among_few(acting(), subject, name, corrects, answers, actor));

-- What a reply replies to: what it names; where it names nothing, all that is asked about and that it could answer. Whoever asks for it decides.
create or replace function replied_to(it public.entry) returns setof text language plpgsql stable as $$
begin
  if it.type <> all (public.types_that_reply()) then
    return;
  elsif it.body -> 'attributes' ? 'answers' then
    return query select public.answered_by(it);
  else
    return query select distinct concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local')
      from public.finding_child whose join public.finding found on found.partnership = whose.partnership and found.id = whose.finding
      where whose.person = any (public.records_of(it.subject)) and found.open and found.rule = any (public.rules_ended_by(it.type));
  end if;
end
$$;

-- For whom a reply is: for nobody for whom what it replies to is not, through whatever door it comes.
create or replace function handling_of_reply(it public.entry) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  closest text;
begin
  if it.type <> all (types_that_reply()) or it.handling = 'own-confidence' then
    return it.handling;
  end if;
  perform begin_deciding();
  select told.handling into closest from replied_to(it) report cross join lateral as_it_stands(report) told
    where told.partnership = it.partnership and told.handling <> 'open'
    order by told.handling = 'own-confidence' desc, told.handling limit 1;
  perform end_deciding();
  return case when closest is not null and (it.handling = 'open' or closest = 'own-confidence') then closest else it.handling end;
end
$$;
revoke execute on function handling_of_reply(public.entry) from public;

-- What answers it, and what its teller says of it later, is for the same few; what may answer several, for whoever is one of each of them.
create or replace function note_few() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  insert into told_to_few (report, practitioner)
    select distinct added.name, few.practitioner
    from added join told_to_few few on few.report = added.corrects
    where added.handling = 'own-confidence' and (added.type = any (types_that_reply()) or starts_with(added.actor, 'family:'))
    union
    select distinct added.name, few.practitioner
    from added join told_to_few few on few.report = added.answers
    where added.handling = 'own-confidence' and starts_with(added.actor, 'family:')
    on conflict do nothing;
  insert into told_to_few (report, practitioner)
    with report as (
      select added.name, added.actor, report, array(select few.practitioner from told_to_few few where few.report = its.report) as few
      from added cross join lateral replied_to(added::entry) its (report)
      where added.handling = 'own-confidence' and not starts_with(added.actor, 'family:'))
    select one.name, whom.practitioner from report one cross join lateral unnest(one.few) whom (practitioner)
    where not exists (select from report other where other.name = one.name and other.few <> '{}'
      and whom.practitioner <> all (other.few))
    union
    select report.name, practitioner_called(report.actor) from report
    where report.few <> '{}' and practitioner_called(report.actor) is not null
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger is_for_few after insert on entry referencing new table as added
  for each statement execute function note_few();

-- Whether somebody reads what this family tells where they are chosen: who has left, and whom a lock or an exclusion keeps out, never does.
create or replace function reads_for_family(whom uuid, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from family_member member
      where 'family:' || member.id = acting() and member.child = reads_for_family.child)
    and not has_left(whom, partnership_now()) and is_let_in(whom::text, child);
end
$$;
revoke execute on function reads_for_family(uuid, uuid) from public;
grant execute on function reads_for_family(uuid, uuid) to ${application};

-- Whether the story of the child whose family asks has ended, as the record has it: nothing is promised to them by letter then. It says no more.
create or replace function has_ended_for_family(child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  ended boolean;
begin
  if not exists (select from family_member member
      where 'family:' || member.id = acting() and member.child = has_ended_for_family.child) then
    return false;
  end if;
  perform begin_deciding();
  ended := exists (select from entry where entry.subject = any (records_of(has_ended_for_family.child))
    and entry.type = any (types_that_end_a_story()) and was_last_word(entry, partnership_now())
    and coalesce(entry.body #>> '{attributes,part_of_the_work}', '') <> 'no');
  perform end_deciding();
  return ended;
end
$$;
revoke execute on function has_ended_for_family(uuid) from public;
grant execute on function has_ended_for_family(uuid) to ${application};
