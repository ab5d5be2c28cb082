-- Since when a story waits for its fold, by the machine's clock: what an operator watches. Empty where it was marked by a
-- release that did not say so.
alter table story add column stale_since timestamptz;
alter table story alter column stale_since set default clock_timestamp();
