-- What was seen and done, one row a request, written in the transaction that reads or writes. The application adds rows
-- and reads them; who acted and when is the database's to say.

create table audit_entry (
  id            uuid primary key,
  position      bigint generated always as identity unique,
  partnership   uuid not null references partnership,
  practitioner  uuid references practitioner, -- nobody where nobody had signed in
  agency        text not null,
  action        text not null check (action in
    ('READ', 'WRITE', 'SEARCH', 'EXPORT', 'REFUSED', 'FAILED', 'SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT')),
  method        text not null,
  route         text not null,  -- the pattern of the address, never what was typed into it
  status        int not null,
  subjects      uuid[] not null, -- whose record it was
  relationships text[] not null, -- what each of them was to the reader, in the same order
  found         uuid[] not null, -- who came up in a search
  purpose       text not null,
  details       jsonb not null,
  actor         text not null default acting(),
  received_at   timestamptz not null default partnership_now(),
  machine_at    timestamptz not null default clock_timestamp(), -- a demonstration's time may jump; this does not
  check (cardinality(subjects) = cardinality(relationships))
);
create index on audit_entry using gin (subjects);
create index on audit_entry using gin (found);
create index on audit_entry (practitioner, position);

-- Rows that wait for their place in the chain. The place is given just after the commit, so that no page waits for another.
create table audit_unsealed (
  entry       uuid primary key references audit_entry,
  position    bigint not null,
  partnership uuid not null
);
create index on audit_unsealed (partnership, position);

-- The chain of a partnership: each link holds the hash of its row, and a hash over that and the link before.
create table audit_link (
  partnership uuid not null references partnership,
  number      bigint not null check (number > 0),
  entry       uuid not null unique references audit_entry,
  row_hash    bytea not null,
  hash        bytea not null,
  primary key (partnership, number)
);

-- Signed with a key that is kept outside the database, and written to a file outside as well.
create table audit_anchor (
  partnership uuid not null references partnership,
  number      bigint not null,
  hash        bytea not null,
  anchored_at timestamptz not null,
  signed_by   text not null, -- the fingerprint of the key
  signature   bytea not null,
  primary key (partnership, number)
);

revoke insert on audit_entry from ${application}, ${jobs};
grant insert (id, partnership, practitioner, agency, action, method, route, status, subjects, relationships, found,
    purpose, details)
  on audit_entry to ${application}, ${jobs};

-- Only the queue is emptied, by whatever seals.
grant delete on audit_unsealed to ${application}, ${jobs};
