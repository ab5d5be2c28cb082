-- By name, who alone reads what a child or their family told. Where nobody is named, it is read as it is handled.
create table told_to_few (
  report       text not null, -- what was told, as source/id
  practitioner uuid not null references practitioner,
  primary key (report, practitioner)
);

select protect('told_to_few', 'as-said', 'Whoever told it, who says whom it is for; the wall of entries asks it.',
  application => 'select, insert',
  seen => 'exists (select from told_by_family told where told.report = told_to_few.report and ''family:'' || told.teller = acting())',
  written => 'exists (select from told_by_family told where told.report = told_to_few.report and ''family:'' || told.teller = acting())',
  followed => true);

-- Whether somebody may read what was told, or what puts it right, or answers it: those who are named; to whom they passed it on; who wrote
-- it. A family reads its own by walls of its own.
create function is_among_few(who text, child uuid, said text, puts_right text, answered text, written_by text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return who like 'job:%' or who like 'family:%' or who = written_by
    or not exists (select from public.told_to_few few where few.report in (said, puts_right, answered))
    or exists (select from public.told_to_few few where few.report in (said, puts_right, answered) and few.practitioner::text = who)
    or public.was_told(who, child, said);
end
$$;

create policy none_but_the_few on entry as restrictive for select to ${application}
  using (handling <> 'own-confidence' or is_among_few(acting(), subject, name, corrects, answers, actor));
