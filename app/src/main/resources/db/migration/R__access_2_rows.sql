-- Which rows about a child somebody may see. Both walls ask these: the predicate that every query joins, and row-level security.

-- Whether they may see a row about the child. Nobody is kept from their own words, save about their own family. What is looked at for a
-- pack never shows what a child said in confidence, intelligence, or what is restricted, whoever wrote it: its reader is everybody
-- who has the password.
create or replace function sees(who text, child uuid, agency text, handling text, written_by text) returns boolean
  language plpgsql stable as $$
declare
  mine text;
begin
  if who is null then
    return false;
  end if;
  mine := own_standing(who, child);
  if who = written_by then
    if starts_with(mine, 'EXCLUDED') then
      return false;
    end if;
  elsif not policy_allows(standing_is(mine), handling, agency = standing_agency(mine),
      investigates(standing_kind(mine))) then
    return false;
  end if;
  mine := as_seen(child);
  return mine is null or policy_allows(standing_is(mine), handling, agency = standing_agency(mine),
      investigates(standing_kind(mine)))
    and (not looking_leaves(current_setting('reachable.as_seen', true)) or leaves_in_a_pack(handling));
end
$$;
create or replace function may_see(actor text, partnership uuid, person uuid, agency text, handling text)
  returns boolean language plpgsql stable cost 2000 as $$
begin
  return partnership is not null and (actor like 'job:%' or sees(actor, person, agency, handling, ''));
end
$$;

-- The first wall: what every query joins.
create or replace function may_see(actor text, partnership uuid, person uuid, agency text, handling text, written_by text)
  returns boolean language plpgsql stable cost 2000 as $$
begin
  return partnership is not null and (actor like 'job:%' or sees(actor, person, agency, handling, written_by));
end
$$;

-- Whether they may know that there is such a child: a pointer, before any content. Whoever looks as somebody else needs both, here and
-- below.
create or replace function may_know_of(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or knows_of(standing_is(own_standing(who, child)))
      and coalesce(knows_of(standing_is(as_seen(child))), true));
end
$$;

-- Whether somebody is told more of a record than that it is there.
create or replace function is_let_in(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or let_in(standing_is(own_standing(who, child)))
      and coalesce(let_in(standing_is(as_seen(child))), true));
end
$$;

-- Whether they may know what is asked and found about the child.
create or replace function may_follow(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and (who like 'job:%'
    or follows(standing_is(own_standing(who, child)))
      and coalesce(follows(standing_is(as_seen(child))), true));
end
$$;

-- Whether they write in what several write together about the child, and say what they think of it. Whoever only opened the record with a
-- reason reads it.
create or replace function may_write_together(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and writes_together(standing_is(own_standing(who, child)))
    and coalesce(writes_together(standing_is(as_seen(child))), true);
end
$$;

-- Whether they work so closely with the child that what agencies say to each other is for them.
create or replace function is_close(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and close_to_the_work(standing_is(own_standing(who, child)))
    and coalesce(close_to_the_work(standing_is(as_seen(child))), true);
end
$$;

-- Whether somebody reads anything of the record, and so must know what not to tell. Whoever is only pointed to somebody reads nothing.
create or replace function may_read(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return is_let_in(who, child) and (who like 'job:%'
    or standing_is(own_standing(who, child)) <> 'PARTNERSHIP'
      and standing_is(standing(who, child)) <> 'PARTNERSHIP');
end
$$;

-- Whether what was said in confidence was passed on to somebody, or told for few of whom they are one; whoever was told it is told what
-- takes it back or puts it right under the same child: what they read would stand for them alone. Whoever is let in no more is told
-- nothing all the same.
create or replace function was_told(who text, child uuid, said text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return public.as_seen(child) is null
    and (exists (select from public.passed_on passed where passed.entry = said and passed.practitioner::text = who)
      or exists (select from public.told_to_few few where few.report = said and few.practitioner::text = who)
      or exists (select from public.guarded later join public.put_right on put_right.entry = later.entry
          join lateral (
            select put_right.corrects as name
            union all select before.name from public.put_right before join public.guarded earlier on earlier.entry = before.entry
            where before.corrects = put_right.corrects and earlier.subject = child and earlier.position < later.position) earlier on true
          join public.passed_on passed on passed.entry = earlier.name and passed.practitioner::text = who
        where later.name = said and exists (select from public.guarded first
          where first.name = put_right.corrects and first.subject = child)))
    and public.is_let_in(who, child);
end
$$;

-- Whether a later word on what was said at a place of the log is not for this reader. 0: wherever it was said. Whoever wrote it is asked
-- first, and apart: what looks nothing up is answered without a plan.
create or replace function is_tightened(who text, said text, at_position bigint, written_by text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp cost 2000 as $$
begin
  if who like 'job:%' or who = written_by then
    return false;
  end if;
  if not exists (select from public.guarded where guarded.name = said and guarded.position > at_position)
      and not exists (select from public.put_right where put_right.corrects = said) then
    return false;
  end if;
  return exists (
    with recursive later (name) as (
      select said
      union select put_right.name from public.put_right join later on put_right.corrects = later.name)
    select from later join public.guarded on guarded.name = later.name
    where (guarded.name <> said or guarded.position > at_position)
      and not public.sees(who, guarded.subject, guarded.agency, guarded.handling, guarded.actor)
      and not (guarded.handling = 'own-confidence' and public.was_told(who, guarded.subject, guarded.name)));
end
$$;

-- The same of an entry about a child, asked of those alone on which there is a later word. Who is nobody here keeps no list.
create or replace function was_tightened(who text, child uuid, said text, at_position bigint, written_by text) returns boolean
  language plpgsql stable cost 2000 as $$
begin
  if who like 'job:%' or who = written_by then
    return false;
  end if;
  return strpos(standing_said_again(own_standing(who, child)), concat(',', hashtext(said), ',')) > 0
    and is_tightened(who, said, at_position, written_by);
end
$$;

-- Of what few may see, whether a row is shown to whoever acts: queries ask it, and row-level security asks it again.
create or replace function is_shown(opening public.break_glass) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or (is_let_in(acting(), opening.person)
    and (acting() in (opening.practitioner::text, opening.reviewer::text)
      or is_close(acting(), opening.person) or oversees_openings(acting())));
end
$$;
create or replace function is_shown(asked public.who_asked) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or (is_let_in(acting(), asked.person)
    and (acting() in (asked.owner::text, asked.actor) or oversees_openings(acting())));
end
$$;
create or replace function is_shown(asked public.in_meeting) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or (is_let_in(acting(), asked.person)
    and (asked.practitioner::text = acting() or is_close(acting(), asked.person)));
end
$$;
create or replace function is_shown(line public.partner_line) returns boolean language plpgsql stable as $$
begin
  return acting() like 'job:%' or is_close(acting(), line.person)
    or (line.actor = acting() and is_let_in(acting(), line.person));
end
$$;

-- Letters and figures alone, so that neither a comma nor a capital hides it.
create or replace function plain(said text) returns text language sql immutable
  return lower(regexp_replace(said, '[^[:alnum:]]+', '', 'g'));

-- Whether what is said holds one of these ways to write it.
create or replace function holds_any(said text, ways text) returns boolean language sql immutable
  return exists (select from unnest(string_to_array(ways, E'\n')) way
    where plain(way) <> '' and strpos(plain(said), plain(way)) > 0);

-- Whether it holds what must not be told to this member of a family.
create or replace function tells_withheld(teller uuid, said text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from public.withheld it join public.withheld_words words on words.withheld = it.id
    where it.member = teller and public.holds_any(said, words.words)
      and not exists (select from public.withheld_ended ended where ended.statement = it.id));
end
$$;

-- What a reply to a report would tell that it must not: each as what it is, and whom. Where whoever told us has a sign-in
-- of their own, and is another, nothing.
create or replace function told_too_much(child uuid, said_to text, said text) returns table (what text, whom text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select it.what, it.whom from public.withheld it join public.withheld_words words on words.withheld = it.id
    where it.person = any (public.records_of(child)) and public.may_read(public.acting(), child)
      and public.holds_any(said, words.words)
      and not exists (select from public.withheld_ended ended where ended.statement = it.id)
      and not exists (select from public.told_by_family told
        where told.report = said_to and told.teller is distinct from it.member);
end
$$;

-- Of how many children entries speak of a subject, of which no such entry is shown to whoever acts. Those alone of whom they may be
-- told more than that there is a record, so that no lock and no exclusion is worked out from a number; and only by entries that are
-- open, and were neither put right nor said again for fewer: what is handled more closely is not even counted. To the nearest five, and
-- of fewer that there are any (1): whoever watched the number would read whom somebody else just wrote of.
create or replace function children_not_shown(spoken_of uuid) returns int
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (
    select case when count(*) = 0 then 0 when count(*) < 5 then 1 else round(count(*) / 5.0) * 5 end
    from (
    select distinct (select min(record::text) from unnest(records_of(child)) record)
    from (
      select distinct mention.home as child
      from mention join subject on subject.id = mention.home and subject.kind = 'child'
      where mention.subject = spoken_of and mention.handling = 'open' offset 0) children
    where is_let_in(acting(), child)
      and exists (
        select from mention join open_entry held on held.entry = mention.entry
        where mention.subject = spoken_of and mention.home = child
          and not exists (select from put_right where put_right.corrects = held.name)
          and not exists (select from guarded where guarded.name = held.name))
      and not exists (
        select from mention shown
        where shown.subject = spoken_of and shown.home = any (records_of(child)) and shown.handling <> 'own-confidence'
          and sees(acting(), shown.home, shown.agency, shown.handling, shown.actor))) others);
end
$$;

-- Which kinds of agencies hold something that is open. Only for whoever sees the pointer and nothing else. What was put right or taken
-- back counts no more, nor what was also said for fewer. Which kinds may be named, and what takes back, the policy says.
create or replace function kinds_that_hold(child uuid) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select distinct agency.kind from open_entry held join agency on agency.code = held.agency
    where may_know_of(acting(), child)
      and standing_is(standing(acting(), child)) = 'PARTNERSHIP'
      and held.subject = any (records_of(child))
      and agency.kind = any (kinds_pointed_to())
      and held.type <> all (types_that_take_back())
      and not exists (select from put_right where put_right.corrects = held.name)
      and not exists (select from guarded where guarded.name = held.name)
    order by agency.kind;
end
$$;
