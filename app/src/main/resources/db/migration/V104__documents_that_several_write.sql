-- A document about a child that several write together, as a plan: what kinds there are, policy says. Nothing is overwritten: words are put
-- right by a row in their place, a version that came into force is never written in again, and the next one begins with its words.
create table document (
  id     uuid primary key,
  person uuid not null references person on delete cascade,
  kind   text not null,
  like carried including defaults,
  foreign key (partnership) references partnership,
  unique (id, person)
);
create unique index on document (person, kind);
comment on column document.kind is 'no words: the code of a kind of document';

create table document_version (
  id       uuid primary key,
  document uuid not null,
  person   uuid not null references person on delete cascade,
  number   int not null check (number > 0),
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (document, person) references document (id, person) on delete cascade,
  unique (document, number), -- of two who begin the next one, the second reads that it is begun
  unique (id, person)
);
create index on document_version (person);

-- A row of a section, as somebody said it. What stands in its place is of the same line, and so is what the next version begins with.
create table document_part (
  id       uuid primary key,
  version  uuid not null,
  person   uuid not null references person on delete cascade,
  section  text not null,
  line     uuid not null, -- the row itself, through all its words and all its versions
  row_no   int not null default 0,
  content  jsonb not null,
  whom     uuid references practitioner, -- who does it; nobody where nobody is named
  gone     boolean not null default false, -- taken out of this version
  replaces uuid,
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (version, person) references document_version (id, person) on delete cascade,
  unique (id, version, section, line),
  foreign key (replaces, version, section, line) references document_part (id, version, section, line) on delete cascade
);
create index on document_part (person);
create index on document_part (version);
create index on document_part (line);
create index on document_part (whom) where whom is not null;
-- Once: the second of two who change the same row reads what the first wrote, and decides again.
create unique index on document_part (replaces) where replaces is not null;
create unique index on document_part (version, line) where replaces is null;
comment on column document_part.section is 'no words: the code of a section';

-- From then on others read it and write in it.
create table document_shared (
  version uuid primary key,
  person  uuid not null references person on delete cascade,
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (version, person) references document_version (id, person) on delete cascade
);
create index on document_shared (person);

create table document_comment (
  id      uuid primary key,
  version uuid not null,
  person  uuid not null references person on delete cascade,
  line    uuid not null, -- of which row
  stance  text not null check (stance in ('agree', 'differently', 'wrong')),
  words   text not null check (words <> ''),
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (version, person) references document_version (id, person) on delete cascade
);
create index on document_comment (person);
create index on document_comment (version);

-- What an agency says of a whole version, by its own people alone; its last word counts.
create table document_position (
  id      uuid primary key,
  version uuid not null,
  person  uuid not null references person on delete cascade,
  stance  text not null check (stance in ('agrees', 'agrees-if', 'differently')),
  words   text not null default '' check (stance = 'agrees' or words <> ''),
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (version, person) references document_version (id, person) on delete cascade
);
create index on document_position (person);
create index on document_position (version);

-- It stands: the entry it became is what rules read.
create table document_in_force (
  version   uuid primary key,
  person    uuid not null references person on delete cascade,
  entry     text not null,
  different text, -- what is different for the child now; empty where nothing is, null where it was not asked
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (version, person) references document_version (id, person) on delete cascade
);
create index on document_in_force (person);
comment on column document_in_force.entry is 'no words: the entry it became, as source/id';

do $$
declare
  said record;
begin
  for said in select * from (values
      ('document', 'id, kind'), ('document_version', 'id, document, number'),
      ('document_part', 'id, version, section, line, row_no, content, whom, gone, replaces'), ('document_shared', 'version'),
      ('document_comment', 'id, version, line, stance, words'), ('document_position', 'id, version, stance, words'),
      ('document_in_force', 'version, entry, different')) tables (name, own) loop
    execute format('comment on column %I.source is ''no words: the name of our own form''', said.name);
    -- Who writes, R__writing_documents says.
    perform protect(said.name::regclass, 'by-subject', written => 'false', jobs => '',
      application => format('select, insert (%s, person, partnership, agency, handling, source)', said.own));
  end loop;
end
$$;
comment on column document_comment.stance is 'no words: one of three';
comment on column document_position.stance is 'no words: one of three';
select make_endings('document_comment', 'false');
