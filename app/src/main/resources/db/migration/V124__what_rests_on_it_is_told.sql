-- Whoever wrote something that rests on what is taken back, or filed elsewhere, is told too: an answer to it, an action that it set, what was
-- decided because of it. What they wrote stands, and nobody else says whether it still holds.
alter table words_changed drop constraint words_changed_told_as_check,
  add constraint words_changed_told_as_check check (told_as in ('author', 'agency', 'child', 'rests'));
