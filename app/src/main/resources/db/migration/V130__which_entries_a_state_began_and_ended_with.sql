-- Which entries a state began and ended with: whoever may not read such an entry is told nothing because of it.
alter table story_spell add column began_with text, add column ended_with text;
comment on column story_spell.began_with is 'no words: an id';
comment on column story_spell.ended_with is 'no words: an id';
update story set stale = true, marks = marks + 1;
