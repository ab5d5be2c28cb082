-- Who says that two records are one child's, or are no longer: two people do, and whoever works with the child is told.

-- Whether one record is locked: then whoever may lock it says whether another is the same child's, for who is involved with that one would
-- be past the lock.
create or replace function is_shut(who text, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from record_lock lock where lock.person = any (records_of(child))
      and not exists (select from record_lock_ended ended where ended.statement = lock.id))
    and not may_lock(who, child);
end
$$;

-- Whoever is told of one record of a child is told of every other: that two are one child's is said by whoever is close to the work of
-- both, or looks across the whole partnership and is kept from neither. Whose kind only reads says nothing.
create or replace function may_say_the_same(who text, one uuid, another uuid) returns boolean language plpgsql stable as $$
begin
  return is_let_in(who, one) and is_let_in(who, another) and not is_shut(who, one) and not is_shut(who, another)
    and not only_reads(standing_kind(own_standing(who, one)))
    and (is_close(who, one) and is_close(who, another)
      or exists (select from duty where duty.practitioner::text = who and duty.scope = 'PARTNERSHIP'
        and duty.role = any (roles_that_look_across()) and holds(duty, partnership_now())));
end
$$;

-- Who is asked about a child now, or answers for them by name.
create or replace function who_works_for(child uuid) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select ask.practitioner::text from finding_child about
      join open_finding known using (partnership, finding) join ask using (partnership, finding)
    where about.person = any (records_of(child)) and known.closed_at is null
    union select who_answers_by_name(records_of(child));
end
$$;

-- Whether somebody may agree with another's word that still stands, of this pair and this way: that one may say it, too, and one of the two
-- works with the child. Where nobody works with either there is nobody to ask, and nothing that could end: two who look across do.
create or replace function may_agree(who text, word public.same_said) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return word.actor <> who
    and exists (select from practitioner one where one.id::text = word.actor and not has_left(one.id, partnership_now()))
    and not exists (select from same_said_ended ended where ended.statement = word.id)
    and may_say_the_same(who, word.person, word.other) and may_say_the_same(word.actor, word.person, word.other)
    and (works_with(who, word.person) or works_with(who, word.other)
      or works_with(word.actor, word.person) or works_with(word.actor, word.other)
      or not exists (select from who_works_for(word.person)) and not exists (select from who_works_for(word.other)));
end
$$;
create or replace function another_said_so(who text, one uuid, another uuid, joined boolean) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from same_said word
    where (word.person, word.other) in ((one, another), (another, one)) and word.linked = joined and may_agree(who, word));
end
$$;

drop policy if exists writers_may on record_link;
create policy writers_may on record_link for insert to ${application}
  with check (may_say_the_same(acting(), kept, other) and another_said_so(acting(), kept, other, linked));
drop policy if exists writers_may on same_said;
create policy writers_may on same_said for insert to ${application} with check (may_say_the_same(acting(), person, other));

-- Who hears of what somebody says of two records: whoever works for either, or a few where nobody does, and
-- whoever said before what counts of them; never whoever may know of one
-- alone, who learned by it that there is another.
create or replace function who_hears_of_the_same(one uuid, another uuid, writer text) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query with theirs as materialized (
      select about.child, who from unnest(array[one, another]) about (child), lateral who_works_for(about.child) who where who <> writer),
    hears as (
      select theirs.who from theirs
      union
      select few from unnest(array[one, another]) about (child), lateral who_hears_where_nobody_answers(about.child, writer) few
      where not exists (select from theirs where theirs.child = about.child)
      union
      select speaker from record_link link left join same_said word on word.id = link.said, unnest(array[link.actor, word.actor]) speaker
      where (link.kept, link.other) in ((one, another), (another, one)))
  select hears.who from hears join practitioner hearer on hearer.id::text = hears.who
  where hears.who <> writer and not has_left(hearer.id, partnership_now()) and may_know_of(hears.who, one) and may_know_of(hears.who, another);
end
$$;

create or replace function tell_of_the_same_said() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into same_told (told, person, other, said, linked, actor)
  select who, added.person, added.other, added.id, added.linked, added.actor
  from added, lateral who_hears_of_the_same(added.person, added.other, added.actor) who;
  return null;
end
$$;
create or replace trigger tells after insert on same_said referencing new table as added
  for each statement execute function tell_of_the_same_said();

-- What counts says with whose word it agrees: the earliest of those that stand.
create or replace function note_whose_word_it_agrees_with() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.said := (select word.id from same_said word
    where (word.person, word.other) in ((new.kept, new.other), (new.other, new.kept)) and word.linked = new.linked
      and may_agree(new.actor, word)
    order by word.received_at, word.id limit 1);
  return new;
end
$$;
create or replace trigger agrees before insert on record_link for each row execute function note_whose_word_it_agrees_with();

-- Danger that is asked about is not ended by joining: it is answered first.
create or replace function wall_of_joining() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform refuse(case when new.linked and would_end_danger_unread(new.kept, new.other)
    then 'Danger to one of them is asked about, and what stands in the other record would end it unread. It is answered first.' end);
  return new;
end
$$;
create or replace trigger a_wall_of_danger before insert on record_link for each row execute function wall_of_joining();

-- It counts: whoever works for either, or said anything of the two that has its answer now, is told.
create or replace function tell_that_it_counts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with waited as materialized (
    select added.id, added.actor, word.id as word, word.actor as writer
    from added join same_said word on (word.person, word.other) in ((added.kept, added.other), (added.other, added.kept))
    where not exists (select from same_said_ended ended where ended.statement = word.id)),
  ended as (
    insert into same_said_ended (statement, because, actor) select word, 'It counts.', actor from waited on conflict do nothing)
  insert into same_told (told, person, other, link, linked, actor)
  select hears.who, added.kept, added.other, added.id, added.linked, added.actor
  from added, lateral (
    select who_hears_of_the_same(added.kept, added.other, added.actor) as who
    union
    select waited.writer from waited where waited.id = added.id) hears
  where hears.who <> added.actor;
  return null;
end
$$;
create or replace trigger tells after insert on record_link referencing new table as added
  for each statement execute function tell_that_it_counts();
