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
