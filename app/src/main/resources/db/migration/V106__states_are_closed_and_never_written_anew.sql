-- In what state each child is or was, as it was known at any time: for boards, today and on any day. Rows are closed by a fold that finds
-- otherwise, and never written anew or taken away; what an entry of long ago tells is known from when that entry was. Derived, so every
-- story is folded again to fill it.
create table story_state (
  id          bigint generated always as identity primary key,
  person      uuid not null references subject on delete cascade,
  partnership uuid not null references partnership,
  code        text not null, -- a state of the policy, or what a board looks for in vain as board:its-code
  began       timestamptz not null,
  ended       timestamptz,
  known_from  timestamptz not null,
  known_to    timestamptz
);
comment on column story_state.code is 'no words: a code';
create index story_state_person on story_state (person);
create index story_state_now on story_state (code, ended) where known_to is null;
create index story_state_then on story_state (code, known_from);
select protect('story_state', 'followed', application => 'select', jobs => 'select, insert, update (known_to)', followed => true);

-- What is open of a rule, and what was raised under it.
create index finding_rule on finding (partnership, rule, open);

update story set stale = true, marks = marks + 1;
