-- Who was refused at the door lately: a digest of the name and of where it was typed, so that a password typed as a name is
-- kept nowhere. Rows live a day.
create table sign_in_refused (
  id         bigint generated always as identity primary key,
  who        bytea not null,
  from_where bytea not null,
  machine_at timestamptz not null default clock_timestamp()
);
create index on sign_in_refused (who, from_where, machine_at);
create index on sign_in_refused (from_where, machine_at);
create index on sign_in_refused (machine_at);
grant delete on sign_in_refused to ${application};
