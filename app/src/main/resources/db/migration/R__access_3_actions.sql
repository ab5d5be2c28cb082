-- Who may do what. Of which duties one must be held, and what they must be to the child, Action says for each action.

-- The practitioner of whom a row says who acted; nobody where that was a job, or somebody of a family.
create or replace function practitioner_called(who text) returns uuid language sql immutable
  return case when who ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then who::uuid end;

-- Whether somebody holds one of these roles now for all of the partnership, or for all that their own agency does: what is asked here is about
-- no one child.
create or replace function answers_as(who text, roles text[]) returns boolean language sql stable
  return exists (
    select from public.duty
      join public.practitioner on practitioner.id = duty.practitioner
      join public.agency on agency.id = practitioner.agency
    where duty.practitioner = public.practitioner_called(who) and duty.role = any (roles)
      and (duty.scope = 'PARTNERSHIP' or duty.scope = 'AGENCY' and duty.scope_of = agency.code)
      and public.holds(duty, public.partnership_now()));

-- Whether they hold one for this child, or for a team, a school or an area that the child is of.
create or replace function is_in_their_care(who text, child uuid, roles text[]) returns boolean language plpgsql stable as $$
declare
  today timestamptz;
  records uuid[];
begin
  if not exists (select from duty where duty.practitioner = practitioner_called(who) and duty.role = any (roles)
      and duty.scope in ('CHILD', 'TEAM', 'SCHOOL', 'AREA')) then
    return false;
  end if;
  today := partnership_now();
  records := records_of(child);
  return exists (
    select from duty
    where duty.practitioner = practitioner_called(who) and duty.role = any (roles) and holds(duty, today)
      and (duty.scope = 'CHILD' and duty.scope_of = any (records::text[])
        or exists (select from belonging
          where belonging.child = any (records) and belonging.scope = duty.scope and belonging.scope_of = duty.scope_of
            and belonging.from_time <= today and (belonging.until_time is null or today < belonging.until_time))));
end
$$;

-- Whether they hold one that covers this child: for all of the partnership or of their agency, or one of these.
create or replace function answers_for(who text, child uuid, roles text[]) returns boolean language sql stable
  return answers_as(who, roles) or is_in_their_care(who, child, roles);

-- Whether somebody is one of these to the child, and holds one of these duties for them; no duty is asked for where none is named. Whoever
-- looks as somebody else must be so as both.
create or replace function may_do(who text, child uuid, ties text[], roles text[]) returns boolean language plpgsql stable as $$
begin
  return who is not null and standing_is(own_standing(who, child)) = any (ties)
    and coalesce(standing_is(as_seen(child)) = any (ties), true)
    and (roles is null or answers_for(who, child, roles));
end
$$;

-- Whether they answer for a document about a subject, or for what is to be done because of it: whoever began one, or holds a duty that
-- does. Of a child they must be close to the work, and the duty must cover the child; of what is no child it is the duty that answers for its
-- kind.
create or replace function answers_for_document(who text, about uuid, begun boolean) returns boolean language plpgsql stable as $$
declare
  its_kind text := kind_of_thing(about);
begin
  if its_kind is null then
    return may_do(who, about, ties_that_answer_for_documents(), null)
      and (begun or answers_for(who, about, roles_that_answer_for_documents()));
  end if;
  return may_do(who, about, array['THING'], null) and (begun or answers_as(who, roles_that_answer_for_kind(its_kind)));
end
$$;

-- Whether they may open the record with a reason.
create or replace function may_open(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_open(), null);
end
$$;

-- Whether the lock on this record spares them.
create or replace function is_spared(who text, child uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.record_lock
      join public.record_lock_spared spared on spared.record_lock = record_lock.id
    where person = any (public.records_of(child)) and spared.practitioner::text = who
      and not exists (select from public.record_lock_ended ended where ended.statement = record_lock.id));

-- Whether they may keep somebody out of the record. Whom a lock spares may lift it when they are not close to the work any more, and
-- what keeps somebody out.
create or replace function may_limit(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_limit(), roles_that_limit())
    or (answers_for(who, child, roles_that_limit()) and is_spared(who, child));
end
$$;

-- Whether they look after people of their own agency alone: whose agency wrote of the child, and who are nothing else to them.
create or replace function limits_their_own(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return standing_is(own_standing(who, child)) = any (ties_that_limit_their_own());
end
$$;

-- Whether they may keep this one out, or let them in again.
create or replace function may_keep_out(who text, child uuid, whom uuid) returns boolean language plpgsql stable as $$
begin
  return may_limit(who, child)
    and (not limits_their_own(who, child) or is_of_agency(whom::text, standing_agency(own_standing(who, child))));
end
$$;
alter policy writers_may on exclusion with check (case when practitioner::text = acting() then may_know_of(acting(), person)
  else may_keep_out(acting(), person, practitioner) end);
alter policy writers_may on exclusion_ended with check (exists (
  select from exclusion it where it.id = exclusion_ended.statement and may_keep_out(acting(), it.person, it.practitioner)));

-- Whether they may lock the record.
create or replace function may_lock(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_lock(), roles_that_lock());
end
$$;

-- Who lifts a lock: whoever may lock the record, and whom it spares.
alter policy writers_may on record_lock_ended with check (exists (
  select from record_lock it where it.id = record_lock_ended.statement
    and (may_lock(acting(), it.person) or (may_limit(acting(), it.person) and is_spared(acting(), it.person)))));

-- Whether this lock was put there by whoever acts: they may be locked out themselves until they are spared.
create or replace function is_own_lock(lock uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.record_lock where record_lock.id = lock and record_lock.actor = public.acting());

-- Whether they may see the list of what is sensitive in the record.
create or replace function may_disclose(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_disclose(), roles_that_disclose());
end
$$;

-- A line for partners is written and ended by whoever sees an agency's intelligence about the child, and is of that agency.
alter policy writers_may on partner_line with check (agency = standing_agency(standing(acting(), person))
  and exists (select from entry where entry.subject = partner_line.person and entry.handling = 'intelligence'
    and entry.agency = partner_line.agency));
alter policy writers_may on partner_line_behind with check (exists (
  select from entry where entry.name = partner_line_behind.entry and entry.handling = 'intelligence'
    and entry.agency = standing_agency(standing(acting(), entry.subject))));
alter policy writers_may on partner_line_ended with check (exists (
  select from partner_line it join partner_line_behind behind on behind.line = it.id
  where it.id = partner_line_ended.statement and it.agency = standing_agency(standing(acting(), it.person))));

-- Whether they may ask somebody into a meeting about the child.
create or replace function may_ask_in(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_ask_in(), null);
end
$$;

-- Whether they may say what one adult is not told.
create or replace function may_withhold(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return may_do(who, child, ties_that_withhold(), null);
end
$$;

-- Whether they say that it may be told again: whoever said that it must not be, or works with the child, and nobody who only looks across. A
-- mother and her child live behind it.
create or replace function may_tell_again(who text, child uuid, said_by text) returns boolean language plpgsql stable as $$
begin
  return may_withhold(who, child) and (said_by = who or works_with(who, child));
end
$$;
alter policy writers_may on withheld_ended with check (exists (
  select from withheld it where it.id = withheld_ended.statement and may_tell_again(acting(), it.person, it.actor)));

-- Whether they may look at the child's pages as others see them. Whoever does already still may: what they really are to the child counts.
create or replace function may_look_as(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and standing_is(own_standing(who, child)) = any (ties_that_look_as())
    and answers_for(who, child, roles_that_look_as());
end
$$;

-- Whether somebody sees what is said in confidence by their work with the child, and so may pass it on.
create or replace function may_pass_on(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return is_close(who, child) and policy_allows(standing_is(standing(who, child)), 'own-confidence', false,
    investigates(standing_kind(standing(who, child))));
end
$$;

-- Whether they look after openings and requests that nobody answered in time.
create or replace function oversees_openings(who text) returns boolean language plpgsql stable as $$
begin
  return answers_as(who, roles_that_oversee_openings());
end
$$;

-- Whether they answer a family that asked who looked, and whether such a request still waits for it.
create or replace function answers_who_looked(asked public.who_asked) returns boolean language plpgsql stable as $$
begin
  return is_let_in(acting(), asked.person)
    and (asked.owner::text = acting() or oversees_openings(acting()));
end
$$;
create or replace function is_open_to_answers(asked uuid) returns boolean language sql stable
  return not exists (select from public.who_asked_ended ended where ended.who_asked = asked);

-- Whether they decide how long the record is kept, and whether something holds it.
create or replace function decides_what_is_kept(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  -- Nobody is anything to what is no child: the duty alone decides.
  return may_do(who, child, ties_that_keep(), roles_that_keep())
    or child is not null and is_thing(child) and answers_as(who, roles_that_keep());
end
$$;
create or replace function is_held(records uuid[], today date) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.record_hold
    where person = any (records) and (until_on is null or until_on >= today)
      and not exists (select from public.record_hold_ended ended where ended.statement = record_hold.id));

-- Whether they lift what holds a record: whoever put that there; where they have left, or decide about the record no more, whoever does.
create or replace function may_lift_hold(who text, hold uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.record_hold it
    where it.id = hold and public.decides_what_is_kept(who, it.person)
      and (it.actor = who or public.has_left(public.practitioner_called(it.actor), public.partnership_now())
        or not public.decides_what_is_kept(it.actor, it.person)));
alter policy writers_may on record_hold_ended with check (may_lift_hold(acting(), statement));

-- Whether a thing is spoken of in a record of a child that is held: it is kept with that.
create or replace function is_held_with_a_child(thing uuid, today date) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  held boolean;
begin
  perform begin_deciding();
  held := is_thing(thing) and exists (
    select from (
      select tie.person as child from tie where tie.thing = is_held_with_a_child.thing
      union select mention.home from mention where mention.subject = is_held_with_a_child.thing
      union select mention.subject from mention where mention.home = is_held_with_a_child.thing) spoken
    where is_held(records_of(spoken.child), today));
  perform end_deciding();
  return held;
end
$$;

-- Whether somebody looks after the packs of their own agency; whether they are of it.
create or replace function keeps_packs(who text, whose text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (
    select from public.practitioner
      join public.agency on agency.id = practitioner.agency
      join public.duty on duty.practitioner = practitioner.id
    where practitioner.id::text = who and agency.code = whose
      and duty.role = any (public.roles_that_keep_packs())
      and (duty.scope = 'PARTNERSHIP' or duty.scope = 'AGENCY' and duty.scope_of = whose)
      and public.holds(duty, public.partnership_now()));
end
$$;
create or replace function is_of_agency(who text, whose text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from public.practitioner join public.agency on agency.id = practitioner.agency
    where practitioner.id::text = who and agency.code = whose);

-- The children about whom something is open now and whom anybody of the agency may follow who is nothing else to them. Not one whose
-- record is locked, or from which somebody of the agency is kept out: whoever has the password opens all of a pack.
create or replace function children_for_packs(whose text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today timestamptz := public.partnership_now();
begin
  if not public.keeps_packs(public.acting(), whose) then
    return;
  end if;
  return query
    select wrote.person
    from public.agency_involved wrote, lateral (select public.records_of(wrote.person) as records offset 0) same
    where wrote.agency = whose and wrote.last_at > today - public.period_that_an_agency_stays()
      and (exists (
          select from public.finding_child about
            join public.open_finding known on known.partnership = about.partnership and known.finding = about.finding
          where about.person = any (same.records) and known.closed_at is null and known.reported_by is null)
        or exists (
          select from public.duty
          where duty.scope = 'CHILD' and duty.scope_of = any (same.records::text[]) and public.holds(duty, today)))
      and not exists (select from public.story where story.subject = any (same.records) and story.ended_at is not null)
      and not exists (
        select from public.record_lock
        where record_lock.person = any (same.records)
          and not exists (select from public.record_lock_ended ended where ended.statement = record_lock.id))
      and not exists (
        select from public.exclusion
        where exclusion.person = any (same.records) and public.is_of_agency(exclusion.practitioner::text, whose)
          and not exists (select from public.exclusion_ended ended where ended.statement = exclusion.id));
end
$$;
