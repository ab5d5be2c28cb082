-- What lies behind the walls is hidden from the owner too. A function of the owner's that decides sees it from begin_deciding() to
-- end_deciding(), and so does what it asks meanwhile; it reads and no more: whoever erases says so apart (R__retention). There is a plus for
-- each that decides now, one within another. It is not set in a function's head: that PostgreSQL grants to the server's administrator alone.
create or replace function begin_deciding() returns text language sql
  return set_config('reachable.deciding', concat(current_setting('reachable.deciding', true), '+'), true);
create or replace function end_deciding() returns text language sql
  return set_config('reachable.deciding', left(current_setting('reachable.deciding', true), -1), true);
