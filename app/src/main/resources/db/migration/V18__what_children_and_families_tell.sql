-- A child, or somebody of their family, who signs in. They are no practitioner: they have no standing with anybody, so both
-- walls show them only what they wrote themselves, and what was said back to them.
create table family_member (
  id            uuid primary key,
  partnership   uuid not null references partnership,
  child         uuid not null references person,
  reference     text not null, -- what the entries they write call the child
  speaks_as     text not null check (speaks_as in ('CHILD', 'FAMILY')),
  name          text not null,
  child_called  text not null, -- how they call the child; a child's own name
  sign_in_name  text not null unique,
  password_hash text not null
);

-- Which of them told us what: the name of the entry that holds their words.
create table told_by_family (
  report  text primary key,
  teller  uuid not null references family_member,
  told_at timestamptz not null
);
create index told_by_family_teller on told_by_family (teller, told_at);

create policy tellers_hear on entry for select to ${application}
  using (answers is not null and starts_with(acting(), 'family:') and exists (
    select from told_by_family told where told.report = entry.answers and 'family:' || told.teller = acting()));

-- One name signs one person in.
create function sign_in_name_is_free() returns trigger language plpgsql security definer as $$
begin
  if exists (select from public.practitioner where sign_in_name = new.sign_in_name) then
    raise exception 'Somebody signs in as % already.', new.sign_in_name;
  end if;
  return new;
end
$$;
create trigger free before insert on family_member for each row execute function sign_in_name_is_free();
