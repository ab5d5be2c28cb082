-- Who attaches something to a version of a document or to an entry, and who opens it: whoever reads what it is attached to, where it is for
-- them too, and while its time is not over.

-- Whether what is for the people of an agency alone, or for a few by name, is for somebody. To whoever attached it it always is.
create or replace function is_attached_for(who text, child uuid, open_to text, whose text, written_by text, which uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  if as_seen(child) is null and who = written_by then
    return true;
  end if;
  return case open_to
    when 'all' then true
    when 'agency' then whose = standing_agency(own_standing(who, child))
      and coalesce(whose = standing_agency(as_seen(child)), true)
    when 'named' then as_seen(child) is null
      and exists (select from attachment_named named where named.attachment = which and named.practitioner::text = who)
  end;
end
$$;

-- Whether somebody attaches something to a version: they read it, it is this child's, and they may write together about the child.
create or replace function may_attach_to_version(who text, child uuid, asked uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  whose uuid;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  select it.person into whose from document_version it where it.id = asked;
  perform end_deciding();
  return whose = child and may_in_version(who, asked, 'read') and may_write_together(who, child);
end
$$;

-- Whether somebody named works with the child: nobody else is named.
create or replace function may_be_named(which uuid, whom uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  child uuid;
begin
  select it.person into child from attachment it where it.id = which and it.actor = acting() and it.open_to = 'named';
  return child is not null and is_close(whom::text, child);
end
$$;

-- Whether an entry that something was attached to stands in this child's story still: it is not taken back, and not filed elsewhere.
create or replace function stands_of(child uuid, said uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stands boolean;
begin
  perform begin_deciding();
  stands := exists (select from entry word where word.id = said and word.subject = any (records_of(child))
    and not exists (select from entry back
      where back.corrects = any (array[word.corrects, word.name]) and back.type = any (types_that_take_back()))
    and exists (select from as_it_stands(word.name) last where last.subject = any (records_of(child))));
  perform end_deciding();
  return stands;
end
$$;
revoke execute on function stands_of(uuid, uuid) from public;
grant execute on function stands_of(uuid, uuid) to ${application}, ${jobs};

-- What a scanner let through, and whose time is not over. Whom it is for is asked by the other policy, and of the row that says so.
create or replace function may_be_opened(which uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  opens boolean;
begin
  perform begin_deciding();
  opens := exists (select from attachment it where it.id = which
    and not exists (select from attachment_ended ended where ended.statement = it.id)
    and (it.entry is null or stands_of(it.person, it.entry))
    and (it.until_on is null or it.until_on >= (partnership_now() at time zone 'Europe/London')::date)
    and (it.scanned <> 'waiting'
      or exists (select from attachment_looked_at looked where looked.attachment = it.id and not looked.harmful)));
  perform end_deciding();
  return opens;
end
$$;

drop policy if exists read_with_what_they_are_attached_to on attachment;
create policy read_with_what_they_are_attached_to on attachment as restrictive for select to ${application}
  using (is_attached_for(acting(), person, open_to, agency, actor, id)
    and (version is null or may_in_version(acting(), version, 'read'))
    and (entry is null or exists (select from entry said where said.id = attachment.entry)));

drop policy if exists opened_in_time on attachment_content;
create policy opened_in_time on attachment_content as restrictive for select to ${application} using (may_be_opened(attachment));

-- How many are attached to a version or an entry, whoever they are for, and were not taken back.
create or replace function how_many_are_attached(to_version uuid, to_entry uuid) returns int
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  many int;
begin
  perform begin_deciding();
  select count(*) into many from attachment it where (it.version = to_version or it.entry = to_entry)
    and not exists (select from attachment_ended ended where ended.statement = it.id);
  perform end_deciding();
  return many;
end
$$;
revoke execute on function how_many_are_attached(uuid, uuid) from public;
grant execute on function how_many_are_attached(uuid, uuid) to ${application};

alter policy writers_may on attachment with check (
  how_many_are_attached(version, entry) < 20 and
  (version is null or may_attach_to_version(acting(), person, version))
  and (entry is null or may_write_together(acting(), person) and exists (select from entry said
    where said.id = attachment.entry and said.subject = any (records_of(attachment.person))))
  and (scanned <> 'untried' or exists (select from partnership here where here.id = partnership and here.demonstration)));
-- Who takes back what was attached by mistake: whoever attached it, or who puts right what people of its agency write.
create or replace function may_take_back_what_is_attached(who text, which uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  may := exists (select from attachment it where it.id = which and as_seen(it.person) is null and is_let_in(who, it.person)
    and (it.actor = who or puts_right_for(who, it.agency)));
  perform end_deciding();
  return may;
end
$$;
alter policy writers_may on attachment_ended with check (may_take_back_what_is_attached(acting(), statement));
alter policy writers_may on attachment_named with check (may_be_named(attachment, practitioner));
