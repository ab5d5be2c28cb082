-- What a family or a child said, and came with a feed, has neither an author here nor an agency: whoever answers for the child by name is told.
alter table words_changed drop constraint words_changed_told_as_check,
  add constraint words_changed_told_as_check check (told_as in ('author', 'agency', 'child'));
