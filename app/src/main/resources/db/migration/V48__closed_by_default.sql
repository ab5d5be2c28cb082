-- Closed by default. A table that is made from here on is nobody's but its owner's until its migration says who may do what with it, by
-- protect(); protected_table says of every table how it is protected, or why it is not.
alter default privileges in schema public revoke select, insert on tables from ${application}, ${jobs};
alter default privileges in schema public revoke usage on sequences from ${application}, ${jobs};

create table protected_table (
  name text primary key,
  kind text not null check (kind in ('by-subject', 'by-handling', 'known-of', 'followed', 'by-agency', 'own', 'part', 'reference',
    'as-said', 'jobs-only', 'owner-only', 'open')),
  why  text not null default '', -- in words, where the kind alone does not say it
  check (kind not in ('as-said', 'open') or why <> '')
);

-- Gives a table its wall and its grants, and says so in protected_table. Row-level security is on and forced. Which rows are read:
--
--   by-subject   by what the reader is to the child, and how the row is handled
--   by-handling  the same of what is about no child
--   known-of     whoever may know that there is such a child
--   followed     whoever may know what is asked and found about the child
--   by-agency    whoever works for the agency
--   own          the practitioner alone
--   part         whoever reads the row that it is part of
--   reference    everybody
--   as-said      as the migration says it, with why
--   jobs-only    no person
--   owner-only   nobody but the functions that run as the owner
--
-- Who writes is said as a condition, or follows from the kind: whoever may know of the child, works for the agency, is the
-- practitioner or reads what it is part of; of every other kind nobody.
create function protect(
    what regclass,
    kind text,
    why text default '',
    application text default 'select, insert', -- what people's requests are granted; some columns as "insert (id, words)"
    jobs text default 'select, insert',        -- what jobs are granted
    child text default 'person',               -- the column that says whose row it is
    whole regclass default null,               -- the table of what it is part of, and the column that names its id
    whole_by text default null,
    seen text default null,                    -- as-said: which rows are read
    written text default null,                 -- which rows are written
    followed boolean default false)            -- whether functions that decide, as the owner, see all of it; else it only erases
  returns void language plpgsql set search_path = public, pg_temp as $$
declare
  for_people boolean := kind not in ('jobs-only', 'owner-only');
  for_jobs boolean := kind <> 'owner-only';
  reads text := case kind
    when 'by-subject' then format('sees(acting(), %I, agency, handling, actor)', child)
    when 'by-handling' then 'sees(acting(), null, agency, handling, actor)'
    when 'known-of' then format('may_know_of(acting(), %I)', child)
    when 'followed' then format('may_follow(acting(), %I)', child)
    when 'by-agency' then 'is_of_agency(acting(), agency)'
    when 'own' then 'practitioner::text = acting()'
    when 'part' then format('exists (select from %s whole where whole.id = %s.%I)', whole, what, whole_by)
    when 'reference' then 'true'
    when 'as-said' then seen
  end;
  writes text := coalesce(written, case
    when kind in ('by-subject', 'known-of', 'followed') then format('may_know_of(acting(), %I)', child)
    when kind in ('by-agency', 'own', 'part') then reads
    else 'false' end);
begin
  insert into protected_table (name, kind, why) values (what::text, protect.kind, protect.why);
  if for_people and reads is null then
    raise exception '% is protected %, and nothing says which rows are read.', what, kind
      using hint = 'Say it with seen; of a part, say of what and by which column.';
  end if;
  execute format('alter table %s enable row level security', what);
  execute format('alter table %s force row level security', what);
  execute format('create policy %I on %s to current_user using (%s)',
    case when followed or kind = 'owner-only' then 'owner_follows' else 'owner_erases' end, what,
    case when followed or kind = 'owner-only' then 'true' else 'current_setting(''reachable.erasing'', true) = ''yes''' end);
  if for_people and application <> '' then
    execute format('grant %s on %s to ${application}', application, what);
    execute format('create policy readers_may on %s for select to ${application} using (%s)', what, reads);
    if application like '%insert%' then
      execute format('create policy writers_may on %s for insert to ${application} with check (%s)', what, writes);
    end if;
    if application like '%update%' then
      execute format('create policy changers_may on %s for update to ${application} using (%s) with check (%s)',
        what, writes, writes);
    end if;
    if application like '%delete%' then
      execute format('create policy removers_may on %s for delete to ${application} using (%s)', what, writes);
    end if;
  end if;
  if for_jobs and jobs <> '' then
    execute format('grant %s on %s to ${jobs}', jobs, what);
    execute format('create policy jobs_may on %s to ${jobs} using (true) with check (true)', what);
  end if;
end
$$;

select protect('protected_table', 'reference', application => 'select', jobs => 'select', followed => true);

-- What functions that decide must follow was under row-level security, and not forced: now it is, and says that they do.
do $$
declare
  wall record;
begin
  for wall in select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity loop
    execute format('alter table %I force row level security', wall.name);
    execute format('create policy owner_follows on %I to current_user using (true)', wall.name);
  end loop;
end
$$;

-- What nobody had a grant for has a wall too.
select protect(name::regclass, 'owner-only') from (values
  ('agency_involved'), ('open_finding'), ('search_key'), ('confided'), ('guarded'), ('put_right'), ('open_entry'), ('said_again')
) as shut (name);
select protect('story_telling', 'jobs-only', jobs => 'select, insert, update, delete', followed => true);
select protect('story_answer', 'jobs-only', jobs => 'select, insert, update, delete', followed => true);
select protect('judged_thing', 'jobs-only', jobs => 'select, insert, update');

-- What stands. Its policies are those that the migrations before this one gave it.
insert into protected_table (name, kind, why) values
  ('entry', 'by-subject', 'Also whoever something in confidence was passed on to by name; a family, the replies to what they told.'),
  ('home', 'by-subject', ''),
  ('relation', 'by-subject', ''),
  ('tie', 'by-subject', ''),
  ('person_description', 'by-subject', ''),
  ('person_identifier', 'by-subject', ''),
  ('adult_name', 'by-handling', ''),
  ('thing_description', 'by-handling', ''),
  ('import_batch', 'by-handling', ''),
  ('person', 'known-of', ''),
  ('person_name', 'known-of', ''),
  ('story_spell', 'followed', ''),
  ('outage_pack', 'by-agency', ''),
  ('entry_subject', 'part', ''),
  ('import_undone', 'part', ''),
  ('break_glass_ended', 'part', ''),
  ('break_glass_reviewed', 'part', ''),
  ('record_lock_spared', 'part', ''),
  ('in_meeting_ended', 'part', ''),
  ('partner_line_ended', 'part', ''),
  ('who_asked_ended', 'part', ''),
  ('withheld_ended', 'part', ''),
  ('outage_pack_gone', 'part', ''),
  ('outage_sheet', 'part', ''),
  ('outage_number', 'reference', ''),
  ('finding', 'as-said', 'Whoever may follow one of the children whom it is about.'),
  ('record_link', 'as-said', 'Whoever may know of both records.'),
  ('break_glass', 'as-said', 'Whoever opened the record or reviews that, is close to the child, or oversees openings.'),
  ('exclusion', 'as-said', 'Whoever may keep somebody out of the record, and never whom it is about.'),
  ('record_lock', 'as-said', 'Whoever is told more of the record than that it is there.'),
  ('in_meeting', 'as-said', 'Whoever was asked in, and whoever is close to the child.'),
  ('partner_line', 'as-said', 'Whoever is close to the child, and whoever wrote it.'),
  ('partner_line_behind', 'as-said', 'Whoever sees the intelligence that the line stands for.'),
  ('passed_on', 'as-said', 'Whoever sees what was said in confidence.'),
  ('who_asked', 'as-said', 'Whoever answers the request or took it down, and whoever oversees openings.'),
  ('who_asked_answer', 'as-said', 'Whoever answers the request.'),
  ('withheld', 'as-said', 'Whoever reads anything of the record, so that nobody tells it.'),
  ('withheld_words', 'as-said', 'Whoever is close to the child.'),
  ('record_hold', 'as-said', 'Whoever decides how long the record is kept.'),
  ('erasure_wish', 'as-said', 'Whoever decides how long the record is kept.'),
  ('outage_password', 'as-said', 'Whoever looks after the packs of the agency.'),
  ('partnership', 'open', 'Whose record it is; it is in no way about a child.'),
  ('agency', 'open', 'Everybody reads which agencies there are.'),
  ('team', 'open', 'Everybody reads who works with whom.'),
  ('practitioner', 'open', 'Everybody reads who works here; signing in reads the hash of a password before anybody is signed in.'),
  ('duty', 'open', 'Everybody reads who answers for what; what decides asks it of every row.'),
  ('duty_ended', 'open', 'As duties are.'),
  ('absence', 'open', 'Everybody reads who is away, and not why.'),
  ('role_fallback', 'open', 'Which role is asked in the place of which.'),
  ('belonging', 'open', 'Which team, school and area a child is of, by ids alone; what decides asks it.'),
  ('leaving', 'open', 'Each request asks whether its account is over.'),
  ('leaving_passed_on', 'open', 'As leavings are.'),
  ('named_to_provider', 'open', 'Signing in reads it before anybody is signed in.'),
  ('provider_identity', 'open', 'Signing in reads it before anybody is signed in.'),
  ('provider_signed_out', 'open', 'Digests, asked before anybody is signed in.'),
  ('sign_in_refused', 'open', 'Digests, asked before anybody is signed in.'),
  ('spring_session', 'open', 'A request reads its session before it is known whose it is.'),
  ('spring_session_attributes', 'open', 'As sessions are.'),
  ('sent_form', 'open', 'Digests of forms, asked for by the digest of the form that is sent.'),
  ('family_member', 'open', 'Signing in reads it before anybody is signed in; pages ask for a child’s by the child.'),
  ('family_account_ended', 'open', 'As their accounts are.'),
  ('told_by_family', 'open', 'Which report is of which teller, by ids; the wall of entries asks it.'),
  ('draft', 'open', 'Asked for by whose it is, and a draft by the key that its form alone holds: what is sent after signing out is kept.'),
  ('import_upload', 'open', 'Asked for by whose it is; a job loads it.'),
  ('import_file', 'open', 'As what was uploaded.'),
  ('import_rows', 'open', 'How many rows an import added: behind the wall they would be counted one by one.'),
  ('thing', 'open', 'A code of a kind and no words; what is said of it has a wall.'),
  ('nickname', 'open', 'Short forms of first names.'),
  ('finding_child', 'open', 'Ids alone; the wall of findings asks it.'),
  ('ask', 'open', 'Who is asked, by ids; what somebody is to a child follows from it. What is asked stands with the finding.'),
  ('chase', 'open', 'Who was told, by ids; what somebody is to a child follows from it.'),
  ('story', 'open', 'When a story was folded, by ids; every write marks one.'),
  ('usefulness', 'open', 'Whether an alert helped, by ids.'),
  ('last_looked', 'open', 'When somebody looked at their desk.'),
  ('break_glass_passed_on', 'open', 'Who reviews in whose place, by ids; only jobs write it.'),
  ('erased_person', 'open', 'That a record was erased, by an id that leads nowhere any more.'),
  ('clock_setting', 'open', 'How far a demonstration’s clock is ahead.'),
  ('clock_ahead', 'open', 'How far a demonstration’s clock is ahead.'),
  ('carried', 'open', 'It holds no rows: other tables take its columns over.'),
  ('state_change', 'open', 'What may follow what; nobody writes it.'),
  ('rules_in_force', 'open', 'The fingerprint of the rules.'),
  ('outbox', 'open', 'Every write adds to it, and a job sends it; nobody’s page reads it.'),
  ('audit_entry', 'open', 'A row is added to each request, whoever asks; pages read of it what the reader is shown of the child.'),
  ('audit_unsealed', 'open', 'Rows that wait for their place, by ids.'),
  ('audit_link', 'open', 'Hashes.'),
  ('audit_anchor', 'open', 'Hashes and signatures.'),
  ('flyway_schema_history', 'open', 'A start reads of what version the tables are.');
