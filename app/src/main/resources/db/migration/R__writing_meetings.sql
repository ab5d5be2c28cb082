-- Who writes of a sitting. It is read as its entry is; begun and added to by whoever may follow the child; and what somebody is written
-- down as saying is confirmed by them and nobody else, though they be let in to nothing else of it.

-- Whether a sitting about this child is added to: they may follow the child, and may read it.
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
  return may and may_follow(who, child);
end
$$;

-- What somebody is written down as saying, by others, and has not confirmed: of it no word but that. Who is kept out is asked nothing.
create or replace function positions_to_confirm(who text)
  returns table (at_position uuid, at_sitting uuid, child uuid,
    its_kind text, its_line text, its_stance text, its_handling text, noted_by text, noted_at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if who is null or who is distinct from acting() then
    return;
  end if;
  perform begin_deciding();
  return query select said.id, said.sitting, said.person, it.kind, voice.line, said.stance, said.handling, said.actor, said.received_at
    from sitting_person voice join sitting_position said on said.voice = voice.id join sitting it on it.id = said.sitting
    where voice.whom = practitioner_called(who) and said.actor <> who
      and not exists (select from sitting_confirmed done where done.position = said.id)
      and not kept_out(who, records_of(said.person));
  perform end_deciding();
end
$$;

create or replace function is_theirs_to_confirm(who text, asked uuid, about uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from positions_to_confirm(who) one where one.at_position = asked and one.child = about);
end
$$;

alter policy writers_may on sitting with check (may_follow(acting(), person) and is_their_entry(acting(), person, entry));
alter policy writers_may on sitting_person with check (may_add_to_sitting(acting(), sitting, person));
alter policy writers_may on sitting_position with check (may_add_to_sitting(acting(), sitting, person));
alter policy writers_may on sitting_confirmed with check (is_theirs_to_confirm(acting(), position, person));
