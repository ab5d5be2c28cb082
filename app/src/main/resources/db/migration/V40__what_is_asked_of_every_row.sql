-- What is asked of every row a page reads costs a page most. So what the reader is to a child is found again without counting
-- letters, and whether a later word on an entry is for fewer is asked only of entries on which there is a later word.

-- Entries that were said again for fewer, or put right, by whatever way and in whatever order it came: few are. It says no more
-- than that; whether it holds for a reader, was_tightened asks.
create table said_again (
  entry  uuid primary key references entry on delete cascade,
  person uuid not null,
  name   text not null -- as source/id
);
create index on said_again (person);
revoke all on said_again from ${application}, ${jobs};

-- As V34 has it, and of which entries this one is the later word. The owner reads entries only while it erases: so it does for
-- the moment in which it looks for those.
create or replace function note_guarded() returns trigger language plpgsql security definer as $$
declare
  erasing text := coalesce(current_setting('reachable.erasing', true), '');
begin
  if new.handling <> 'open' then
    insert into public.guarded (entry, name, position, person, agency, handling, actor)
    values (new.id, new.name, new.log_position, new.person, new.agency, new.handling, new.actor);
  end if;
  if new.corrects is not null then
    insert into public.put_right (entry, name, corrects) values (new.id, new.name, new.corrects);
  end if;
  perform set_config('reachable.erasing', 'yes', true);
  insert into public.said_again (entry, person, name)
    select id, person, name from public.entry
    where name in (new.corrects, case when new.handling <> 'open' then new.name end) and id <> new.id
    on conflict do nothing;
  perform set_config('reachable.erasing', erasing, true);
  return null;
end
$$;
-- What comes after the word that puts it right.
create function note_said_again() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into said_again (entry, person, name)
    select id, person, name from added where exists (select from put_right where put_right.corrects = added.name)
    on conflict do nothing;
  return null;
end
$$;
create trigger said_again after insert on entry referencing new table as added
  for each statement execute function note_said_again();

select set_config('reachable.erasing', 'yes', true);
insert into said_again (entry, person, name)
  select id, person, name from entry
  where exists (select from put_right where put_right.corrects = entry.name)
    or exists (select from guarded where guarded.name = entry.name and guarded.entry <> entry.id);
select set_config('reachable.erasing', '', true);

-- As V22 has it. What was found lies in its drawer as lines of child/reader/time=found, and is cut out by its name: neither
-- how many letters lie before it is counted, nor is what the reader is copied for every child. It ends with which of the child's
-- entries there is a later word on, by a number of their names.
create or replace function own_standing(who text, child uuid) returns text language plpgsql stable as $$
declare
  drawer text := 'reachable.standing_' || coalesce(right(child::text, 2), 'thing');
  name text := concat(E'\n', child, '/', who, '/', current_setting('reachable.forgotten', true), '=');
  kept text := current_setting(drawer, true);
  found text := split_part(split_part(kept, name, 2), E'\n', 1);
  reader text;
begin
  if found <> '' then
    return found;
  end if;
  reader := current_setting('reachable.reader', true);
  if reader is null or reader = '' or current_setting('reachable.reader_is', true) is distinct from who then
    reader := reader_afresh(who);
    perform set_config('reachable.reader', reader, true);
    perform set_config('reachable.reader_is', who, true);
  end if;
  found := standing_afresh(who, reader, child) || '|' || said_again_of(child);
  perform set_config(drawer, concat(kept, name, found, E'\n'), true);
  return found;
end
$$;
create function said_again_of(child uuid) returns text language sql stable security definer set search_path = public
  return (select coalesce(string_agg(',' || hashtext(name) || ',', ''), '') from said_again where person = child);

-- Whether a later word on what was said of a child, at a place of the log, is not for this reader. Who is nobody here keeps no
-- list.
create function was_tightened(who text, child uuid, said text, at_position bigint, written_by text) returns boolean
  language plpgsql stable as $$
begin
  if who like 'job:%' or who = written_by then
    return false;
  end if;
  return strpos(split_part(own_standing(who, child), '|', 4), concat(',', hashtext(said), ',')) > 0
    and is_tightened(who, said, at_position, written_by);
end
$$;
alter function was_tightened cost 2000;
alter policy no_more_than_now on entry using (not was_tightened(acting(), person, name, log_position, actor));

-- Likeness of names, as V15 has it, with the words that are alike. A word with a figure in it is a reference or a number, and
-- whoever looks for it has it before them: it is alike only to what has a word that begins so.
drop function people_like(text[]);
create function people_like(words text[]) returns table (person uuid, word text, called text, likeness real)
  language sql stable security definer
begin atomic
  with form as (
    select word, word as form from unnest(words) word
    union select word, long from unnest(words) word join public.nickname on short = word
    union select word, short from unnest(words) word join public.nickname on long = word),
  figures as (
    select word, form, regexp_replace(form, '([\\%_])', '\\\1', 'g') || '%' as begins from form where form ~ '[0-9]')
  select search_key.person, form.word, search_key.words, word_similarity(form.form, search_key.words)
  from form join public.search_key on form.form operator(public.<%) search_key.words
  where form.form !~ '[0-9]'
  union all
  select search_key.person, figures.word, search_key.words, word_similarity(figures.form, search_key.words)
  from figures join public.search_key on search_key.words like begins or search_key.words like '% ' || begins;
end;
