-- One shape for statements: about whom, because, by whom, until when, ended how. What is said of somebody is a row; what ends it is a row
-- of its own beside it, with why, by whom and when. Their walls stay their own.

-- Makes what ends the statements of a table, <table>_ended. Whoever reads what was said reads what ended it.
create function make_endings(
    what regclass,
    may_end text default null) -- who ends one, asked of its row, which is called "it"; without it whoever reads that
  returns void language plpgsql set search_path = public, pg_temp as $$
declare
  ended text := what::text || '_ended';
begin
  execute format('create table %I (
      statement   uuid primary key references %s on delete cascade,
      because     text not null check (because <> ''''),
      actor       text not null default acting(),
      received_at timestamptz not null default partnership_now()
    )', ended, what);
  perform protect(ended::regclass, 'part', application => 'select, insert (statement, because)',
    jobs => 'select, insert (statement, because)', whole => what, whole_by => 'statement',
    written => case when may_end is not null
      then format('exists (select from %s it where it.id = %I.statement and (%s))', what, ended, may_end) end, followed => true);
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
    ends boolean default true,  -- whether somebody can end one; else time alone does, or nothing
    may_end text default null) -- who ends one, asked of its row, which is called "it"; without it whoever reads that
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
  if ends then
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
-- By whom and when is said by nobody, of what is said as of what ends it: two people decide that a record is erased, and one of them is
-- not both.
revoke insert on break_glass, exclusion, record_lock, record_hold, erasure_wish from ${application}, ${jobs};
grant insert (id, partnership, person, practitioner, purpose, because, from_time, until_time, reviewer, review_by) on break_glass
  to ${application}, ${jobs};
grant insert (id, partnership, person, practitioner, because) on exclusion to ${application}, ${jobs};
grant insert (id, partnership, person, because, review_on, ask) on record_lock to ${application}, ${jobs};
grant insert (id, partnership, person, because, until_on) on record_hold to ${application}, ${jobs};
grant insert (id, partnership, person, because) on erasure_wish to ${application}, ${jobs};
-- They are erased with what they ended.
alter table break_glass_ended drop constraint break_glass_ended_break_glass_fkey;
alter table break_glass_ended add foreign key (statement) references break_glass on delete cascade;
alter table withheld_ended drop constraint withheld_ended_withheld_fkey;
alter table withheld_ended add foreign key (statement) references withheld on delete cascade;
alter table partner_line_ended drop constraint partner_line_ended_line_fkey;
alter table partner_line_ended add foreign key (statement) references partner_line on delete cascade;

-- An opening ends when that is said.
drop function is_open(break_glass, timestamptz);
alter table break_glass_ended drop column at_time;

-- The four that were ended by a later word: what lifted one becomes what ended it.
select make_endings('exclusion'); -- whoever keeps others out, and never of themselves
select make_endings('record_lock', 'false'); -- who lifts a lock, R__access_3 says
select make_endings('record_hold');
select make_endings('erasure_wish');
create trigger changed after insert on exclusion_ended execute function forget_standing();
create trigger changed after insert on record_lock_ended execute function forget_standing();

-- A later word lifted what stood, or took its place: it ends it. A word that lifted nothing is kept, as one that ended at once.
select set_config('reachable.erasing', 'yes', true);
do $$
declare
  word record;
begin
  for word in select * from (values
    ('exclusion', 'excluded', 'person, practitioner'),
    ('record_lock', 'locked', 'person'),
    ('record_hold', 'held', 'person'),
    ('erasure_wish', 'wished', 'person')) as word (what, holds, whose)
  loop
    execute format('
      insert into %1$s_ended (statement, because, actor, received_at)
      select id, next_because, next_actor, next_at from (
        select id, %2$s as holds, lead(because) over later as next_because, lead(actor) over later as next_actor,
          lead(received_at) over later as next_at
        from %1$s window later as (partition by %3$s order by id)) word
      where holds and next_actor is not null', word.what, word.holds, word.whose);
    execute format('
      insert into %1$s_ended (statement, because, actor, received_at)
      select id, because, actor, received_at from (
        select *, lag(%2$s) over (partition by %3$s order by id) as lifted_one from %1$s) word
      where not %2$s and lifted_one is not true', word.what, word.holds, word.whose);
  end loop;
end
$$;
delete from exclusion where not excluded and not exists (select from exclusion_ended ended where ended.statement = exclusion.id);
delete from record_lock where not locked and not exists (select from record_lock_ended ended where ended.statement = record_lock.id);
delete from record_hold where not held and not exists (select from record_hold_ended ended where ended.statement = record_hold.id);
delete from erasure_wish where not wished and not exists (select from erasure_wish_ended ended where ended.statement = erasure_wish.id);
select set_config('reachable.erasing', '', true);

-- What decides asks whether it was ended: R__access_1 and R__access_3 make it anew, after this. Until they have, nobody is let in.
alter policy writers_may on exclusion with check (case when practitioner::text = acting() then may_know_of(acting(), person)
  else may_limit(acting(), person) end);
alter policy writers_may on record_lock with check (may_lock(acting(), person));
drop function kept_out(text, uuid[]), is_locked_to(uuid, uuid[]), whom_to_ask(uuid[]), is_spared(text, uuid), is_held(uuid[], date);
alter table exclusion drop column excluded;
alter table record_lock drop column locked;
alter table record_hold drop column held;
alter table erasure_wish drop column wished;
