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

-- What answers it, and what its teller says of it later, is for the same few.
create or replace function note_few() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into told_to_few (report, practitioner)
    select distinct added.name, few.practitioner
    from added join told_to_few few on few.report in (added.answers, added.corrects)
    where added.handling = 'own-confidence' and (added.type = any (types_that_reply()) or starts_with(added.actor, 'family:'))
    on conflict do nothing;
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
