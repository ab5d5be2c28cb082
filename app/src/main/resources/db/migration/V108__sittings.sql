-- A sitting about a child, as a strategy discussion: who spoke for which agency and what it says. What kinds there are, policy says. It is
-- one entry, which rules read; its words are here. Nothing is overwritten: what comes later is a row of its own, and is never of then.
create table sitting (
  id      uuid primary key,
  person  uuid not null references person on delete cascade,
  kind    text not null,
  entry   text not null, -- the entry it became
  asked   text not null default '', -- the question it was opened from
  content jsonb not null, -- what was decided, by the field of its kind
  like carried including defaults,
  foreign key (partnership) references partnership,
  unique (id, person)
);
create index on sitting (person);
create index on sitting (entry);
comment on column sitting.kind is 'no words: the code of a kind of sitting';
comment on column sitting.entry is 'no words: the entry it became, as source/id';
comment on column sitting.asked is 'no words: the id of what was found';

-- Who spoke for an agency, or could not be reached.
create table sitting_person (
  id      uuid primary key,
  sitting uuid not null,
  person  uuid not null references person on delete cascade,
  line    text not null, -- which agency, as its kind lists them
  row_no  int not null default 0,
  whom    uuid references practitioner, -- of the partnership; else their name and what they are
  named   text not null default '',
  how     text not null check (how in ('phone', 'video', 'room', 'words', 'not-reached')),
  tried   text not null default '', -- at what time, as it was typed
  knows   text not null default '', -- what their agency knows
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (sitting, person) references sitting (id, person) on delete cascade,
  unique (id, sitting, person),
  check (whom is not null or named <> '' or how = 'not-reached')
);
create index on sitting_person (person);
create index on sitting_person (sitting);
create index on sitting_person (whom) where whom is not null;
comment on column sitting_person.line is 'no words: the code of an agency of its kind';
comment on column sitting_person.how is 'no words: one of five';

-- What they say for it, as whoever wrote it down heard it.
create table sitting_position (
  id      uuid primary key,
  voice   uuid not null,
  sitting uuid not null,
  person  uuid not null references person on delete cascade,
  stance  text not null check (stance in ('agrees', 'agrees-if', 'differently')),
  words   text not null default '' check (stance = 'agrees' or words <> ''),
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (voice, sitting, person) references sitting_person (id, sitting, person) on delete cascade
);
create unique index on sitting_position (voice);
create index on sitting_position (person);
create index on sitting_position (sitting);
comment on column sitting_position.stance is 'no words: one of three';

-- Whether it was so, by the one whose it is; once.
create table sitting_confirmed (
  position uuid primary key references sitting_position on delete cascade,
  person   uuid not null references person on delete cascade,
  so       boolean not null,
  stance   text check (stance in ('agrees', 'agrees-if', 'differently')),
  words    text not null default '',
  like carried including defaults,
  foreign key (partnership) references partnership,
  check (so = (stance is null)),
  check (so or words <> '')
);
create index on sitting_confirmed (person);
comment on column sitting_confirmed.stance is 'no words: one of three';

do $$
declare
  said record;
begin
  for said in select * from (values
      ('sitting', 'id, kind, entry, asked, content'), ('sitting_person', 'id, sitting, line, row_no, whom, named, how, tried, knows'),
      ('sitting_position', 'id, voice, sitting, stance, words'), ('sitting_confirmed', 'position, so, stance, words')) tables (name, own) loop
    execute format('comment on column %I.source is ''no words: the name of our own form''', said.name);
    -- Who writes, R__writing_meetings says.
    perform protect(said.name::regclass, 'by-subject', written => 'false', jobs => '',
      application => format('select, insert (%s, person, partnership, agency, handling, source)', said.own));
  end loop;
end
$$;
