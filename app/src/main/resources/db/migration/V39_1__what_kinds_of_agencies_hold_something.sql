-- Pointers before content: for whom nothing ties to a child, which kinds of agencies hold something that is open, of those
-- that the policy lets be named. Entries lie behind the wall, and whoever asks sees none of them: so what is open is noted
-- beside it, in a narrow table that nobody reads but the function below.
create table open_entry (
  entry  uuid primary key references entry on delete cascade,
  name   text not null, -- as source/id
  person uuid not null,
  agency text not null,
  type   text not null
);
create index on open_entry (person);
revoke all on open_entry from ${application}, ${jobs};

create function note_open() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into open_entry (entry, name, person, agency, type)
  select id, name, person, agency, type from added where handling = 'open';
  return null;
end
$$;
create trigger is_open after insert on entry referencing new table as added for each statement execute function note_open();

-- The owner reads entries only while it erases: so it does for the moment in which it reads what is there already.
select set_config('reachable.erasing', 'yes', true);
insert into open_entry (entry, name, person, agency, type)
  select id, name, person, agency, type from entry where handling = 'open';
select set_config('reachable.erasing', '', true);

-- Only for whoever sees the pointer and nothing else. What was put right or taken back counts no more, nor what was also said
-- for fewer. Which kinds may be named, and what takes back, is the policy's: a repeatable migration writes those two.
create function kinds_that_hold(child uuid) returns setof text
  language plpgsql stable security definer set search_path = public as $$
begin
  return query
    select distinct agency.kind from open_entry held join agency on agency.code = held.agency
    where may_know_of(acting(), child)
      and split_part(standing(acting(), child), '|', 1) = 'PARTNERSHIP'
      and held.person = any (records_of(child))
      and agency.kind = any (kinds_pointed_to())
      and held.type <> all (types_that_take_back())
      and not exists (select from put_right where put_right.corrects = held.name)
      and not exists (select from guarded where guarded.name = held.name)
    order by agency.kind;
end
$$;
revoke execute on function kinds_that_hold(uuid) from public;
grant execute on function kinds_that_hold(uuid) to ${application};
