-- Who hears that what was written is said otherwise, and that a child is said to have died.

-- Who is told in the author's place where an agency's words are changed by somebody of another, and their author is none of its people: they
-- came with a feed, or in a file of others.
create or replace function who_answers_for_words(whose text, author text, changed_by text) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if changed_by not like 'job:%' and not is_of_agency(author, whose) and not is_of_agency(changed_by, whose) then
    return query select distinct one from who_looks_after_words(whose) one;
  end if;
end
$$;

-- Who answers for one of these records by name.
create or replace function who_answers_by_name(records uuid[]) returns setof text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select duty.practitioner::text from public.duty
  where duty.scope = 'CHILD' and duty.scope_of = any (records::text[]) and public.holds(duty, public.partnership_now());
end;

-- Who wrote what rests on an entry that is here no more: an answer to it, or to what was asked because of it, that stands under the same record
-- and was not taken back itself. What is filed elsewhere is taken back here first, and told of then.
create or replace function who_rests_on(added_type text, added_subject uuid, its_name text, its_subject uuid, its_partnership uuid)
  returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if added_type = any (types_that_withdraw()) and added_subject = its_subject
    or added_subject <> its_subject and not exists (select from entry gone
      where gone.corrects = its_name and gone.subject = its_subject and gone.type = any (types_that_withdraw())) then
    return query
      select distinct later.actor from entry later
      where later.subject = its_subject and later.partnership = its_partnership and later.name <> its_name
        and later.actor not like 'job:%' and later.actor not like 'family:%' and later.type <> all (types_that_withdraw())
        and (later.answers = its_name or exists (select from finding asked
          where asked.partnership = later.partnership and asked.id = later.body #>> '{attributes,answers_finding}'
            and exists (select from told_in(asked.told) said where said.name = its_name)))
        and not exists (select from entry gone where gone.corrects = later.name and gone.type = any (types_that_withdraw()));
  end if;
end
$$;

-- Tells whoever wrote what a later row puts right, takes back, files elsewhere or closes off, and what rests on it. The owner reads entries only
-- while it decides: so it does for the moment in which it looks for those.
create or replace function tell_whose_words_were_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  insert into words_changed (later, told, told_as, earlier, person, type, refiled, handled)
    select distinct on (added.id, hears.who) added.id, hears.who, hears.told_as, earlier.id, earlier.subject, added.type,
      added.subject <> earlier.subject, added.handling <> earlier.handling
    from added
      join lateral (select added.name union select added.corrects where added.corrects is not null) said (name) on true
      join entry earlier on earlier.name = said.name and earlier.partnership = added.partnership
      join lateral (
        select earlier.actor as who, 'author' as told_as where earlier.actor not like 'job:%'
        union all select who, 'agency' from who_answers_for_words(earlier.agency, earlier.actor, added.actor) who
        union all select who, 'child' from who_answers_by_name(records_of(earlier.subject)) who
          where earlier.actor like 'job:%' and added.actor not like 'job:%' and earlier.agency = any (kinds_that_are_people())
        union all select who, 'rests' from who_rests_on(added.type, added.subject, said.name, earlier.subject, added.partnership) who) hears on true
    where earlier.log_position < added.log_position and hears.who <> added.actor
    order by added.id, hears.who, array_position(array['author', 'agency', 'child', 'rests'], hears.told_as), earlier.log_position desc
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger tells_whose_words_were_changed after insert on entry referencing new table as added
  for each statement execute function tell_whose_words_were_changed();

-- Whether a description says something else than what stood, or says it no more; who fills in what nobody said changes nobody's words.
create or replace function says_otherwise(earlier jsonb, later jsonb) returns boolean language sql immutable
  return not earlier ? 'born_on' or exists (
    select from unnest(array['born_on', 'no_birth_date', 'pronouns', 'own_words']) said
    where coalesce(earlier ->> said, '') <> '' and earlier -> said <> later -> said);

-- Who hears, for a child, of what is said of them: whoever answers for them by name; where nobody does, whoever looks after the words of the
-- agency that said it before, or else whoever hears of such children. Never whoever writes.
create or replace function who_hears_for(child uuid, whose text, writer text) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select who_answers_by_name(records_of(child));
  if not found then
    return query select who from who_looks_after_words(whose) who where who <> writer;
    if not found then
      return query select who_hears_where_nobody_answers(child, writer);
    end if;
  end if;
end
$$;

-- The same of who somebody is, where they live and who is around them, and of what is said of a place or an adult of concern: a later row
-- says which it stands for; a description, and what an adult is called, stands for the one before, as does a name, a home or who somebody is
-- to a child of another agency: the newest is shown first. Of what came with a feed, of what one agency says otherwise than another did, and
-- of what somebody says who does not work with the child, whoever answers for the child is told too.
create or replace function tell_whose_details_were_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whose text := case when tg_table_name in ('thing_description', 'adult_name') then 'thing' else 'person' end;
begin
  perform begin_deciding();
  execute format('insert into details_changed (later, told, told_as, person)
    select distinct on (added.id, hears.who) added.id, hears.who, hears.told_as, added.%1$I
    from added join lateral (%2$s) earlier on true join lateral (
      select earlier.actor as who, ''author'' as told_as, 1 as place where earlier.actor <> '''' and earlier.actor not like ''job:%%''
      union all select who, ''agency'', 2 from who_answers_for_words(earlier.agency, earlier.actor, added.actor) who
        where earlier.actor <> ''''
      union all select who, ''child'', 3 from %3$s who
        where (earlier.actor like ''job:%%'' or earlier.actor = '''' or earlier.agency <> added.agency)
          and added.actor not like ''job:%%'') hears on true
    where hears.who <> added.actor and earlier.actor <> added.actor
    order by added.id, hears.who, hears.place on conflict do nothing', whose,
    case when tg_table_name in ('person_description', 'thing_description', 'adult_name')
      then format('select before.actor, before.agency from (select * from %1$I before
        where before.%2$I = added.%2$I and before.position < added.position order by before.position desc limit 1) before
        where says_otherwise(to_jsonb(before), to_jsonb(added))', tg_table_name, whose)
      else format('select before.actor, before.agency from %1$I before where before.id = added.replaces', tg_table_name)
        || case when tg_table_name in ('person_name', 'home', 'relation') then format(' union all select before.actor, before.agency
          from (select * from %1$I before where before.person = added.person and before.id <> added.id and added.replaces is null
            order by before.id desc limit 1) before where before.agency <> added.agency', tg_table_name) else '' end
      end
      -- Nobody said it before: whose record it is hears what a stranger to the child says.
      || case when tg_table_name in ('person_name', 'person_description', 'home', 'relation') then
        ' union all select '''', person.agency from person where person.id = added.person and person.actor <> added.actor
          and added.actor not like ''job:%'' and to_jsonb(added) ->> ''replaces'' is null and not works_with(added.actor, added.person)'
        else '' end,
    case when whose = 'person' then 'who_hears_for(added.person, earlier.agency, added.actor)'
      else 'who_answers_by_name(records_of(added.thing))' end);
  perform end_deciding();
  return null;
end
$$;
do $$
declare
  said text;
begin
  foreach said in array array['person_name', 'person_identifier', 'person_description', 'home', 'relation', 'tie', 'thing_description',
      'adult_name'] loop
    execute format('create or replace trigger tells_whose_details_were_changed after insert on %I referencing new table as added
      for each statement execute function tell_whose_details_were_changed()', said);
  end loop;
end
$$;

-- Who hears of a child for whom nobody answers by name: whoever receives for the whole partnership and may know of the child, or whom a lock
-- spares; a few, nobody whose own word it is, and nobody of their agency while there is another.
create or replace function who_hears_where_nobody_answers(child uuid, writer text) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today timestamptz := partnership_now();
begin
  return query
    select hears.who from (
      select duty.practitioner::text as who, 1 as place from duty
      where duty.scope = 'PARTNERSHIP' and duty.role = any (roles_that_receive()) and duty.role = any (roles_that_look_across())
        and holds(duty, today)
      union
      select spared.practitioner::text, 2 from record_lock lock join record_lock_spared spared on spared.record_lock = lock.id
      where lock.person = any (records_of(child))
        and not exists (select from record_lock_ended ended where ended.statement = lock.id)) hears
    where hears.who <> writer and not has_left(hears.who::uuid, today) and may_know_of(hears.who, child)
    order by are_colleagues(hears.who, writer), hears.place, hears.who limit 3;
end
$$;

-- Tells whoever is asked about a child, and whoever answers for them by name, that a death was written down; where that is nobody but who
-- wrote it, whoever hears of such children.
create or replace function tell_of_a_death() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with died as materialized (
    select added.id, added.subject, added.actor, coalesce(added.body #>> '{attributes,part_of_the_work}', '') <> 'no' as ends from added
    where added.type = any (types_that_end_a_story()) and not is_thing(added.subject)),
  theirs as materialized (
    select died.id, hears.who from died join lateral (
      select ask.practitioner::text as who from finding_child about
        join open_finding known using (partnership, finding) join ask using (partnership, finding)
      where about.person = any (records_of(died.subject)) and known.closed_at is null
      union select who_answers_by_name(records_of(died.subject))) hears on hears.who <> died.actor)
  insert into death_told (later, told, person, ends, actor)
    select died.id, hears.who, died.subject, died.ends, died.actor
    from died join lateral (
      select theirs.who from theirs where theirs.id = died.id
      union all
      select who from who_hears_where_nobody_answers(died.subject, died.actor) who
        where not exists (select from theirs where theirs.id = died.id)) hears on true
    on conflict do nothing;
  return null;
end
$$;
create or replace trigger tells_of_a_death after insert on entry referencing new table as added
  for each statement execute function tell_of_a_death();

-- When what somebody was told of was taken back, in seconds, and by whom: whoever was told of it hears that, whether or not they read it. To
-- nobody but whom it was told.
create or replace function taken_back_since(whom text, its_entry uuid) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  back text;
begin
  if whom is distinct from acting() then
    return null;
  end if;
  perform begin_deciding();
  select concat(extract(epoch from later.received_at)::bigint, ' ', later.actor) into back
    from entry told join entry later on later.corrects = told.name and later.partnership = told.partnership
    where told.id = its_entry and later.type = any (types_that_take_back())
    order by later.log_position desc limit 1;
  perform end_deciding();
  return back;
end
$$;
revoke execute on function taken_back_since(text, uuid) from public;
grant execute on function taken_back_since(text, uuid) to ${application};
