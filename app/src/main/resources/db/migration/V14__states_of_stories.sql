-- In what state each child is or was last, of each kind, as the last fold found it: for lists across children, as of who
-- is missing now. Derived: written anew at each fold, so every story is folded again to fill it.
create table story_spell (
  person      uuid not null,
  partnership uuid not null,
  kind        text not null,
  opened_at   timestamptz not null,
  closed_at   timestamptz,
  primary key (person, kind)
);
create index story_spell_kind on story_spell (kind, closed_at);
grant delete on story_spell to ${application};
update story set stale = true, marks = marks + 1;
