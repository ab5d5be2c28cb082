-- Who else was told because nobody had answered: whoever was on duty for the role it went up to. The owner stays the owner.
create table chase (
  partnership  uuid not null,
  finding      text not null,
  since        timestamptz not null, -- when the alert was raised that nobody answered
  role         text not null,
  practitioner uuid not null,
  because      text not null,
  told_at      timestamptz not null,
  primary key (partnership, finding, since, role)
);
create index chase_practitioner on chase (practitioner);

-- Of which entries a story tells at a thing; or, where it answers by name, which it answers: so that an answer is found
-- wherever what it names was sighted, in whosever story. Every story is folded again to fill it.
alter table story_telling add column entries text[] not null default '{}';
create index story_telling_entries on story_telling using gin (entries);
update story set stale = true, marks = marks + 1;
