-- A letter, a photo or a recording that somebody attaches to a version of a document or to an entry. Whoever reads that reads that it is
-- there, where it is for them too. What is in it stands apart, sealed under a key that lies outside the database, and goes when its time is over
-- or something harmful is found in it; that it was there stays. Nothing of it is changed.
create table attachment (
  id       uuid primary key,
  person   uuid not null references person on delete cascade,
  version  uuid, -- of a document: no foreign key, for documents are above this; who writes it asks (R__writing_what_is_attached)
  entry    uuid references entry on delete cascade,
  name     text not null check (name <> ''), -- what it is, in the words of whoever attached it
  type     text not null,
  bytes    int not null check (bytes > 0),
  sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  open_to  text not null check (open_to in ('all', 'agency', 'named')),
  until_on date,                             -- the last day on which it is opened; as long as the record is kept where nobody says
  scanned  text not null check (scanned in ('clean', 'waiting', 'untried')), -- as it was when it came
  like carried including defaults,
  foreign key (partnership) references partnership,
  check (num_nonnulls(version, entry) = 1)
);
create index on attachment (person);
create index on attachment (version) where version is not null;
create index on attachment (entry) where entry is not null;
create index on attachment (scanned) where scanned = 'waiting';
comment on column attachment.type is 'no words: a code';
comment on column attachment.sha256 is 'no words: a digest';
comment on column attachment.open_to is 'no words: one of three';
comment on column attachment.scanned is 'no words: one of three';
comment on column attachment.source is 'no words: the name of our own form';
-- Who writes and who opens, R__writing_what_is_attached says.
select protect('attachment', 'by-subject', written => 'false', jobs => 'select', followed => true, application =>
  'select, insert (id, person, version, entry, name, type, bytes, sha256, open_to, until_on, scanned, partnership, agency, handling, source)');

-- For whom it is, where it is for a few.
create table attachment_named (
  attachment   uuid not null references attachment on delete cascade,
  practitioner uuid not null references practitioner,
  primary key (attachment, practitioner)
);
create index on attachment_named (practitioner);
select protect('attachment_named', 'part', whole => 'attachment', whole_by => 'attachment', followed => true, jobs => '',
  written => 'exists (select from attachment it where it.id = attachment_named.attachment and it.actor = acting())');

-- What a scanner said later of one that waited for it.
create table attachment_looked_at (
  attachment  uuid primary key references attachment on delete cascade,
  harmful     boolean not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
select protect('attachment_looked_at', 'part', whole => 'attachment', whole_by => 'attachment', followed => true, written => 'false',
  application => 'select', jobs => 'select, insert (attachment, harmful)');

-- That what was in it was erased.
create table attachment_emptied (
  attachment  uuid primary key references attachment on delete cascade,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
select protect('attachment_emptied', 'part', whole => 'attachment', whole_by => 'attachment', followed => true, written => 'false',
  application => 'select', jobs => 'select, insert (attachment)');

create table attachment_content (
  attachment uuid primary key references attachment on delete cascade,
  key        text not null,
  salt       text not null,
  sealed     bytea not null
);
alter table attachment_content alter column sealed set storage external; -- what is sealed gets no smaller
comment on column attachment_content.key is 'no words: a digest of the key it is sealed under';
comment on column attachment_content.salt is 'no words: drawn at random';
comment on column attachment_content.sealed is 'no words: sealed under a key outside the database';
select protect('attachment_content', 'part', whole => 'attachment', whole_by => 'attachment', jobs => 'select, delete',
  written => 'exists (select from attachment it where it.id = attachment_content.attachment and it.actor = acting())');
