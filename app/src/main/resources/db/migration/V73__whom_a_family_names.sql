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
