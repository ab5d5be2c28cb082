-- Who gives one of the family a copy of a document, and that they read it on their own page. It is of a version that stands, and given by
-- whoever answers for it. What another stands in the place of is given to nobody: it would be held to be so.

create or replace function may_give_copy(who text, of_version uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  stands boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  stands := exists (select from document_in_force it where it.version = of_version)
    and not exists (select from document_version older join document_version newer on newer.document = older.document
        and newer.number > older.number
      join document_in_force came on came.version = newer.id where older.id = of_version);
  perform end_deciding();
  return stands and answers_for_version(who, of_version);
end
$$;

-- Of which version a copy is; nothing where it is of another child.
create or replace function version_of_copy(which uuid, child uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  found_version uuid;
begin
  perform begin_deciding();
  select it.version into found_version from document_copy it where it.id = which and it.person = child;
  perform end_deciding();
  return found_version;
end
$$;

-- What a copy says, as it is read: its words one after another, and each row by itself without what its lines are called. As JSON a line
-- break is two letters, and what stands on two lines is found by nobody.
create or replace function words_of_copy(content jsonb) returns text language sql immutable set search_path = public, pg_temp
  return (select coalesce(string_agg(said #>> '{}', E'\n'), '') from jsonb_path_query(content, 'strict $.**?(@.type() == "string")') said)
    || (select coalesce(string_agg(E'\n' || coalesce(told ->> 'title', '') || E'\n'
        || (select coalesce(string_agg(value #>> '{}', E'\n'), '') from jsonb_path_query(told, '$.lines[*].value') value), ''), '')
      from jsonb_path_query(content, '$.parts[*].rows[*]') told);

-- Whom of a child's adults a copy tells too much, as it would be given today: what is withheld may be so since it was made.
create or replace function copy_tells_too_much(which uuid, child uuid) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  said text;
begin
  perform begin_deciding();
  select words_of_copy(it.content) into said from document_copy it where it.id = which and it.person = any (records_of(child));
  perform end_deciding();
  return query select distinct whom from told_too_much(child, '', said);
end
$$;

-- Whether one of the family reads a copy: it is theirs, it was given to them on their page, and it holds nothing that they must not be told, said
-- since or before.
create or replace function may_read_copy(who text, which uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() or not starts_with(who, 'family:') then
    return false;
  end if;
  -- Nobody reads as a child who died.
  if exists (select from family_member reader where 'family:' || reader.id = who and reader.speaks_as = 'CHILD'
      and has_ended_for_family(reader.child)) then
    return false;
  end if;
  perform begin_deciding();
  may := exists (select from document_copy it where it.id = which and 'family:' || it.member = who
    and exists (select from document_copy_given given where given.copy = it.id and given.way = 'page')
    and not tells_withheld(it.member, words_of_copy(it.content)));
  perform end_deciding();
  return may;
end
$$;

drop policy if exists family_reads on document_copy;
create policy family_reads on document_copy for select to ${application} using (may_read_copy(acting(), id));
drop policy if exists family_reads on document_copy_given;
create policy family_reads on document_copy_given for select to ${application} using (may_read_copy(acting(), copy));

alter policy writers_may on document_copy with check (may_give_copy(acting(), version)
  and (member is null or exists (select from family_member theirs
    where theirs.id = member and theirs.child = any (records_of(document_copy.person))))
  and not exists (select from told_too_much(document_copy.person, '', words_of_copy(content))));
alter policy writers_may on document_copy_given with check (may_give_copy(acting(), version_of_copy(copy, person))
  and not exists (select from copy_tells_too_much(copy, person)));
