-- What a provider said of somebody's signing out there: a digest of who says it and of the number it gave it, so that what is
-- heard again ends nothing. Rows live a day, and nothing is taken that was said more than ten minutes ago.
create table provider_signed_out (
  said       bytea primary key,
  machine_at timestamptz not null default clock_timestamp()
);
create index on provider_signed_out (machine_at);
grant delete on provider_signed_out to ${application};
