-- Finding people and things one may know of. Names lie outside the wall in a table that nobody may read: these functions look in it as
-- the owner, and ask the policy of each whom they find.

-- How each word of a name may sound: its Daitch-Mokotoff codes, made for names that came from many languages into one, and its double
-- metaphones, made for how English hears them. One or the other knows that Khadija is kadeeja and Szymon Shimon.
create or replace function sounds_of(words text) returns text[] language sql immutable parallel safe
begin atomic
  select coalesce(array_agg(distinct sound), '{}')
  from regexp_split_to_table(words, '[^[:alpha:]]+') word
    cross join lateral unnest(daitch_mokotoff(word) || array[dmetaphone(word), dmetaphone_alt(word)]) sound
  where length(word) > 2;
end;

-- Names of which a word sounds like another, and how far it is from it in letters: short words of many letters sound alike.
create or replace function sounding_like(asked text, form text)
  returns table (person uuid, word text, words text, likeness real)
  language sql stable security definer set search_path = public, pg_temp rows 20 set enable_seqscan = off
begin atomic
  select heard.person, asked, heard.words, heard.likeness
  from (
    select search_key.person, search_key.words, (
        select max(1 - levenshtein(left(form, 60), left(one, 60))::real / greatest(length(left(form, 60)), length(left(one, 60))))
        from unnest(string_to_array(translate(search_key.words, '-’''', '   '), ' ')) one) as likeness
    from public.search_key
    where search_key.sounds && sounds_of(form) offset 0) heard
  where heard.likeness >= 0.3;
end;

-- Likeness of names, with the words that are alike. A word with a figure in it is a reference or a number, and whoever looks for it has
-- it before them: it is alike only to what has a word that begins so. A table that grew since it was last looked at is thought to be
-- small, and would be read through: hence no sequential scan. `heard` says that it sounds alike; `faint` that it does in other letters, as
-- Hews and Hughes do: by itself that is nothing, and beside another word of the name that is like it, it may be the same.
drop function if exists people_like(text[]);
create or replace function people_like(words text[])
  returns table (person uuid, word text, called text, likeness real, heard boolean, faint boolean)
  language sql stable security definer set search_path = public, pg_temp rows 200 set enable_seqscan = off
begin atomic
  with form as (
    select word, word as form from unnest(words) word
    union select word, long from unnest(words) word join public.nickname on short = word
    union select word, short from unnest(words) word join public.nickname on long = word),
  figures as (
    select word, form, regexp_replace(form, '([\\%_])', '\\\1', 'g') || '%' as begins from form where form ~ '[0-9]')
  select search_key.person, form.word, search_key.words, word_similarity(form.form, search_key.words), false, false
  from form join public.search_key on form.form operator(public.<%) search_key.words
  where form.form !~ '[0-9]'
  union all
  select search_key.person, figures.word, search_key.words, word_similarity(figures.form, search_key.words), false, false
  from figures join public.search_key on search_key.words like begins or search_key.words like '% ' || begins
  union all
  select sounding.person, sounding.word, sounding.words, sounding.likeness, true, sounding.likeness < 0.5
  from form cross join lateral sounding_like(form.word, form.form) sounding
  where form.form !~ '[0-9]' and length(form.form) > 2 and (sounding.likeness >= 0.5 or cardinality(people_like.words) > 1);
end;

-- Who was born on the same day as a child and is called something like it; a name has no figure in it. Whether the reader may know of them
-- is asked of those alone whose name is alike.
create or replace function alike_and_born_with(child uuid) returns table (person uuid, called text, likeness real)
  language sql stable security definer set search_path = public, pg_temp rows 2
begin atomic
  select alike.person, alike.called, alike.likeness
  from (
    select other.person, other_name.words as called, similarity(own_name.words, other_name.words) as likeness
    from public.search_key own_name
      join public.person_description other on other.born_on = born_on(child) and other.person <> child
      join public.search_key other_name on other_name.person = other.person
    where own_name.person = child and own_name.words !~ '[0-9]' and other_name.words !~ '[0-9]'
      and (similarity(own_name.words, other_name.words) > 0.4
        or exists (select from public.nickname
          where split_part(own_name.words, ' ', 1) in (short, long)
            and split_part(other_name.words, ' ', 1) in (short, long)))
    offset 0) alike
  where may_know_of(acting(), alike.person);
end;

-- When somebody was born, for whoever is told more of them than that there is a record: two children of one name are told apart by it.
create or replace function born_on(child uuid) returns date
  language sql stable security definer set search_path = public, pg_temp
return (select described.born_on from public.person_description described
  where described.person = child and public.is_let_in(public.acting(), child) order by described.position desc limit 1);

-- Whoever looks for a day or a number knows it already. It leads to whom it is of, so that nobody is written down twice;
-- but a number that is not for everybody leads only those who may read it.
create or replace function people_born_on(day date) returns table (person uuid)
  language sql stable security definer set search_path = public, pg_temp rows 20
begin atomic
  select described.person from public.person_description described
  where described.born_on = day and public.is_let_in(public.acting(), described.person);
end;
create or replace function people_numbered(number text) returns table (person uuid, kind text)
  language sql stable security definer set search_path = public, pg_temp rows 2
begin atomic
  select numbered.person, numbered.kind from public.person_identifier numbered
  where numbered.compact = number and public.may_know_of(public.acting(), numbered.person)
    and (numbered.handling = 'open' or public.may_see(public.acting(), numbered.partnership, numbered.person,
      numbered.agency, numbered.handling, numbered.actor));
end;

-- Who lives, or lived, somewhere. Where is read as whatever else is said of somebody.
create or replace function people_living_at(said text) returns table (person uuid)
  language sql stable security definer set search_path = public, pg_temp rows 5
begin atomic
  select home.person from public.home
  where length(said) > 3 and lower(home.place) like '%' || regexp_replace(lower(said), '([\\%_])', '\\\1', 'g') || '%'
    and not exists (select from public.home later where later.replaces = home.id)
    and public.may_see(public.acting(), home.partnership, home.person, home.agency, home.handling, home.actor);
end;

-- Who goes to a school that is called so: by its first word, or by several of it, misspelt or not. Only those beside whose name it stands
-- for the reader: to whom nothing ties them, they are pointed, and are told of no school. Of a large school no more are asked about than
-- a page could show, those whom the reader's agency works with in front: what somebody is to thousands takes as long as a search may not.
create or replace function people_at_school(said text) returns table (person uuid)
  language sql stable security definer set search_path = public, pg_temp rows 50
begin atomic
  with called as materialized (
    select school.scope_of
    from (select distinct belonging.scope_of, belonging.partnership from public.belonging where belonging.scope = 'SCHOOL') school
      left join public.agency on agency.partnership = school.partnership and school.scope_of in (agency.code, agency.name)
    where length(said) > 4
      and (' ' || lower(coalesce(agency.name, school.scope_of)) ~ (case when position(' ' in said) = 0 then '^ ' else '[^[:alnum:]]' end
        || regexp_replace(lower(said), '([^[:alnum:][:space:]])', '\\\1', 'g') || '([^[:alnum:]]|$)')
        or case when position(' ' in said) = 0 then similarity(lower(said), split_part(lower(coalesce(agency.name, school.scope_of)), ' ', 1)) >= 0.6
          else strict_word_similarity(lower(said), lower(coalesce(agency.name, school.scope_of))) >= 0.65 end))
  select there.child from (
    select belonging.child from called join public.belonging using (scope_of)
      left join public.agency_involved on agency_involved.person = belonging.child and agency_involved.agency = (
        select agency.code from public.practitioner join public.agency on agency.id = practitioner.agency
        where practitioner.id = public.practitioner_called(public.acting()))
    where belonging.scope = 'SCHOOL'
      and belonging.from_time <= public.partnership_now()
      and (belonging.until_time is null or public.partnership_now() < belonging.until_time)
    order by agency_involved.last_at desc nulls last, belonging.child limit 100) there
  where public.is_let_in(public.acting(), there.child)
    and (public.acting() like 'job:%'
      or public.standing_is(public.own_standing(public.acting(), there.child)) <> 'PARTNERSHIP'
        and coalesce(public.standing_is(public.as_seen(there.child)), '') <> 'PARTNERSHIP');
end;

-- What a thing is called in these words: what stands before its code there.
create or replace function called_there(location text, kind text, code text) returns text language sql immutable
  return trim(both ' ,' from regexp_replace(split_part(location, '[' || kind || ':' || code || ']', 1), '^.*\]', ''));

-- What the newest entry calls a thing that whoever acts may read, of the last few that name it; nothing where none does. Only by what is open
-- to everybody of the work: what is said in confidence names nothing elsewhere. The owner reads entries only while it decides.
create or replace function called_in_entries(whose uuid, kind text, code text) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  called text;
begin
  perform begin_deciding();
  select called_there(named.location, kind, code) into called
  from (select entry.*, entry.body ->> 'location' as location from mention join entry on entry.id = mention.entry
      where mention.subject = whose and entry.handling = 'open' order by mention.occurred_at desc limit 50) named
  where called_there(named.location, kind, code) <> '' and position('[' || kind || ':' || code || ']' in named.location) > 0
    and sees(acting(), named.subject, named.agency, named.handling, named.actor)
    and not was_tightened(acting(), named.subject, named.name, named.log_position, named.actor)
  limit 1;
  perform end_deciding();
  return coalesce(called, '');
end
$$;

-- Things that an entry calls so which whoever acts may read.
create or replace function things_called(said text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off rows 20 as $$
begin
  if length(said) > 3 then
    perform begin_deciding();
    return query
      select distinct thing.id from entry
        join mention on mention.entry = entry.id
        join thing on thing.id = mention.subject
      where entry.body ->> 'location' like '%[%:%]%' and entry.handling = 'open'
        and lower(entry.body ->> 'location') like '%' || regexp_replace(lower(said), '([\\%_])', '\\\1', 'g') || '%'
        and position('[' || thing.kind || ':' || thing.code || ']' in entry.body ->> 'location') > 0
        and position(lower(said) in lower(called_there(entry.body ->> 'location', thing.kind, thing.code))) > 0
        and sees(acting(), entry.subject, entry.agency, entry.handling, entry.actor)
        and not was_tightened(acting(), entry.subject, entry.name, entry.log_position, entry.actor);
    perform end_deciding();
  end if;
end
$$;

-- Things by their code, as it is printed or in one, with or without their kind, or by words of what the reader may read of them. Likeness is
-- not leak-proof: the owner looks, and asks the policy.
create or replace function things_like(said text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off rows 20
begin atomic
  select id from public.thing
  where lower(code) = lower(said) or lower(code) = regexp_replace(lower(said), '[[:space:]-]', '', 'g')
    or lower(code) = split_part(lower(said), ':', 2) and lower(kind || ':' || code) = lower(said)
  union
  select thing from public.thing_description
  where (replace(lower(words), ' ', '') like '%' || regexp_replace(replace(lower(said), ' ', ''), '([\\%_])', '\\\1', 'g') || '%'
      or length(said) > 3 and said !~ '[0-9]' and word_similarity(lower(said), lower(words)) > 0.6)
    and public.sees(public.acting(), null, agency, handling, actor)
  union
  select things_called from public.things_called(said);
end;

-- Whether an entry says of a child what ties them to a thing, as it stands now: not where it was put right without it, taken back, or filed
-- under another record. What ties them by no entry stands. It reads all words of the entry: whoever may read the tie reads the first of them.
create or replace function ties_still(said_in text, child uuid, what uuid, of uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stands entry;
  told text;
begin
  perform begin_deciding();
  select case when speaks_for(name, corrects) then corrects else name end into told from entry
    where partnership = of and name = said_in order by log_position desc limit 1;
  select entry.* into stands from entry
    where partnership = of and (name = told or corrects = told and speaks_for(name, corrects)) order by log_position desc limit 1;
  perform end_deciding();
  return told is null or stands.name = said_in and stands.subject = child and stands.type <> all (types_that_take_back())
    and exists (select from mention where mention.entry = stands.id and mention.subject = what);
end
$$;
revoke execute on function ties_still(text, uuid, uuid, uuid) from public;
grant execute on function ties_still(text, uuid, uuid, uuid) to ${application};
