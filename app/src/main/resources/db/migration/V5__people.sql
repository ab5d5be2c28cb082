-- Persons, and what is said of them. Nothing is overwritten: a later row names, in "replaces", the one it stands for.
-- pg_trgm finds names that are spelt a little differently.
create extension pg_trgm;

create table person (
  id        uuid primary key,
  reference text not null, -- the code that files use for this person
  like carried including defaults,
  foreign key (partnership) references partnership,
  unique (partnership, reference)
);
create index on person using gin (lower(reference) gin_trgm_ops);

-- The last row counts.
create table person_description (
  id         uuid primary key,
  person     uuid not null references person,
  born_on    date,
  pronouns   text not null default '',
  own_words  text not null default '', -- what they like and want, as they say it
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on person_description (person, id);
create index on person_description (born_on);

create table person_name (
  id        uuid primary key,
  person    uuid not null references person,
  name      text not null,
  kind      text not null check (kind in ('SAID', 'OFFICIAL', 'FORMER', 'OTHER')), -- SAID: as they say it themselves
  from_date date,
  until_date date,
  replaces  uuid references person_name,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on person_name (person);
create index on person_name using gin (lower(name) gin_trgm_ops);

create table person_identifier (
  id        uuid primary key,
  person    uuid not null references person,
  kind      text not null,
  value     text not null, -- as it was given
  compact   text not null, -- without blanks and hyphens, to be compared
  replaces  uuid references person_identifier,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on person_identifier (person);
create index on person_identifier (compact);

-- A child may live in several homes at once.
create table home (
  id         uuid primary key,
  person     uuid not null references person,
  place      text not null,
  with_whom  text not null default '',
  from_date  date,
  until_date date,
  replaces   uuid references home,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on home (person);

-- Who is who to this child, and who may decide for them. The other may be a person here or a name only.
create table relation (
  id         uuid primary key,
  person     uuid not null references person,
  other      uuid references person,
  other_name text not null,
  relation   text not null, -- what the other is to the person: mother, brother, foster carer
  parental_responsibility text not null check (parental_responsibility in ('YES', 'NO', 'NOT_KNOWN')),
  from_date  date,
  until_date date,
  replaces   uuid references relation,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on relation (person);

-- Two records are of one person, or are no longer thought to be: the last row of a pair counts.
create table record_link (
  id        uuid primary key,
  kept      uuid not null references person, -- the record whose reference stands
  other     uuid not null references person,
  linked    boolean not null,
  because   text not null check (because <> ''),
  like carried including defaults,
  foreign key (partnership) references partnership,
  check (kept <> other)
);
create index on record_link (kept);
create index on record_link (other);

-- Short forms of first names, both ways: Kate finds Catherine. Data, not code: a partnership adds its own.
create table nickname (
  short text not null,
  long  text not null,
  primary key (short, long)
);
insert into nickname (short, long) values
  ('abi', 'abigail'), ('alex', 'alexander'), ('alex', 'alexandra'), ('ali', 'alison'), ('andy', 'andrew'),
  ('ayo', 'ayodele'), ('becky', 'rebecca'), ('ben', 'benjamin'), ('beth', 'elizabeth'), ('bill', 'william'),
  ('bob', 'robert'), ('cass', 'cassandra'), ('charlie', 'charles'), ('charlie', 'charlotte'), ('chris', 'christopher'),
  ('dan', 'daniel'), ('dave', 'david'), ('dee', 'deborah'), ('ed', 'edward'), ('ellie', 'eleanor'), ('fran', 'frances'),
  ('gabe', 'gabriel'), ('harry', 'harold'), ('harry', 'henry'), ('izzy', 'isabel'), ('jack', 'john'), ('jake', 'jacob'),
  ('jamie', 'james'), ('jess', 'jessica'), ('jim', 'james'), ('joe', 'joseph'), ('jo', 'joanna'), ('josh', 'joshua'),
  ('kate', 'catherine'), ('kate', 'katherine'), ('katie', 'katherine'), ('kasia', 'katarzyna'), ('kit', 'christopher'),
  ('leo', 'leonard'), ('liz', 'elizabeth'), ('lou', 'louise'), ('maddie', 'madeleine'), ('matt', 'matthew'),
  ('max', 'maximilian'), ('meg', 'margaret'), ('mike', 'michael'), ('mo', 'mohammed'), ('mo', 'mohamed'),
  ('mo', 'muhammad'), ('molly', 'mary'), ('naz', 'nazia'), ('nat', 'natalie'), ('nick', 'nicholas'), ('olu', 'oluwaseun'),
  ('pat', 'patricia'), ('pete', 'peter'), ('ricky', 'richard'), ('rob', 'robert'), ('sam', 'samantha'),
  ('sam', 'samuel'), ('seb', 'sebastian'), ('steph', 'stephanie'), ('steve', 'stephen'), ('sue', 'susan'),
  ('tess', 'theresa'), ('toby', 'tobias'), ('tom', 'thomas'), ('tony', 'anthony'), ('vicky', 'victoria'),
  ('will', 'william'), ('yusuf', 'yousef'), ('zach', 'zachary'), ('zee', 'zainab');
