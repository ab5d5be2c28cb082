-- Whom a child trusts is a person: somebody known to be around the child, how they are reached, since when, and who says so.
alter table relation add column trusted boolean not null default false;
alter table relation add column trusted_from date;
alter table relation add column trusted_until date;
alter table relation add column trusted_says text not null default '';
alter table relation add column reached text not null default '';
alter table relation add column practitioner uuid references practitioner; -- where the other works here
-- What was typed before among the relations meant it.
select set_config('reachable.erasing', 'yes', true);
alter table relation disable trigger user;
update relation set trusted = true, trusted_from = from_date, trusted_until = until_date where relation ilike '%trusted%';
alter table relation enable trigger user;
select set_config('reachable.erasing', '', true);
grant insert (trusted, trusted_from, trusted_until, trusted_says, reached, practitioner) on relation to ${application};
