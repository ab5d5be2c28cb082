-- What came with a feed or in another's file has no author here to be told that it was changed: whoever answers for it is told in their
-- place. As whom somebody is told: its author, who looks after what their agency wrote, or who answers for the child by name.
alter table words_changed add column told_as text not null default 'author' check (told_as in ('author', 'agency'));
alter table details_changed add column told_as text not null default 'author' check (told_as in ('author', 'agency', 'child'));
comment on column words_changed.told_as is 'no words: a code';
comment on column details_changed.told_as is 'no words: a code';
