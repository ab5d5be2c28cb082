-- A description says all that stands of a person, and so bears days of birth that its writer only left as they were: such a day is not
-- their word. Of what was written before nobody knows it, and it counts as it did.
alter table person_description add column says_birth boolean not null default true;
