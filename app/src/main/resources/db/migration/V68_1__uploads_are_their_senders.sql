-- A file that is brought in is read by whoever sends it, and by the job that loads it: names of children stand in it whom others may not
-- know of.
delete from protected_table where name in ('import_upload', 'import_file');
revoke all on import_upload, import_file from ${application}, ${jobs};
select protect('import_upload', 'own',
  application => 'select, insert (id, practitioner, called, state, registers, partnership, agency, handling, source, batch, actor), '
    || 'update (called, state, registers, rows_in_all, rows_done, said, import_batch, claimed_until, kept_back)',
  jobs => 'select, insert, update');
select protect('import_file', 'part', application => 'select, insert, delete', jobs => 'select, insert, delete',
  whole => 'import_upload', whole_by => 'upload');

-- What is said of a place, a vehicle or an adult of concern is put right by others too: whoever wrote the words before is told.
alter table details_changed drop constraint details_changed_person_fkey,
  add foreign key (person) references subject on delete cascade;
