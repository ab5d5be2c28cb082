-- That an import was taken back: the second wall of it. Whoever sees the import sees that it was, and only somebody of the agency
-- that sent it takes it back.
alter table import_undone enable row level security;
alter table import_undone force row level security;
create policy readers_may on import_undone for select to ${application}
  using (exists (select from import_batch brought where brought.id = import_undone.batch));
create policy writers_may on import_undone for insert to ${application}
  with check (exists (select from import_batch brought
    where brought.id = import_undone.batch and is_of_agency(acting(), brought.agency)));
create policy jobs_may on import_undone to ${jobs} using (true) with check (true);
