-- Who writes of a sitting. It is read as its entry is; begun and added to by whoever may write together about the child, and so by nobody who
-- only opened the record with a reason; and what somebody is written
-- down as saying is confirmed by them and nobody else, though they be let in to nothing else of it.

-- Whether a sitting about this child is added to: they may write together about the child, and may read it.
create or replace function may_add_to_sitting(who text, which uuid, child uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  may := exists (select from sitting it where it.id = which and it.person = child
    and may_see(who, it.partnership, it.person, it.agency, it.handling, it.actor));
  perform end_deciding();
  return may and may_write_together(who, child);
end
$$;

-- What somebody is written down as saying, by others, and has not confirmed: of it no word but that. Who is kept out is asked nothing.
-- Where a name was typed, whoever held the duty of that agency is asked.
drop function if exists positions_to_confirm(text);
create function positions_to_confirm(who text)
  returns table (at_position uuid, at_sitting uuid, child uuid,
    its_kind text, its_line text, its_stance text, its_handling text, its_named text, noted_by text, noted_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if who is null or who is distinct from acting() then
    return;
  end if;
  perform begin_deciding();
  return query select said.id, said.sitting, said.person, it.kind, voice.line, said.stance, said.handling, voice.named, said.actor, said.received_at
    from sitting_person voice join sitting_position said on said.voice = voice.id join sitting it on it.id = said.sitting
    where voice.whom = practitioner_called(who) and said.actor <> who
      and not exists (select from sitting_confirmed done where done.position = said.id)
      and not kept_out(who, records_of(said.person));
  perform end_deciding();
end
$$;

-- What says that nobody spoke with them, and that the entry of its sitting does not say yet: by their own word, which nobody else of that
-- agency gave them in it: a name that was typed is nobody's word until somebody of that agency says so, and what others write down after it
-- was said changes nothing of it. The entry then says so by itself, under a number that tells of which word.
create or replace function parts_not_taken()
  returns table (at_position uuid, child uuid, its_kind text, its_line text, its_entry text, its_words text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if acting() not like 'job:%' then
    return;
  end if;
  perform begin_deciding();
  return query select said.id, said.person, it.kind, voice.line, it.entry, done.words
    from sitting_confirmed done join sitting_position said on said.id = done.position
      join sitting_person voice on voice.id = said.voice join sitting it on it.id = said.sitting
    where done.stance = 'no-part'
      and not exists (select from entry unsaid where unsaid.name = 'reachable/part-' || said.id)
      and not exists (select from entry back where back.corrects = it.entry and back.type = any (types_that_take_back()))
      and not exists (select from sitting_person other left join sitting_position theirs on theirs.voice = other.id
          left join sitting_confirmed own on own.position = theirs.id
        where other.sitting = it.id and other.line = voice.line and other.id <> voice.id
          and other.how in ('phone', 'video', 'room') and own.stance is distinct from 'no-part'
          and (own.position is not null or other.whom = practitioner_called(other.actor)
            or other.named = '' and other.received_at < done.received_at))
    order by done.received_at;
  perform end_deciding();
end
$$;
revoke execute on function parts_not_taken() from public;
grant execute on function parts_not_taken() to ${jobs};

-- Whether what stands there as somebody's part is their own word: they say that they took part, or wrote it themselves and did not hold it.
create or replace function is_their_own_word(said public.sitting_position) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.sitting_confirmed done where done.position = said.id and done.stance is distinct from 'no-part')
    or exists (select from public.sitting_person voice join public.sitting held on held.id = voice.sitting
      where voice.id = said.voice and voice.how in ('phone', 'video', 'room') and voice.whom = public.practitioner_called(said.actor)
        and said.actor <> held.actor);
revoke execute on function is_their_own_word(public.sitting_position) from public;

-- What somebody says that they took part in, of the last weeks, where the entry still stands on its writer's word alone, as one of these
-- attributes of it says. It is the sitting's own entry or, where somebody had taken no part, the one that it was held anew by. Whoever says that
-- it was otherwise has not said that it was so: their words come with it, also where somebody else had said so before.
drop function if exists parts_taken(text[]);
create function parts_taken(marks text[])
  returns table (at_position uuid, child uuid, its_kind text, its_line text, its_entry text, its_otherwise text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if acting() not like 'job:%' then
    return;
  end if;
  perform begin_deciding();
  return query select said.id, said.person, it.kind, voice.line, held.entry, otherwise.words
    from sitting_position said join sitting_person voice on voice.id = said.voice join sitting it on it.id = said.sitting
      join lateral (select it.entry union all select 'reachable/' || again.id from sitting_person again where again.sitting = it.id) held (entry) on true
      left join sitting_confirmed otherwise on otherwise.position = said.id and otherwise.stance in ('agrees-if', 'differently')
      join lateral as_it_stands(held.entry) stands on stands.body -> 'attributes' ?| marks
        or otherwise.position is not null and held.entry = it.entry and not exists (select from sitting_person again
          join entry anew on anew.name = 'reachable/' || again.id where again.sitting = it.id)
    where said.received_at > partnership_now() - interval '28 days' and is_their_own_word(said)
      and not stands.type = any (types_that_take_back())
      and not exists (select from entry said_so where said_so.name = 'reachable/part-' || said.id)
    order by said.received_at;
  perform end_deciding();
end
$$;
revoke execute on function parts_taken(text[]) from public;
grant execute on function parts_taken(text[]) to ${jobs};

-- Whether an entry says of a sitting's entry what somebody says of their own part in it: all else of it stands as it was.
create or replace function takes_a_part_out(it public.entry) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from sitting_position said join sitting held on held.id = said.sitting
    where it.source_local_id = 'part-' || said.id
      and (it.corrects = held.entry and exists (select from sitting_confirmed done where done.position = said.id and done.stance = 'no-part')
        or is_their_own_word(said) and (it.corrects = held.entry
          or exists (select from sitting_person again where again.sitting = held.id and it.corrects = 'reachable/' || again.id))))
    and exists (select from as_it_stands(it.corrects, it.log_position) earlier
      where (earlier.type, earlier.occurred_at, earlier.agency, earlier.handling, earlier.subject)
          = (it.type, it.occurred_at, it.agency, it.handling, it.subject)
        and earlier.body - 'summary' - 'attributes' = it.body - 'summary' - 'attributes');
end
$$;

create or replace function is_theirs_to_confirm(who text, asked uuid, about uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from positions_to_confirm(who) one where one.at_position = asked and one.child = about);
end
$$;

alter policy writers_may on sitting with check (may_write_together(acting(), person) and is_their_entry(acting(), person, entry));
alter policy writers_may on sitting_person with check (may_add_to_sitting(acting(), sitting, person));
alter policy writers_may on sitting_position with check (may_add_to_sitting(acting(), sitting, person));
alter policy writers_may on sitting_confirmed with check (is_theirs_to_confirm(acting(), position, person));
