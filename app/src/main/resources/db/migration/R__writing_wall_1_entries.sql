-- The wall of writing, of the chronology: of each entry and of whom it speaks. Who may write what stands in R__writing_wall.

-- Of rows that somebody might hand in, each as source, local, agency, type, subject and corrects, and of an action what it says, those that
-- would be left out, and why.
create or replace function why_not_these(who text, here uuid, rows jsonb) returns table (source text, local text, why text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if who is distinct from acting() then
    return;
  end if;
  perform begin_deciding();
  return query
    with handed_in as materialized (
      select * from jsonb_to_recordset(rows) as it
        (source text, local text, agency text, type text, subject uuid, corrects text, body jsonb)),
    judged as materialized (
      select its.*, why_not_as(who, here, its.source, its.agency, its.type) as why
      from (select distinct it.source, it.agency, it.type from handed_in it) its),
    told as (
      select it.source, it.local, coalesce(nullif(judged.why, ''), nullif(case when it.source <> 'reachable' and step_of_action(it.type) <> '' then
          why_not_of_action(jsonb_populate_record(null::entry, jsonb_build_object('source', it.source, 'source_local_id', it.local,
            'name', it.source || '/' || it.local, 'type', it.type, 'subject', it.subject, 'corrects', it.corrects,
            'answers', it.body #>> '{attributes,answers}', 'body', coalesce(it.body, '{}')))) end, ''), case
        when it.corrects is not null or exists (select from entry earlier
            where earlier.name = it.source || '/' || it.local
              and (earlier.subject <> it.subject or earlier.actor <> who and who not like 'job:%')) then
          why_not_after(who, jsonb_populate_record(null::entry, jsonb_build_object('id', gen_random_uuid(), 'partnership', here,
            'source', it.source, 'source_local_id', it.local, 'name', it.source || '/' || it.local, 'agency', it.agency,
            'type', it.type, 'subject', it.subject, 'corrects', it.corrects, 'handling', 'open', 'body', '{}'::jsonb)))
        end) as why
      from handed_in it join judged on (judged.source, judged.agency, judged.type) = (it.source, it.agency, it.type))
    select told.source, told.local, told.why from told where told.why <> '';
  perform end_deciding();
end
$$;

-- A source may claim to have known of something before we did, never after: that its clock is a minute ahead is put right, more is refused.
create or replace function keep_time() returns trigger language plpgsql as $$
begin
  if new.recorded_at > new.received_at and new.recorded_at <= new.received_at + interval '1 minute' then
    new.recorded_at := new.received_at;
  end if;
  return new;
end
$$;
create or replace trigger keeps_time before insert on entry for each row execute function keep_time();

-- Asks all of it of the entries of one statement. Those that may not be written are told by their rows, each with why, so that whoever
-- loads a file leaves them out and goes on.
create or replace function wall_of_entries() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  refused jsonb;
begin
  if who is null then -- the owner alone can write as nobody
    return null;
  end if;
  perform refuse_no_job(who);
  -- Two who write under one number of ours at the same moment: the second waits, and then sees what the first wrote.
  perform pg_advisory_xact_lock(hashtextextended(ours.name, 0)) from (select distinct added.name from added
    where added.source = 'reachable' and added.source_local_id !~ '^(undo|again|part)-' order by added.name offset 0) ours;
  perform begin_deciding();
  with combination as materialized (
    select partnership, source, agency, type, actor from added
    where not (source = 'reachable' and source_local_id ~ '^(undo|again|part)-')
    group by partnership, source, agency, type, actor),
  refused_combination as materialized (
    select * from (select combination.*, why_not_as(actor, partnership, source, agency, type, actor <> who) as why from combination) judged
    where why <> ''),
  refused_child as materialized (
    select whom.subject from (select distinct added.subject from added) whom where not may_write_about(who, whom.subject)),
  refused_batch as materialized (
    select batch from (select distinct batch from added where batch is not null) its
    where who not like 'job:%' and not exists (select from import_batch brought
      where brought.id = its.batch and brought.actor = who)),
  told as (
    select added.id, coalesce(
      (select why from refused_combination judged where (judged.partnership, judged.source, judged.agency, judged.type, judged.actor)
        = (added.partnership, added.source, added.agency, added.type, added.actor)
        and not (added.source = 'reachable' and added.source_local_id ~ '^(undo|again|part)-')),
      case
        when added.subject in (select refused_child.subject from refused_child) then
          'You may not write about this child.'
        when added.batch in (select batch from refused_batch) then
          'An import is whose who began it.'
        when why_unreadable(added.body, added.occurred_at, added.recorded_at, added.name || added.subject_reference || added.type) <> '' then
          why_unreadable(added.body, added.occurred_at, added.recorded_at, added.name || added.subject_reference || added.type)
        when added.recorded_at > added.received_at then
          'It says that it became known after it reached us. Put the date right on which it was recorded.'
        when added.source <> 'reachable' and who not like 'job:%'
            and added.body -> 'attributes' ?| array['answers_finding', 'about_finding'] then
          'What is asked here is answered on its own page, and by no file.'
        when who not like 'job:%' and added.body -> 'attributes' ?| array['answers_finding', 'about_finding']
            and why_not_answering(who, added::entry) <> '' then why_not_answering(who, added::entry)
        when added.source <> 'reachable' and who not like 'job:%' and added.body -> 'attributes'
            ?| array['paper_sheet', 'paper_written_by', 'paper_typed_at'] then
          'Who wrote something on paper is said by no file. Leave it out.'
        when added.body -> 'attributes' ? 'answers' and why_not_replying(who, added::entry) <> '' then
          why_not_replying(who, added::entry)
        when added.source = 'reachable' and who not like 'job:%'
            and (added.body -> 'attributes' ? 'paper_sheet' or added.recorded_at < added.received_at - interval '1 day')
            and why_not_known_since(who, added::entry) <> '' then why_not_known_since(who, added::entry)
        when added.source = 'reachable' or added.corrects is not null or again.is_there then
          nullif(why_not_after(who, added::entry), '')
      end) as why
    from added, lateral (
      select exists (select from entry earlier where earlier.name = added.name and earlier.id <> added.id
        and (earlier.subject <> added.subject or earlier.actor <> added.actor and who not like 'job:%') offset 0) as is_there offset 0) again)
  select jsonb_object_agg(id, why) into refused from told where why is not null;
  perform end_deciding();
  perform refuse_rows(refused);
  return null;
end
$$;
-- Before all others, which note what follows from a row: by their names.
create or replace trigger a_wall after insert on entry referencing new table as added
  for each statement execute function wall_of_entries();

-- Of whom an entry speaks, whoever wrote it says, as it says it.
create or replace function wall_of_mentions() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  theirs boolean;
begin
  if who is null then
    return null;
  end if;
  perform refuse_no_job(who);
  perform begin_deciding();
  theirs := not exists (select from added where not may_mention(who, added::mention));
  perform end_deciding();
  perform refuse(case when not theirs then 'Only whoever wrote an entry says of whom it speaks, and as it says it.' end);
  return null;
end
$$;
create or replace trigger a_wall after insert on mention referencing new table as added
  for each statement execute function wall_of_mentions();
