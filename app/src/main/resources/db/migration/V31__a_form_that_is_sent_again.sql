-- A form that was sent and did something, by a digest of it and of who sent it: sent again, it does nothing again. Rows live
-- a day.
create table sent_form (
  digest     bytea not null,
  actor      text not null default acting(),
  led_to     text, -- where whoever sent it was led; null while it is being done, and where it led nowhere
  machine_at timestamptz not null default clock_timestamp(),
  primary key (digest, actor)
);
create index on sent_form (machine_at);
grant update (led_to), delete on sent_form to ${application};
