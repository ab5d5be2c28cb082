-- An agency wrote something for everybody, and then again for fewer: under the same id, or as a correction. Whoever may not
-- read the later word reads the earlier no more, now and in views of the past. Who wrote the earlier keeps seeing it.

-- Entries that are not for everybody, and which entry puts which right, by names: nobody reads these but the function below.
create table guarded (
  entry    uuid primary key references entry on delete cascade,
  name     text not null, -- as source/id
  position bigint not null, -- in the log
  person   uuid not null,
  agency   text not null,
  handling text not null,
  actor    text not null
);
create index on guarded (name);
create table put_right (
  entry    uuid primary key references entry on delete cascade,
  name     text not null,
  corrects text not null
);
create index on put_right (corrects);
revoke all on guarded, put_right from ${application}, ${jobs};

create function note_guarded() returns trigger language plpgsql security definer as $$
begin
  if new.handling <> 'open' then
    insert into public.guarded (entry, name, position, person, agency, handling, actor)
    values (new.id, new.name, new.log_position, new.person, new.agency, new.handling, new.actor);
  end if;
  if new.corrects is not null then
    insert into public.put_right (entry, name, corrects) values (new.id, new.name, new.corrects);
  end if;
  return null;
end
$$;
create trigger guards after insert on entry for each row
  when (new.handling <> 'open' or new.corrects is not null) execute function note_guarded();

-- The owner reads entries only while it erases: so it does for the moment in which it reads what is there already.
select set_config('reachable.erasing', 'yes', true);
insert into guarded (entry, name, position, person, agency, handling, actor)
  select id, name, log_position, person, agency, handling, actor from entry where handling <> 'open';
insert into put_right (entry, name, corrects) select id, name, corrects from entry where corrects is not null;
select set_config('reachable.erasing', '', true);

-- Whether a later word on what was said at a place of the log is not for this reader. 0: wherever it was said.
create function is_tightened(who text, said text, at_position bigint, written_by text) returns boolean
  language plpgsql stable security definer as $$
begin
  if who like 'job:%' or who = written_by
      or not exists (select from public.guarded where guarded.name = said and guarded.position > at_position)
        and not exists (select from public.put_right where put_right.corrects = said) then
    return false;
  end if;
  return exists (
    with recursive later (name) as (
      select said
      union select put_right.name from public.put_right join later on put_right.corrects = later.name)
    select from later join public.guarded on guarded.name = later.name
    where (guarded.name <> said or guarded.position > at_position)
      and not public.sees(who, guarded.person, guarded.agency, guarded.handling, guarded.actor)
      and not (guarded.handling = 'own-confidence' and public.was_told(who, guarded.person, guarded.name)));
end
$$;
alter function is_tightened cost 2000;

create policy no_more_than_now on entry as restrictive for select to ${application}
  using (not is_tightened(acting(), name, log_position, actor));
create policy no_more_than_now on tie as restrictive for select to ${application}
  using (entry is null or not is_tightened(acting(), entry, 0, actor));
-- Who was there is read by whoever reads the entry.
alter policy readers_may on entry_subject using (exists (select from entry where entry.id = entry_subject.entry));
