-- What worked is put right by a row in the place of another, and taken back by one beside it. Nothing is overwritten: the last word counts,
-- and the earlier ones are read by whoever read them.
alter table good_practice add column replaces uuid references good_practice on delete cascade;
-- Once: the second of two who put the same right reads what the first wrote, and decides again.
create unique index on good_practice (replaces) where replaces is not null;
grant insert (replaces) on good_practice to ${application};
select make_endings('good_practice', 'false'); -- who takes one back, R__writing_what_worked says
