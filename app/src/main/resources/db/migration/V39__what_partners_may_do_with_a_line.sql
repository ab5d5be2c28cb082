-- What partners may do with a line, in the words of whoever wrote it, for them to read with it. Where nothing is said they ask.
alter table partner_line add column onward text not null default '';
grant insert (onward) on partner_line to ${application}, ${jobs};
