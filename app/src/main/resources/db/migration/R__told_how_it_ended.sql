-- Who hears how danger ended, or that whoever was missing is not: whoever was asked, also where another took it on, or told of it, and whoever
-- wrote it down by hand, but not who wrote what ended it. What was over before anybody could be asked is told to nobody, nor what ended so
-- long ago that it is history.
create or replace function tell_how_it_ended() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  closing constant jsonb := new.told -> 'steps' -> -1 -> 'closing';
  ended_by constant text[] := array(select concat(by ->> 'source', '/', by ->> 'local')
    from jsonb_array_elements(coalesce(closing -> 'by', '[]')) by);
begin
  if closing ->> 'at' is null or new.rule <> all (rules_whose_end_is_told())
      or (closing ->> 'at')::timestamptz < partnership_now() - interval '7 days' then
    return null;
  end if;
  perform begin_deciding();
  insert into ending_told (partnership, finding, told, person, ended, how, so, was_asked, wrote)
    select new.partnership, new.id, hears.who::text, about.person, closing ->> 'at', closing ->> 'how', coalesce(closing ->> 'so', ''),
      bool_or(hears.asked), bool_or(hears.wrote)
    from ask
      cross join lateral (
        select ask.practitioner as who, true as asked, false as wrote
        union select ask.taken_from, true, false where ask.taken_from is not null
        union select chase.practitioner, false, false from chase where chase.partnership = ask.partnership and chase.finding = ask.finding
        union select writer.id, false, true from entry wrote join practitioner writer on writer.id::text = wrote.actor
          where wrote.partnership = ask.partnership and wrote.batch is null
            and wrote.name = concat(new.told -> 'trigger' ->> 'source', '/', new.told -> 'trigger' ->> 'local')) hears
      cross join lateral (
        select coalesce(ask.person, (select min(of_it.person::text)::uuid from finding_child of_it
          where of_it.partnership = ask.partnership and of_it.finding = ask.finding)) as person) about
    where ask.partnership = new.partnership and ask.finding = new.id and not ask.quietly and about.person is not null
      and not exists (select from entry
        where entry.partnership = new.partnership and entry.name = any (ended_by) and entry.actor = hears.who::text)
    group by hears.who, about.person
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger tells_how_it_ended after update of open on finding
  for each row when (old.open and not new.open) execute function tell_how_it_ended();

-- What is asked still of what somebody was told has ended: the same question again, another about the entry that it rests on, or one about what
-- ended it, as that this was one person's word. With its rule, and by when; to nobody but whom it was told, and nothing that is asked quietly.
drop function if exists is_asked_again(public.ending_told);
create or replace function asked_of_it_still(it public.ending_told) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked text;
begin
  if it.told is distinct from acting() then
    return '';
  end if;
  perform begin_deciding();
  select string_agg(concat_ws(' ', still.because, still.rule, coalesce(still.due, '-')), E'\n' order by still.due)
    into asked
    from (select finding.rule, coalesce(finding.told -> 'steps' -> -1 ->> 'respondBy', finding.told -> 'steps' -> 0 ->> 'respondBy') as due,
        case when finding.id = ended.id then 'again'
          when finding.told -> 'trigger' = ended.told -> 'trigger'
            or coalesce(finding.told -> 'joined', '[]') @> jsonb_build_array(ended.told -> 'trigger') then 'still'
          when jsonb_build_array(finding.told -> 'trigger') <@ coalesce(ended.told -> 'steps' -> -1 -> 'closing' -> 'by', '[]') then 'ending' end as because
      from finding ended
        join finding on finding.partnership = ended.partnership and finding.open and (finding.id = ended.id
          or finding.id in (select of_it.finding from finding_child of_it
            where of_it.partnership = it.partnership and of_it.person = any (records_of(it.person))))
      where ended.partnership = it.partnership and ended.id = it.finding
        and not exists (select from ask where ask.partnership = finding.partnership and ask.finding = finding.id and ask.quietly)) still
    where still.because is not null;
  perform end_deciding();
  return coalesce(asked, '');
end
$$;

-- The entry that it rests on, by which two questions of one event are told once.
create or replace function what_it_rests_on(it public.ending_told) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  rests_on text;
begin
  if it.told is distinct from acting() then
    return '';
  end if;
  perform begin_deciding();
  select concat(finding.told -> 'trigger' ->> 'source', '/', finding.told -> 'trigger' ->> 'local') into rests_on
    from finding where finding.partnership = it.partnership and finding.id = it.finding;
  perform end_deciding();
  return coalesce(rests_on, '');
end
$$;

-- The rule whose end somebody was told, and then each by which the same child is asked about still: a record that was opened is no end of
-- what it was opened for. To nobody but whom it was told.
create or replace function rules_asked_still(it public.ending_told) returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  rules text;
begin
  if it.told is distinct from acting() then
    return '';
  end if;
  perform begin_deciding();
  select concat_ws(' ',
      (select ended.rule from finding ended where ended.partnership = it.partnership and ended.id = it.finding),
      (select string_agg(distinct still.rule, ' ') from finding_child of_it
        join finding still on still.partnership = of_it.partnership and still.id = of_it.finding and still.open
        where of_it.partnership = it.partnership and of_it.person = any (records_of(it.person)) and still.id <> it.finding))
    into rules;
  perform end_deciding();
  return rules;
end
$$;
