-- What agencies wrote. The application reads and adds, and can do nothing else: no grant lets it change or remove an
-- entry, date one by itself or say that somebody else wrote it. A correction or a withdrawal is a further row.

-- One file or one sitting. Its entries carry its id; what was not added and not refused was there already.
create table import_batch (
  id           uuid primary key,
  file         text not null,
  rows_read    int not null,
  rows_refused int not null,
  like carried including defaults,
  foreign key (partnership) references partnership
);

create table entry (
  id                uuid primary key,
  log_position      bigint generated always as identity unique,
  source_local_id   text not null,
  content_hash      bytea not null,
  person            uuid not null references person,
  subject_reference text not null, -- the source's own word for the person, kept for ever
  type              text not null,
  type_version      int not null,
  occurred_at       timestamptz not null,
  recorded_at       timestamptz not null,
  body              jsonb not null,
  corrects          text, -- the entry, as source/id, that this one puts right or takes back
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (batch) references import_batch,
  unique (partnership, source, source_local_id, content_hash)
);
create index on entry (person, log_position);
create index on entry (batch) where batch is not null;
create index on entry ((source || '/' || source_local_id));
create index on entry (corrects) where corrects is not null;

-- Every person an entry speaks of, and as what.
create table entry_subject (
  entry     uuid not null references entry,
  person    uuid not null references person,
  part      text not null check (part in ('ABOUT', 'PRESENT', 'NAMED')),
  reference text not null, -- as the entry calls them
  like carried including defaults,
  foreign key (partnership) references partnership,
  primary key (entry, person, part)
);
create index on entry_subject (person);

revoke insert on entry, entry_subject, import_batch from ${application}, ${jobs};
grant insert (id, source_local_id, content_hash, person, subject_reference, type, type_version, occurred_at, recorded_at,
    body, corrects, partnership, agency, handling, source, batch)
  on entry to ${application}, ${jobs};
grant insert (entry, person, part, reference, partnership, agency, handling, source, batch)
  on entry_subject to ${application}, ${jobs};
grant insert (id, file, rows_read, rows_refused, partnership, agency, handling, source, batch)
  on import_batch to ${application}, ${jobs};

-- An import that was taken back, once: its entries are withdrawn by further entries.
create table import_undone (
  batch       uuid primary key references import_batch,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

-- What other systems are to be told. It is written with what it tells of; a job sends it and notes when.
create table outbox (
  id          uuid primary key,
  partnership uuid not null references partnership,
  topic       text not null,
  subject     text not null, -- messages of one subject keep their order
  body        jsonb not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  sent_at     timestamptz
);
create index on outbox (id) where sent_at is null;
grant update (sent_at) on outbox to ${jobs};
