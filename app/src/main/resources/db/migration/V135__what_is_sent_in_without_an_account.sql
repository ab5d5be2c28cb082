-- What somebody without an account tells the front door, or is written down while they tell it on the telephone: of whom, in their words. It is
-- in nobody's story, and the front door alone reads it, until somebody there says whose it is. Nothing of it is changed: what is done with it
-- are rows of their own. It is erased some time after the last of its children is settled (policy/intake.yaml).
create table sent_in (
  id              uuid primary key,
  partnership     uuid not null references partnership,
  reference       text not null unique,
  teller          text not null,
  name            text not null default '', -- as they write it; empty where they would rather not say
  works_as        text not null default '',
  works_for       text not null default '',
  ring            text not null default '',
  may_ring        text not null default '' check (may_ring in ('', 'yes', 'no')),
  family_knows    text not null check (family_knows in ('yes', 'no', 'unknown')),
  words           text not null check (words <> ''),
  happened        text not null default '', -- when, in their words
  danger          text not null check (danger in ('yes', 'unknown', 'no')),
  words_of_danger boolean not null,         -- whether their words name danger, whatever they chose
  actor           text not null default acting(),
  received_at     timestamptz not null default partnership_now()
);
create index on sent_in (received_at);
comment on column sent_in.reference is 'no words: drawn at random';
comment on column sent_in.teller is 'no words: a code';
comment on column sent_in.may_ring is 'no words: yes or no';
comment on column sent_in.family_knows is 'no words: yes, no or unknown';
comment on column sent_in.danger is 'no words: yes, no or unknown';

-- One of the children that it is about, as whoever told it calls and describes them.
create table sent_in_child (
  id        uuid primary key,
  sent_in   uuid not null references sent_in on delete cascade,
  place     int not null,
  name      text not null check (name <> ''),
  born      text not null default '', -- a day, or about how old they are
  lives     text not null default '',
  learns_at text not null default '',
  unique (sent_in, place)
);

-- That somebody looked whether the child is safe now, and what they found. The first of them stops that clock.
create table sent_in_look (
  id          uuid primary key,
  sent_in     uuid not null references sent_in on delete cascade,
  safe        text not null check (safe in ('yes', 'no', 'unknown')),
  found       text not null check (found <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on sent_in_look (sent_in);
comment on column sent_in_look.safe is 'no words: yes, no or unknown';

-- Whose it is: an entry of a child's story; or of nobody here, and why.
create table sent_in_settled (
  child       uuid primary key references sent_in_child on delete cascade,
  person      uuid references person on delete cascade,
  entry       text not null default '',
  because     text not null default '',
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  check ((person is null) = (entry = '') and (person is null) = (because <> ''))
);
create index on sent_in_settled (person) where person is not null;
comment on column sent_in_settled.entry is 'no words: an id';

-- What is said back, to be read by whoever has the reference. It says nothing of a child.
create table sent_in_reply (
  id          uuid primary key,
  sent_in     uuid not null references sent_in on delete cascade,
  words       text not null check (words <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on sent_in_reply (sent_in);

-- Who reads it, R__what_is_sent_in says.
select protect('sent_in', 'as-said', 'The front door alone: whoever it is about is nobody here yet.', seen => 'false', written => 'actor = acting()', followed => true,
  application => 'select, insert (id, partnership, reference, teller, name, works_as, works_for, ring, may_ring, family_knows, words, happened,
    danger, words_of_danger)', jobs => 'select, delete',
  why_written => 'Anybody may tell of a child, also who has no account; they read nothing by it.');
select protect('sent_in_child', 'part', whole => 'sent_in', whole_by => 'sent_in', jobs => 'select', written => 'true', followed => true,
  why_written => 'It comes with what it is part of, from whoever sends that; nobody knows the id of another’s.');
select protect('sent_in_look', 'part', whole => 'sent_in', whole_by => 'sent_in', jobs => 'select', followed => true,
  application => 'select, insert (id, sent_in, safe, found)');
select protect('sent_in_settled', 'as-said', 'The front door alone, as what it settles.', seen => 'false', jobs => 'select', followed => true,
  application => 'select, insert (child, person, entry, because)');
select protect('sent_in_reply', 'part', whole => 'sent_in', whole_by => 'sent_in', jobs => 'select', followed => true,
  application => 'select, insert (id, sent_in, words)');
