-- Who changes the register of sources holds a duty, and does so in their own name; whoever registered a source does not confirm it.
create or replace function looks_after_sources(who text) returns boolean language plpgsql stable as $$
begin
  return who is not null and answers_as(who, roles_that_look_after_sources());
end
$$;

-- It is confirmed once and ended once; what it is stays.
create or replace function source_stays_itself() returns trigger language plpgsql as $$
begin
  if ((old.confirmed_at is not null or new.ended_at is not null)
        and (new.confirmed_by, new.confirmed_at) is distinct from (old.confirmed_by, old.confirmed_at))
      or old.ended_at is not null then
    raise check_violation using message = 'A source is confirmed once and ended once.';
  end if;
  return new;
end
$$;
create or replace trigger stays_itself before update on source for each row execute function source_stays_itself();

-- Its entries are known again by its code: what was once somebody's never becomes another agency's.
create or replace function source_keeps_its_owner() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from source before where before.partnership = new.partnership and before.code = new.code
      and before.confirmed_at is not null and before.owner <> new.owner) then
    raise check_violation using message = 'What a source was called stays its owner’s.';
  end if;
  return new;
end
$$;
create or replace trigger keeps_its_owner before insert on source for each row execute function source_keeps_its_owner();

drop policy if exists writers_may on source;
create policy writers_may on source for insert to ${application} with check (
  registered_by::text = acting() and confirmed_by is null and ended_by is null and looks_after_sources(acting()));
drop policy if exists changers_may on source;
create policy changers_may on source for update to ${application}
  using (looks_after_sources(acting()))
  with check (looks_after_sources(acting()) and (ended_by::text = acting() or ended_by is null and confirmed_by::text = acting()));

-- Whose words it holds and who sends for it is said by whoever registers it, until somebody else confirms it.
drop policy if exists writers_may on source_words;
create policy writers_may on source_words for insert to ${application} with check (looks_after_sources(acting())
  and exists (select from source its where its.id = source and its.registered_by::text = acting() and its.confirmed_by is null));
drop policy if exists writers_may on source_sender;
create policy writers_may on source_sender for insert to ${application} with check (looks_after_sources(acting())
  and exists (select from source its where its.id = source and its.registered_by::text = acting() and its.confirmed_by is null));
