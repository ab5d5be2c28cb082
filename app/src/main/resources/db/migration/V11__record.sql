-- What somebody has begun to write. It is theirs alone until they hand it in; then it is emptied and says what became
-- of it, so that the same form sent twice makes one entry.
create table draft (
  id           uuid primary key,
  practitioner uuid not null references practitioner,
  person       uuid not null references person,
  typed        jsonb not null, -- each field as it was typed
  version      int not null default 0,
  key          uuid not null, -- only the form holds it: what is sent after a time-out is kept by it, and nothing is shown
  saved_at     timestamptz not null default partnership_now(),
  entry        text, -- the entry it became, as source/id; empty where it was dropped
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on draft (practitioner) where entry is null;
grant update (person, typed, version, saved_at, entry) on draft to ${application};

-- Reports and what answers them are looked for by type, and by what they name.
create index on entry (type, recorded_at);
create index on entry ((body #>> '{attributes,answers}')) where body #>> '{attributes,answers}' is not null;

-- Files somebody has sent to be brought in: looked at first, loaded in the background once they say so. When that is
-- done, or they drop it, the files themselves are gone: what they said is entries.
create table import_upload (
  id            uuid primary key,
  practitioner  uuid not null references practitioner,
  called        text not null default '', -- the source's name; blank for each file's own
  state         text not null default 'READ' check (state in ('READ', 'WAITING', 'LOADED', 'DROPPED', 'FAILED')),
  registers     text[] not null default '{}', -- references of children whose record is begun with it
  rows_in_all   int not null default 0,
  rows_done     int not null default 0,
  said          text not null default '', -- why it failed
  import_batch  uuid references import_batch,
  claimed_until timestamptz, -- one instance loads it; a dead one's claim passes
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on import_upload (id) where state = 'WAITING';
grant update (called, state, registers, rows_in_all, rows_done, said, import_batch, claimed_until)
  on import_upload to ${application};

create table import_file (
  id      uuid primary key,
  upload  uuid not null references import_upload,
  name    text not null,
  content bytea not null,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on import_file (upload);
grant delete on import_file to ${application};

-- One row is put right once: the second of two who do it at the same time sees what the first wrote, and decides again.
create unique index person_name_replaced on person_name (replaces) where replaces is not null;
create unique index person_identifier_replaced on person_identifier (replaces) where replaces is not null;
create unique index home_replaced on home (replaces) where replaces is not null;
create unique index relation_replaced on relation (replaces) where replaces is not null;
