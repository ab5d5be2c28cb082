-- A form that was sent and did something, by a digest of it and of who sent it: sent again, it does nothing again. Rows live
-- a day.
create table sent_form (
  digest     bytea not null,
  actor      text not null default acting(),
  led_to     text, -- where whoever sent it was led; null while it is being done, and where it led nowhere
  machine_at timestamptz not null default clock_timestamp(),
  primary key (digest, actor)
);
create index on sent_form (machine_at);
grant update (led_to), delete on sent_form to ${application};

-- The words of a search are kept with whoever is signed in: whose record is erased is not to stand there either.
create function forget_what_was_looked_for() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.spring_session_attributes where attribute_name = 'looked-for';
  return null;
end
$$;
create trigger forgets after insert on erased_person execute function forget_what_was_looked_for();
