-- So that a start can tell whether the tables are those it needs.
grant select on flyway_schema_history to ${application}, ${jobs};

-- Under which rules stories are folded: the last row counts. An instance that has other rules folds nothing.
create table rules_in_force (
  position    bigint generated always as identity primary key,
  fingerprint text not null,
  since       timestamptz not null default clock_timestamp()
);

-- A clock that ends is looked at before stories that only have new entries, stale or not.
drop index story_due;
create index story_due on story (next_change_at);

-- Past already when it reached us: asked once, and no alert.
alter table ask add column quietly boolean not null default false;
