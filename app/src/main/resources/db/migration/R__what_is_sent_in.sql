-- Who reads what was sent in without an account, and settles it: whoever decides at the front door, for the whole partnership. Whoever sent it
-- reads with its reference how far it is, what is said back, and nothing else.
create or replace function takes_in(who text) returns boolean language plpgsql stable as $$
begin
  return who is not null and answers_as(who, roles_that_take_in());
end
$$;

drop policy if exists readers_may on sent_in;
create policy readers_may on sent_in for select to ${application} using (takes_in(acting()));
drop policy if exists readers_may on sent_in_settled;
create policy readers_may on sent_in_settled for select to ${application} using (takes_in(acting()));
drop policy if exists writers_may on sent_in_settled;
create policy writers_may on sent_in_settled for insert to ${application} with check (
  takes_in(acting()) and (person is null or may_know_of(acting(), person)));

-- What whoever has a reference reads: how far it is, and what was said back. Nothing of who it is about, nor whether we know them.
create or replace function sent_in_by_reference(asked text)
  returns table (received_at timestamptz, looked_at timestamptz, settled_at timestamptz, words text, said_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select it.received_at,
      (select min(look.received_at) from public.sent_in_look look where look.sent_in = it.id),
      (select max(settled.received_at) from public.sent_in_child child join public.sent_in_settled settled on settled.child = child.id
        where child.sent_in = it.id
          and not exists (select from public.sent_in_child other where other.sent_in = it.id
            and not exists (select from public.sent_in_settled done where done.child = other.id))),
      reply.words, reply.received_at
    from public.sent_in it
      left join lateral (select said.words, said.received_at from public.sent_in_reply said where said.sent_in = it.id
        order by said.received_at desc limit 1) reply on true
    where it.reference = asked;
  end;

-- How many were sent lately, to whoever takes the next.
create or replace function sent_in_since(since timestamptz) returns int
  language sql stable security definer set search_path = public, pg_temp
  return (select count(*) from public.sent_in where received_at > since);

-- Whoever is erased is erased here, too.
create or replace function sent_in_goes_with_them() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sent_in_child where id = old.child;
  return null;
end
$$;
create or replace trigger goes_with_them after delete on sent_in_settled for each row execute function sent_in_goes_with_them();
