-- The wall of writing, of what is said to be wrong in an entry. It asks whoever wrote that entry, and so ties them to the child.

-- Whether somebody may say that a fact in an entry is wrong: whoever follows the child and reads it, of what is another's. What a child or
-- their family told on their own page is theirs alone.
create or replace function may_dispute(who text, said text, about uuid) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  if who is null or who is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  may := (is_thing(about) or may_follow(who, about))
    and not exists (select from entry it where it.name = said and (it.actor = who or it.actor like 'family:%'))
    and exists (select from entry it
      where (it.name = said or it.corrects = said and speaks_for(it.name, it.corrects)) and it.subject = any (records_of(about))
        and (sees(who, it.subject, it.agency, it.handling, it.actor)
          or it.handling = 'own-confidence' and was_told(who, it.subject, it.name))
        and not is_tightened(who, it.name, it.log_position, it.actor));
  perform end_deciding();
  return may;
end
$$;

-- Whether somebody says what came of it: whoever wrote the entry, looks after what people of its agency write, or may take it back.
create or replace function may_check(who text, dispute text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  may boolean;
begin
  perform begin_deciding();
  may := exists (
    select from (select it.body #>> '{attributes,disputes}' as name from entry it where it.name = dispute offset 0) named
      join entry disputed using (name)
    where (disputed.actor = who or puts_right_for(who, disputed.agency)
      or disputed.source = 'reachable' and exists (select from as_it_stands(disputed.name) stands
        where takes_back_a_death(who, stands.type, stands.subject))));
  perform end_deciding();
  return may;
end
$$;

-- Which disputes an entry answers by name.
create or replace function disputes_answered_by(it public.entry) returns setof text
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select dispute.name from public.answered_by(it) named
    join public.entry dispute on dispute.name = named and dispute.body -> 'attributes' ? 'disputes';
end;

create or replace function wall_of_facts() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  refused jsonb;
begin
  if who is null then
    return null;
  end if;
  perform begin_deciding();
  with told as (
    select added.id, case
      when added.body -> 'attributes' ? 'disputes' and added.source <> 'reachable' then
        'That a fact is wrong is said on the page of its entry, and by no file.'
      when added.body -> 'attributes' ? 'disputes' and not may_dispute(who, added.body #>> '{attributes,disputes}', added.subject) then
        'That a fact is wrong is said by whoever reads it in another’s entry about the child.'
      when added.body -> 'attributes' ? 'answers'
          and exists (select from disputes_answered_by(added::entry) dispute where not may_check(who, dispute)) then
        'What is said to be wrong is answered by whoever wrote it, or by their agency’s safeguarding lead.'
      end as why
    from added where added.body -> 'attributes' ?| array['disputes', 'answers'])
  select jsonb_object_agg(id, why) into refused from told where why is not null;
  perform end_deciding();
  perform refuse_rows(refused);
  return null;
end
$$;
create or replace trigger a_wall_of_facts after insert on entry referencing new table as added
  for each statement execute function wall_of_facts();

-- Tells whoever said that a fact is wrong what came of it: by what answers that, or answers what was asked because of it.
create or replace function tell_who_disputed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  insert into fact_checked (later, told, earlier, person)
    select distinct on (answer.id, dispute.actor) answer.id, dispute.actor, disputed.id, dispute.subject
    from (
        select added.id, added.actor, disputes_answered_by(added::entry) as dispute
        from added where added.body -> 'attributes' ? 'answers'
        union
        select added.id, added.actor, concat(asked.told -> 'trigger' ->> 'source', '/', asked.told -> 'trigger' ->> 'local')
        from added join finding asked on asked.partnership = added.partnership and asked.id = added.body #>> '{attributes,answers_finding}'
        where added.body -> 'attributes' ? 'answers_finding') answer
      join entry dispute on dispute.name = answer.dispute and dispute.body -> 'attributes' ? 'disputes'
      cross join lateral (select dispute.body #>> '{attributes,disputes}' as name offset 0) named
      join entry disputed on disputed.name = named.name
    where dispute.actor <> answer.actor and practitioner_called(dispute.actor) is not null
    order by answer.id, dispute.actor, disputed.log_position
    on conflict do nothing;
  perform end_deciding();
  return null;
end
$$;
create or replace trigger tells_who_disputed after insert on entry referencing new table as added
  for each statement execute function tell_who_disputed();
