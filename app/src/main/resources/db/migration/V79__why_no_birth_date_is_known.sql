-- A record begins with a date of birth, or with why nobody knows one: by it two children of one name are told apart.
alter table person_description add column no_birth_date text not null default '';
grant insert (no_birth_date) on person_description to ${application}, ${jobs};
