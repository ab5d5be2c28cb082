-- What helped a child, and what is different for them because of it; read as an open entry of the writer's agency is.
create table good_practice (
  id         uuid primary key,
  person     uuid not null references person on delete cascade,
  words      text not null check (words <> ''),
  difference text not null check (difference <> ''),
  whom       uuid references practitioner, -- whose work it was; nobody where nobody is named
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on good_practice (person);
create index on good_practice (whom) where whom is not null;
comment on column good_practice.words is 'words';
comment on column good_practice.difference is 'words';
comment on column good_practice.source is 'no words: the name of our own form';
select protect('good_practice', 'by-subject',
  application => 'select, insert (id, person, words, difference, whom, partnership, agency, handling, source)', jobs => '',
  written => 'is_let_in(acting(), person)');
