-- What several write together is about whatever has a story, a child or a place, and so is what is to be done because of it. What one of a
-- family is given stays a child's (document_copy): a place has no family.
do $$
declare
  told text;
begin
  foreach told in array array['document', 'document_version', 'document_part', 'document_shared', 'document_comment', 'document_position',
      'document_in_force', 'action_step'] loop
    execute format('alter table %1$I drop constraint %1$s_person_fkey, add foreign key (person) references subject on delete cascade', told);
  end loop;
end
$$;
