-- Names are heard before they are read: Khadija is written kadeeja, Aisha Aysha and Yuki Yooki. Codes for the sound of names from many
-- languages come with PostgreSQL; sounds_of() says which.
create extension fuzzystrmatch;
alter table search_key add column sounds text[];
update search_key set sounds = (
  select coalesce(array_agg(distinct sound), '{}')
  from regexp_split_to_table(words, '[^[:alpha:]]+') word
    cross join lateral unnest(daitch_mokotoff(word) || array[dmetaphone(word), dmetaphone_alt(word)]) sound
  where length(word) > 2);
alter table search_key alter column sounds set not null;
create index on search_key using gin (sounds);

-- Where somebody lives is looked for by a part of it.
create index on home using gin (lower(place) gin_trgm_ops);

-- people_living_at() looks past the wall, and asks it of each whom it finds.
create policy owner_finds on home for select to current_user using (true);
