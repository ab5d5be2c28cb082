-- What is typed into a form of another room, as of a document or a sitting, is kept as what is begun, under the form's own address: one at a
-- time of each writer.
alter table draft add column address text not null default '';
comment on column draft.address is 'no words: where its form is';
create unique index draft_of_a_form on draft (practitioner, address) where entry is null and address <> '';
grant insert (address) on draft to ${application};
