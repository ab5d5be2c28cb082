-- One shape for statements: about whom, because, by whom, until when, ended how. What is said of somebody is a row; what ends it is a row
-- of its own beside it, with why, by whom and when. Their walls stay their own.

-- Makes what ends the statements of a table, <table>_ended. Whoever reads what was said reads what ended it.
create function make_endings(
    what regclass,
    may_end text,                 -- who ends one, asked of its row, which is called "it"
    says_why boolean default true) -- whether they must say why
  returns void language plpgsql set search_path = public, pg_temp as $$
declare
  ended text := what::text || '_ended';
begin
  execute format('create table %I (
      statement   uuid primary key references %s on delete cascade,
      because     text not null %s,
      actor       text not null default acting(),
      received_at timestamptz not null default partnership_now()
    )', ended, what, case when says_why then 'check (because <> '''')' else 'default ''''' end);
  perform protect(ended::regclass, 'part', application => 'select, insert (statement, because)',
    jobs => 'select, insert (statement, because)', whole => what, whole_by => 'statement',
    written => format('exists (select from %s it where it.id = %I.statement and (%s))', what, ended, may_end), followed => true);
end
$$;

-- Makes a table of statements whole. The migration before it makes the table with the columns that are its own, as
-- "create table promise (practitioner uuid not null references practitioner, until_on date)"; those that every statement has are added
-- here, with an index by whose record it is, the grants, the walls and what ends one.
create function make_statement(
    what regclass,
    why text,                 -- who reads it, in words
    seen text,                -- which rows are read
    written text,             -- which rows are written
    may_end text default null) -- who ends one, asked of its row, which is called "it"; without it nothing ends one but time
  returns void language plpgsql set search_path = public, pg_temp as $$
declare
  own text := (select coalesce(string_agg(', ' || quote_ident(attname), '' order by attnum), '') from pg_attribute
    where attrelid = what and attnum > 0 and not attisdropped and attgenerated = '');
  granted text := format('select, insert (id, partnership, person, because%s)', own);
begin
  execute format('alter table %s
      add column id          uuid primary key,
      add column partnership uuid not null references partnership,
      add column person      uuid not null references person on delete cascade,
      add column because     text not null check (because <> ''''),
      add column actor       text not null default acting(),
      add column received_at timestamptz not null default partnership_now()', what);
  execute format('create index on %s (person)', what);
  perform protect(what, 'as-said', why, application => granted, jobs => granted, seen => seen, written => written, followed => true);
  if may_end is not null then
    perform make_endings(what, may_end);
  end if;
end
$$;

-- The four that had such a table: one name for what is ended, and a column for why where none stood.
alter table break_glass_ended rename column break_glass to statement;
alter table in_meeting_ended rename column in_meeting to statement;
alter table withheld_ended rename column withheld to statement;
alter table partner_line_ended rename column line to statement;
alter table break_glass_ended add column because text not null default '';
alter table in_meeting_ended add column because text not null default '';
alter table partner_line_ended add column because text not null default '';
revoke insert on break_glass_ended from ${application}, ${jobs};
grant insert (statement, because) on break_glass_ended to ${application}, ${jobs};
grant insert (because) on in_meeting_ended, partner_line_ended to ${application}, ${jobs};
-- They are erased with what they ended.
alter table break_glass_ended drop constraint break_glass_ended_break_glass_fkey;
alter table break_glass_ended add foreign key (statement) references break_glass on delete cascade;
alter table withheld_ended drop constraint withheld_ended_withheld_fkey;
alter table withheld_ended add foreign key (statement) references withheld on delete cascade;
alter table partner_line_ended drop constraint partner_line_ended_line_fkey;
alter table partner_line_ended add foreign key (statement) references partner_line on delete cascade;

-- An opening ends when that is said.
create or replace function is_open(opening public.break_glass, moment timestamptz) returns boolean language sql stable
  return opening.from_time <= moment and moment < opening.until_time
    and not exists (select from public.break_glass_ended ended
      where ended.statement = opening.id and ended.received_at <= moment);
alter table break_glass_ended drop column at_time;
