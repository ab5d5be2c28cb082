-- Which entries a state began and ended with, by what whoever sent them calls them: whoever may not read such an entry is told nothing because of it.
alter table story_spell add column began_with text, add column ended_with text;
update story set stale = true, marks = marks + 1;
