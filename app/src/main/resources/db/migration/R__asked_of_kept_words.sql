-- Somebody is asked to read what is kept from them, or told at once of danger in it: they are told who wrote it, to ring them, and no word
-- of it. So is nobody but those, and of nothing but what it is asked for.
-- The owner reads entries only while it decides: so it does for the moment in which it looks for the writer.
create or replace function who_wrote_what_is_asked(asked text) returns table (actor text, agency text, type text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from ask where ask.finding = asked
      and (ask.practitioner::text = acting() or exists (select from chase where chase.partnership = ask.partnership
        and chase.finding = ask.finding and chase.practitioner::text = acting()))
      and about_whom(ask) is not null and is_let_in(acting(), about_whom(ask))) then
    return;
  end if;
  perform begin_deciding();
  return query
    select wrote.actor, wrote.agency, wrote.type
    from (select partnership, concat(finding.told -> 'trigger' ->> 'source', '/', finding.told -> 'trigger' ->> 'local') as name
        from finding where finding.id = asked offset 0) told
      join entry wrote using (partnership, name)
    where wrote.source = 'reachable' and wrote.batch is null
      and practitioner_called(wrote.actor) is not null
    order by wrote.log_position limit 1;
  perform end_deciding();
end
$$;
revoke execute on function who_wrote_what_is_asked(text) from public;
grant execute on function who_wrote_what_is_asked(text) to ${application};

-- Under whom what was told under a name stands, or stood last: what is filed under another record is of no danger where it was. For the
-- functions below alone.
create or replace function where_it_stands(called text, of uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return (select entry.subject from entry
    where entry.partnership = of and (entry.name = called or entry.corrects = called and speaks_for(entry.name, entry.corrects))
      and entry.type <> all (types_that_take_back())
    order by entry.log_position desc limit 1);
end
$$;
revoke execute on function where_it_stands(text, uuid) from public;

-- Who was told because of what somebody wrote, for whoever wrote it and nobody else: they read it before they saved, and may look later. What
-- an entry joined was told before to whoever heard of that. Where it was filed under another record, who was told of whom it is about.
create or replace function told_because_of(wrote text) returns table (rule text, role text, practitioner uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select found.rule, chase.role, chase.practitioner
    from (select * from entry where entry.name = wrote and entry.actor = acting() and entry.batch is null
        order by entry.log_position limit 1) mine
      join finding_child whose on whose.partnership = mine.partnership and whose.person = any (records_of(where_it_stands(wrote, mine.partnership)))
      join finding found on found.partnership = whose.partnership and found.id = whose.finding
      join chase on chase.partnership = found.partnership and chase.finding = found.id and chase.since >= mine.recorded_at
    where concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local') = wrote
      or exists (select from jsonb_array_elements(case jsonb_typeof(found.told -> 'joined') when 'array' then found.told -> 'joined'
          else '[]' end) other
        where concat(other ->> 'source', '/', other ->> 'local') = wrote)
    order by chase.told_at, chase.role;
  perform end_deciding();
end
$$;
revoke execute on function told_because_of(text) from public;
grant execute on function told_because_of(text) to ${application};

-- Whether anybody has said that they are on danger that somebody told, for whoever wrote it by hand in the last week and nobody else: as what,
-- and since when, and never by name. Nothing that is asked quietly. What was filed under another record follows to whom it is about, and is
-- open about nobody else: whoever may not know of that child reads so much, and where they wrote it.
drop function if exists who_is_on_what_i_told();
create function who_is_on_what_i_told()
  returns table (wrote text, row_of_it uuid, person uuid, moved boolean, role text, taken_at timestamptz, another boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select distinct on (mine.name, ask.finding) mine.name, mine.id, stands.subject, stands.subject <> mine.subject, ask.role, ask.taken_at,
      ask.taken_from is not null
    from finding found
      join ask on ask.partnership = found.partnership and ask.finding = found.id and not ask.quietly
        and ask.asked_at > partnership_now() - interval '7 days'
      cross join lateral (
        select concat(each.value ->> 'source', '/', each.value ->> 'local') as name
        from jsonb_array_elements(jsonb_build_array(found.told -> 'trigger') || coalesce(nullif(found.told -> 'joined', 'null'), '[]')) each) told_by
      join entry mine on mine.partnership = found.partnership and mine.name = told_by.name and mine.actor = acting() and mine.batch is null
      cross join lateral (select where_it_stands(mine.name, mine.partnership) as subject) stands
    where found.rule = any (rules_of_danger()) and found.open and ask.practitioner::text <> acting() and (stands.subject = mine.subject or exists (select from finding_child whose
        where whose.partnership = found.partnership and whose.finding = found.id and whose.person = any (records_of(stands.subject))))
    order by mine.name, ask.finding, mine.log_position;
  perform end_deciding();
end
$$;
revoke execute on function who_is_on_what_i_told() from public;
grant execute on function who_is_on_what_i_told() to ${application};

-- Of what whoever acts told and took back: by when somebody should have found out whether they are safe, where nobody has
-- and it is late. Not by whom, and nothing of what was found out.
create or replace function late_since_i_took_back(this text) returns table (due timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select min(found.respond_by)
    from entry mine
      join finding_child about on about.person = mine.subject and about.partnership = mine.partnership
      join finding found on found.partnership = about.partnership and found.id = about.finding
    where mine.answers = this and mine.actor = acting() and found.open and found.rule = any (rules_of_danger())
      and concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local') = mine.name
      and found.respond_by < partnership_now()
    having count(*) > 0;
  perform end_deciding();
end
$$;
revoke execute on function late_since_i_took_back(text) from public;
grant execute on function late_since_i_took_back(text) to ${application};

-- What is asked still because of what whoever acts told, or said of an answer to it: by when, whether it is danger, and whether it went up. Not of
-- whom, and nothing of what was found.
create or replace function what_i_told_is_asked() returns table (report text, danger boolean, due timestamptz, gone_up boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select told.report, found.rule = any (rules_of_danger()), min(found.respond_by), bool_or(found.told -> 'escalated' <> '[]')
    from told_by_family told
      join entry mine on mine.actor = acting() and (mine.name = told.report or mine.answers = told.report
        and not exists (select from told_by_family other where other.report = mine.name))
      join finding_child about on about.person = any (records_of(mine.subject)) and about.partnership = mine.partnership
      join finding found on found.partnership = about.partnership and found.id = about.finding
    where 'family:' || told.teller = acting() and found.open and found.respond_by is not null
      and exists (select from told_in(found.told) because where because.name = mine.name)
    group by 1, 2;
  perform end_deciding();
end
$$;
revoke execute on function what_i_told_is_asked() from public;
grant execute on function what_i_told_is_asked() to ${application};

-- Who is asked to reply to what an agency told, for whoever told it and their agency, and nobody else: they wait, and ring.
create or replace function who_is_asked_to_reply(report text) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked uuid;
begin
  if not is_told_by(acting(), report) then
    return null;
  end if;
  perform begin_deciding();
  select ask.practitioner into asked
    from entry told
      join finding_child about on about.person = any (records_of(told.subject)) and about.partnership = told.partnership
      join finding found on found.partnership = about.partnership and found.id = about.finding
      join ask on ask.partnership = found.partnership and ask.finding = found.id
    where told.name = report and found.open
      and concat(found.told -> 'trigger' ->> 'source', '/', found.told -> 'trigger' ->> 'local') = report
      and exists (select from unnest(types_that_reply()) reply where found.rule = any (rules_ended_by(reply)))
    order by found.rule = any (rules_of_danger()), found.respond_by limit 1;
  perform end_deciding();
  return asked;
end
$$;
revoke execute on function who_is_asked_to_reply(text) from public;
grant execute on function who_is_asked_to_reply(text) to ${application};
