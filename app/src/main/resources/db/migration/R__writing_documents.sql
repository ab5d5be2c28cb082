-- Who reads and writes documents that several write together. A draft is its beginner's alone until they share it; then it is read by
-- whoever may follow the child and written by whoever may write together about them, of a place by whoever works for an agency; and from the
-- moment it is in force by nobody.

-- Whether somebody answers for a document of a kind: where its file says who holds it, they do and nobody else, whoever began it.
create or replace function answers_for_kind_of_document(who text, about uuid, its_kind text, begun boolean) returns boolean
  language plpgsql stable as $$
declare
  holders text[] := roles_that_hold_documents(its_kind);
begin
  if holders is null then
    return answers_for_document(who, about, begun);
  end if;
  return may_do(who, about, ties_that_answer_for_documents(), null) and answers_for(who, about, holders);
end
$$;

-- Whether somebody answers for a version: they began the document, or hold a duty for the child that does, and are close to the work.
create or replace function answers_for_version(who text, asked uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  may := exists (select from document_version it join document whole on whole.id = it.document
    where it.id = asked and answers_for_kind_of_document(who, it.person, whole.kind, whole.actor = who));
  perform end_deciding();
  return may;
end
$$;

-- Whether they begin the next version: nobody writes in an earlier one any more. A draft that was never shared, of somebody who has left, or
-- who is not close to the work any more, holds nobody up: they can share it no more.
create or replace function may_begin_version(who text, asked uuid, next int) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  may := exists (select from document whole
      where whole.id = asked and answers_for_kind_of_document(who, whole.person, whole.kind, whole.actor = who))
    and next = 1 + coalesce((select max(number) from document_version it where it.document = asked), 0)
    and not exists (select from document_version it where it.document = asked and it.number = next - 1
      and not exists (select from document_in_force stands where stands.version = it.id)
      and (exists (select from document_shared given where given.version = it.id)
        or not has_left(practitioner_called(it.actor), partnership_now())
          and (kind_of_thing(it.person) is not null
            or standing_is(own_standing(it.actor, it.person)) = any (ties_that_answer_for_documents()))));
  perform end_deciding();
  return may;
end
$$;

-- What somebody may do in a version as it is: 'read' it, 'write' in it, say something 'said' of it, 'share' it. Whoever looks as somebody
-- else reads no draft of their own.
create or replace function may_in_version(who text, asked uuid, what text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine boolean;
  shared boolean;
  stands boolean; -- or is given up: another was begun after it
  older boolean; -- another was shared after it, and is agreed on in its place
  child uuid;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  select it.person, it.actor = who and as_seen(it.person) is null,
      exists (select from document_shared given where given.version = it.id),
      exists (select from document_in_force came where came.version = it.id)
        or exists (select from document_version later where later.document = it.document and later.number > it.number),
      exists (select from document_version later join document_shared given on given.version = later.id
        where later.document = it.document and later.number > it.number)
    into child, mine, shared, stands, older
  from document_version it where it.id = asked;
  perform end_deciding();
  return child is not null and case what
    when 'read' then mine or shared
    when 'write' then not stands and (mine or shared) and may_write_together(who, child)
    when 'said' then not stands and shared and may_write_together(who, child)
    -- What an agency has not said before the plan is in force it is asked after.
    when 'position' then not older and shared and may_write_together(who, child)
    when 'share' then not stands and mine and not shared and answers_for_version(who, asked)
    when 'in-force' then not stands and shared and answers_for_version(who, asked)
  end;
end
$$;

-- Whether somebody writes in a section of a version: of what its kind is held for, whoever holds it.
create or replace function may_write_section(who text, asked uuid, its_section text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  held boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  held := exists (select from document_version it join document whole on whole.id = it.document
    where it.id = asked and its_section = any (sections_that_are_held(whole.kind)));
  perform end_deciding();
  return may_in_version(who, asked, 'write') and (not held or answers_for_version(who, asked));
end
$$;

-- Whether a row of a version that is shared, and of which no later one is, names somebody: they say whether they do it, in force or not.
create or replace function is_named_in_row(who text, asked uuid, which uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  named boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  named := exists (select from document_part it where it.version = asked and it.line = which and not it.gone
    and it.whom = practitioner_called(who) and not exists (select from document_part later where later.replaces = it.id));
  perform end_deciding();
  return named and may_in_version(who, asked, 'position');
end
$$;

-- Whether a comment is settled by somebody: whoever wrote it, or answers for the version.
create or replace function may_settle(who text, comment uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  said document_comment;
  later uuid[]; -- a disagreement stands in each version after its own too, and is settled where something is said
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  select * into said from document_comment it where it.id = comment;
  later := array(select newer.id from document_version asked join document_version newer on newer.document = asked.document
    and newer.number > asked.number where asked.id = said.version);
  perform end_deciding();
  return said.id is not null
    and (may_in_version(who, said.version, 'said') or said.actor = who and is_named_in_row(who, said.version, said.line)
      or exists (select from unnest(later) one where may_in_version(who, one, 'said')))
    and (said.actor = who or answers_for_version(who, said.version));
end
$$;

-- Whether an entry is of this one's own making, about this child.
create or replace function is_their_entry(who text, child uuid, named text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  theirs boolean;
begin
  perform begin_deciding();
  theirs := exists (select from entry where entry.name = named and entry.actor = who and entry.subject = any (records_of(child)));
  perform end_deciding();
  return theirs;
end
$$;

-- Whether somebody reads a row whose words others read only where it was agreed to: as its newest words say, whichever version they stand in,
-- for who agreed may take it back.
create or replace function may_read_line(who text, asked uuid, its_line uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  agreed boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  agreed := (select is_agreed_to(whole.kind, it.section, it.content)
    from document_part it join document_version stood on stood.id = it.version join document whole on whole.id = stood.document
    where it.line = its_line and not exists (select from document_part later where later.replaces = it.id)
    order by stood.number desc limit 1);
  perform end_deciding();
  return coalesce(agreed, false) or answers_for_version(who, asked);
end
$$;

drop policy if exists what_is_not_agreed_is_its_holders on document_part;
create policy what_is_not_agreed_is_its_holders on document_part as restrictive for select to ${application}
  using (section <> all (sections_with_words_to_agree()) or may_read_line(acting(), version, line));

drop policy if exists drafts_are_their_beginners on document_part;
create policy drafts_are_their_beginners on document_part as restrictive for select to ${application}
  using (may_in_version(acting(), version, 'read'));

alter policy writers_may on document with check (answers_for_kind_of_document(acting(), person, kind, true));
alter policy writers_may on document_version with check (may_begin_version(acting(), document, number));
alter policy writers_may on document_part with check (may_write_section(acting(), version, section));
alter policy writers_may on document_shared with check (may_in_version(acting(), version, 'share'));
alter policy writers_may on document_comment with check (may_in_version(acting(), version, 'said')
  or is_named_in_row(acting(), version, line));
alter policy writers_may on document_comment_ended with check (may_settle(acting(), statement));
alter policy writers_may on document_position with check (may_in_version(acting(), version, 'position'));
alter policy writers_may on document_in_force with check (may_in_version(acting(), version, 'in-force')
  and is_their_entry(acting(), person, entry));
