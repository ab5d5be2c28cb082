-- A third role: what works at night (deliveries, retention) and is no person's session. It starts with what the
-- application may do; later migrations part the two.
grant usage on schema public to ${jobs};
alter default privileges in schema public grant select, insert on tables to ${jobs};
alter default privileges in schema public grant usage on sequences to ${jobs};

-- Each transaction says who acts before it writes. Nothing can be written by nobody: the columns below are not null.
create function acting() returns text language sql stable
  return nullif(current_setting('reachable.actor', true), '');

-- Several agencies that keep children safe together. A demonstration holds invented people only.
create table partnership (
  id            uuid primary key,
  name          text not null unique,
  demonstration boolean not null,
  actor         text not null default acting(),
  received_at   timestamptz not null default clock_timestamp(),
  unique (id, demonstration)
);

-- How far the partnership's time is from the machine's. Only a demonstration can have a time of its own, which the
-- foreign key holds it to. Rows are added and the greatest counts, so the clock cannot be set back.
create table clock_setting (
  id            uuid primary key,
  partnership   uuid not null,
  demonstration boolean not null default true check (demonstration),
  ahead_millis  bigint not null,
  actor         text not null default acting(),
  received_at   timestamptz not null default clock_timestamp(),
  foreign key (partnership, demonstration) references partnership (id, demonstration)
);

-- The partnership's time as the database tells it. What it stamps nobody can date themselves.
create function partnership_now() returns timestamptz language sql stable
  return clock_timestamp() + coalesce((select max(ahead_millis) from clock_setting), 0) * interval '1 millisecond';

-- What every row about a person carries; tables take it over with "like". It holds no rows itself.
create table carried (
  partnership uuid not null,                             -- whose record this is
  agency      text not null,                             -- the agency that owns the row, by its code
  handling    text not null default 'open',              -- who may see it
  source      text not null,                             -- the system, file or form that said so
  batch       uuid,                                      -- the import it came with
  actor       text not null default acting(),            -- who wrote it: the transaction's actor
  received_at timestamptz not null default partnership_now(), -- when our database got it
  check (false) no inherit
);
