-- Who moves an ask. It is whoever has it, and they are involved with the child: so nobody makes one theirs who is not close already, or to
-- whom one who may offered it. Being offered is no tie.

-- Whom an ask is about, as its finding stands now: where two records were parted, the one whose it is. Nobody where the finding is not
-- there any more.
create or replace function about_whom(it public.ask) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return coalesce(
    (select it.person where exists (select from public.finding_child about
      where about.partnership = it.partnership and about.finding = it.finding and about.person = any (public.records_of(it.person)))),
    (select about.person from public.finding_child about
      where about.partnership = it.partnership and about.finding = it.finding order by about.person limit 1));

-- Whether somebody may know what is found about a child: whoever may follow them; of what they are asked themselves whoever is told of
-- the child at all; of what came of nothing but their agency's words whoever reads those. Neither shows them anything else.
create or replace function is_asked_themselves(who text, here uuid, asked text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.ask
    where ask.partnership = here and ask.finding = asked and ask.practitioner::text = who);
create or replace function is_of_their_words(here uuid, asked text, agency text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.open_finding known
    where known.partnership = here and known.finding = asked and known.reported_by = array[agency]);
create or replace function may_follow_what_is_asked(who text, here uuid, asked text, child uuid) returns boolean
  language plpgsql stable security invoker as $$
begin
  return may_follow(who, child)
    or is_asked_themselves(who, here, asked) and is_let_in(who, child)
    or is_of_their_words(here, asked, standing_agency(own_standing(who, child))) and may_read(who, child) and as_seen(child) is null;
end
$$;
alter policy readers_may on finding using (exists (
  select from finding_child child
  where child.partnership = finding.partnership and child.finding = finding.id
    and may_follow_what_is_asked(acting(), child.partnership, child.finding, child.person)
  offset 0));

-- What was found rests on: what raised it, what joined it, and what each of its steps names.
create or replace function rests_on(told jsonb) returns setof text
  language sql immutable set search_path = public, pg_temp
begin atomic
  select concat(one ->> 'source', '/', one ->> 'local')
  from (select told -> 'trigger' as one union select jsonb_path_query(told, '$.joined[*]')
    union select jsonb_path_query(told, '$.steps[*].evidence[*]')) each;
end;

-- Whether somebody would read what was told there, were what is asked because of it theirs: whoever works with the child reads no more of
-- what was told to a few.
create or replace function would_read_what_was_told(who text, told public.entry) returns boolean language plpgsql stable as $$
begin
  return (told.handling <> 'own-confidence' or is_among_few(who, told.subject, told.name, told.corrects, told.answers, told.actor))
    and (reads_what_was_told(who, told)
      or not is_tightened(who, told.name, told.log_position, told.actor) and exists (
        select from practitioner one join agency on agency.id = one.agency
        where one.id::text = who and policy_allows('INVOLVED', told.handling, told.agency = agency.code, investigates(agency.kind))));
end
$$;

-- Who of these would read an entry, were what is asked because of it theirs: the watch asks nobody to answer words that they may not read. The
-- owner reads entries only while it decides.
create or replace function who_would_read(people uuid[], wrote text) returns setof uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select one from unnest(people) one cross join lateral as_it_stands(wrote) told
    where is_let_in(one::text, told.subject) and would_read_what_was_told(one::text, told);
  perform end_deciding();
end
$$;
revoke execute on function who_would_read(uuid[], text) from public;
grant execute on function who_would_read(uuid[], text) to ${jobs};

-- Whether what is asked rests on words of which somebody may read none, and would read none were it theirs. What rests on nothing that stands
-- is kept from nobody. Whoever does not know what is asked, and is offered nothing, is told nothing of it.
create or replace function reads_none_of_it(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  none boolean;
begin
  if pg_trigger_depth() = 0 and not may_follow_ask(acting(), it) and it.handed_to::text is distinct from acting() then
    return false;
  end if;
  perform begin_deciding();
  none := coalesce((select not bool_or(would_read_what_was_told(who, wrote))
    from finding found cross join lateral rests_on(found.told) said
      join lateral as_it_stands(said) wrote on wrote.partnership = found.partnership
    where found.partnership = it.partnership and found.id = it.finding), false);
  perform end_deciding();
  return none;
end
$$;

-- Whether somebody may answer it: whoever is close to the child and reads of what it rests on, or is asked; of what is no child, people of the
-- agency that is asked. Whoever the rule asks rings who wrote it; whoever took it over and reads none of it answers nothing.
create or replace function may_answer(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  child uuid := about_whom(it);
begin
  return child is not null and not has_put_it_right(who, it) and (is_close(who, child) and reads_the_danger(who, it)
      and not reads_none_of_it(who, it)
    or it.practitioner::text = who and is_let_in(who, child) and not (it.taken_from is not null and reads_none_of_it(who, it))
    or standing_is(own_standing(who, child)) = 'THING' and exists (
      select from practitioner asked join agency on agency.id = asked.agency
      where asked.id = it.practitioner and agency.code = standing_agency(own_standing(who, child))));
end
$$;

-- Whether somebody may know what is asked of whom it is about.
create or replace function may_follow_ask(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  child uuid := about_whom(it);
begin
  return child is not null and may_follow_what_is_asked(who, it.partnership, it.finding, child);
end
$$;

-- Whether somebody is away now, or has left.
create or replace function is_away(whom uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return public.has_left(whom, public.partnership_now()) or exists (select from public.absence
    where absence.practitioner = whom and absence.from_time <= public.partnership_now() and public.partnership_now() < absence.until_time);

-- Whether somebody holds duties, and all of them only count: they read of no child by their work, and nobody gives them one to work with.
create or replace function only_counts(whom uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return coalesce((select bool_and(duty.role = any (public.roles_that_count())) from public.duty
    where duty.practitioner = whom and public.holds(duty, public.partnership_now())), false);

-- Whether somebody may offer it to another: whose it is; whoever was told that nobody had answered, and not who was told at once, with whom
-- was asked; while its owner is away or has left, whoever plans who is on duty and is close to the child.
create or replace function may_offer(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  child uuid := about_whom(it);
begin
  return child is not null and is_let_in(who, child)
    and (it.practitioner::text = who
      or exists (select from chase where chase.partnership = it.partnership and chase.finding = it.finding
        and chase.practitioner::text = who and chase.told_at > it.asked_at)
      or is_away(it.practitioner) and is_close(who, child) and answers_as(who, roles_that_plan_duties()));
end
$$;

-- Whether somebody takes back an offer that nobody accepted: whose the ask is, who made the offer, or, for who is away, who may offer it.
create or replace function may_take_back_offer(who text, it public.ask) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return it.practitioner::text = who or public.is_away(it.practitioner) and public.may_offer(who, it)
    or exists (select from public.ask_offer made where made.partnership = it.partnership and made.finding = it.finding
      and made.version = it.version and made.actor = who);

-- Whose an ask was before somebody accepted it, for whoever that was: of an offer that nobody accepted, nobody.
create or replace function was_whose(here uuid, asked text, offer int) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return (select taken.owner from public.ask_offer_accepted taken
    where taken.partnership = here and taken.finding = asked and taken.version = offer);

-- Whether somebody may have an ask about a child again that another took over.
create or replace function may_have_it_again(whom uuid, child uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return whom is not null and not public.has_left(whom, public.partnership_now()) and not public.only_counts(whom)
    and public.is_let_in(whom::text, child);

-- To whom goes back what somebody took over: to whose it was; where they are away, or may not have it, to whoever offered it; else to nobody.
create or replace function goes_back_to(made public.ask_offer, child uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  owner uuid := was_whose(made.partnership, made.finding, made.version);
  giver uuid := (select practitioner.id from practitioner where practitioner.id::text = made.actor);
begin
  return case when may_have_it_again(owner, child) and not is_away(owner) then owner when may_have_it_again(giver, child) then giver end;
end
$$;

-- The offer by which somebody has what they have: accepted, and given back to nobody. None where it would go back to nobody.
create or replace function taken_over(it public.ask) returns public.ask_offer
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  made public.ask_offer;
begin
  select offer.* into made
  from ask_offer offer join ask_offer_accepted accepted using (partnership, finding, version)
  where offer.partnership = it.partnership and offer.finding = it.finding
    and goes_back_to(offer, about_whom(it)) is not null
    and not exists (select from ask_given_back back
      where back.partnership = offer.partnership and back.finding = offer.finding and back.version = offer.version)
  order by offer.version desc limit 1;
  if made.practitioner = it.practitioner then
    return made;
  end if;
  return null;
end
$$;

-- Whether somebody may give it back: whose it is since; whose it was; whoever offered it; and who puts right what the agency of one of those
-- two wrote.
create or replace function may_give_back(who text, it public.ask) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  made public.ask_offer := taken_over(it);
  givers text[] := array[made.actor, was_whose(made.partnership, made.finding, made.version)::text];
begin
  return made.finding is not null and is_let_in(who, about_whom(it))
    and exists (select from open_finding known
      where known.partnership = it.partnership and known.finding = it.finding and known.closed_at is null)
    and (made.practitioner::text = who or who = any (givers) or exists (select from practitioner giver
      join agency on agency.id = giver.agency where giver.id::text = any (givers) and puts_right_for(who, agency.code)));
end
$$;

-- What whoever acts may give back, or take from whoever took it over: whom it is about, and between whom it went. Not what is asked.
drop function if exists to_give_back(text);
create function to_give_back(asked text)
  returns table (version int, offer int, person uuid, giver text, taker uuid, accepted_at timestamptz, ask_partnership uuid, back_to uuid)
  language sql stable security definer set search_path = public, pg_temp rows 1
begin atomic
  select ask.version, made.version, about_whom(ask), made.actor, made.practitioner, accepted.received_at, ask.partnership,
    goes_back_to(made.offer, about_whom(ask))
  from ask, lateral (select taken.offer, (taken.offer).* from (select taken_over(ask) as offer offset 0) taken) made,
    ask_offer_accepted accepted
  where ask.finding = asked and may_give_back(acting(), ask)
    and accepted.partnership = made.partnership and accepted.finding = made.finding and accepted.version = made.version;
end;

-- Whose it was when it was accepted, and to whom it goes back, is as it is: nobody says so.
create or replace function as_the_ask_stands() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'ask_offer_accepted' then
    new.owner := (select ask.practitioner from ask where ask.partnership = new.partnership and ask.finding = new.finding);
  else
    new.back_to := (select goes_back_to(made, about_whom(ask)) from ask_offer made join ask using (partnership, finding)
      where made.partnership = new.partnership and made.finding = new.finding and made.version = new.version);
  end if;
  return new;
end
$$;
create or replace trigger a_stands before insert on ask_offer_accepted for each row execute function as_the_ask_stands();
create or replace trigger a_stands before insert on ask_given_back for each row execute function as_the_ask_stands();

-- What became of an offer is told to the other side of it, and to both where a third does it; and always to whose it was.
create or replace function other_side_is_told() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ask_offer_told (told, partnership, finding, version, what, person, actor)
  select side.id, made.partnership, made.finding, made.version, tg_argv[0], about_whom(ask), new.actor
  from ask_offer made join ask using (partnership, finding)
    join practitioner side on side.id::text <> new.actor
      and (side.id::text in (made.actor, made.practitioner::text)
        or side.id = was_whose(made.partnership, made.finding, made.version))
  where made.partnership = new.partnership and made.finding = new.finding and made.version = new.version
    and about_whom(ask) is not null;
  return null;
end
$$;
create or replace trigger told after insert on ask_offer_accepted for each row execute function other_side_is_told('ACCEPTED');
create or replace trigger told after insert on ask_offer_declined for each row execute function other_side_is_told('DECLINED');
create or replace trigger told after insert on ask_given_back for each row execute function other_side_is_told('GIVEN_BACK');

-- What is offered to whoever acts, and open: whom it is about, who offers it, and why. Not what is asked.
create or replace function offered_to_me()
  returns table (finding text, version int, person uuid, offered_by text, because text, offered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp rows 5
begin atomic
  select ask.finding, ask.version, about.child, offer.actor, offer.because, offer.received_at
  from ask,
    lateral (select about_whom(ask) as child offset 0) about,
    lateral (select made.actor, made.because, made.received_at from ask_offer made
      where made.partnership = ask.partnership and made.finding = ask.finding and made.practitioner = ask.handed_to
      order by made.version desc limit 1) offer
  where ask.handed_to::text = acting()
    and exists (select from open_finding known
      where known.partnership = ask.partnership and known.finding = ask.finding and known.closed_at is null)
    and about.child is not null and is_let_in(acting(), about.child)
  order by offer.received_at, ask.finding;
end;

-- An ask is changed by whoever may, whatever way they come: taken on by whoever may answer it, offered by whoever may offer it, accepted or
-- declined by whom it is offered to. A rule makes it, and a job passes on what leavers had.
create or replace function only_by_whom_it_concerns() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who text := acting();
  offered boolean := old.handed_to::text = who and about_whom(old) is not null and is_let_in(who, about_whom(old));
begin
  if who like 'job:%' and not is_no_job(who) or who is null and session_user <> '${application}' then
    return new;
  end if;
  if (new.role, new.because, new.asked_at, new.quietly) is distinct from (old.role, old.because, old.asked_at, old.quietly)
      -- one step at a time, so that whoever comes next can take one; and nothing is taken on in days to come, save by a clock that is ahead
      or new.version <> old.version + 1
      or new.taken_at is distinct from old.taken_at and new.taken_at > partnership_now() + interval '1 minute'
      or not coalesce(case
        when new.practitioner <> old.practitioner and new.taken_at is null and new.handed_to is null then
          exists (select from ask_given_back back
            where back.partnership = new.partnership and back.finding = new.finding and back.becomes = new.version and back.actor = who
              and back.back_to = new.practitioner)
        when new.practitioner <> old.practitioner or new.taken_at is distinct from old.taken_at then
          new.practitioner::text = who and new.handed_to is null
            and (offered and not only_counts(old.handed_to) and not reads_none_of_it(who, old) or may_answer(who, old))
        when new.handed_to is not null and new.handed_to is distinct from old.handed_to then
          exists (select from ask_offer made where made.partnership = new.partnership and made.finding = new.finding
            and made.version = new.version and made.practitioner = new.handed_to and made.actor = who)
        else offered or may_take_back_offer(who, old) end, false) then
    raise insufficient_privilege using message = 'An ask is moved by whoever it concerns.',
      hint = 'Take it on where you are close to the work, or ask whose it is to offer it to you.';
  end if;
  return new;
end
$$;
create or replace trigger only_by_whom_it_concerns before update on ask
  for each row execute function only_by_whom_it_concerns();

-- Whose it was, where somebody took it from whom it was asked of, whatever way: until it is theirs again, or a job asks another.
create or replace function keeps_whose_it_was() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.practitioner <> old.practitioner then
    new.taken_from := case
      when acting() not like 'job:%' then nullif(coalesce(old.taken_from, old.practitioner), new.practitioner) end;
  end if;
  return new;
end
$$;
create or replace trigger keeps_whose_it_was before update on ask for each row execute function keeps_whose_it_was();

-- Only what may be offered is, to somebody to whom the record is not shut, who does more than count and who may read something of what it
-- rests on; at the version that the ask has from then on.
alter policy readers_may on ask_offer using (practitioner::text = acting() or actor = acting()
  or was_whose(partnership, finding, version)::text = acting() or exists (
  select from ask where ask.partnership = ask_offer.partnership and ask.finding = ask_offer.finding
    and may_follow_ask(acting(), ask)));
alter policy writers_may on ask_offer with check (exists (
  select from ask where ask.partnership = ask_offer.partnership and ask.finding = ask_offer.finding
    and ask.version + 1 = ask_offer.version and ask_offer.practitioner <> ask.practitioner and may_offer(acting(), ask)
    and is_let_in(ask_offer.practitioner::text, about_whom(ask)) and not only_counts(ask_offer.practitioner)
    and not reads_none_of_it(ask_offer.practitioner::text, ask)));
alter policy readers_may on ask_offer_declined using (actor = acting() or exists (
  select from ask where ask.partnership = ask_offer_declined.partnership and ask.finding = ask_offer_declined.finding
    and may_follow_ask(acting(), ask)));
alter policy writers_may on ask_offer_declined with check (exists (
  select from ask join ask_offer made on made.partnership = ask.partnership and made.finding = ask.finding
  where made.partnership = ask_offer_declined.partnership and made.finding = ask_offer_declined.finding
    and made.version = ask_offer_declined.version
    and made.practitioner::text = acting() and ask.handed_to = made.practitioner));
alter policy readers_may on ask_offer_accepted using (actor = acting() or exists (
  select from ask_offer made where made.partnership = ask_offer_accepted.partnership and made.finding = ask_offer_accepted.finding
    and made.version = ask_offer_accepted.version));
alter policy writers_may on ask_offer_accepted with check (exists (
  select from ask join ask_offer made on made.partnership = ask.partnership and made.finding = ask.finding
  where made.partnership = ask_offer_accepted.partnership and made.finding = ask_offer_accepted.finding
    and made.version = ask_offer_accepted.version
    and made.practitioner::text = acting() and ask.handed_to = made.practitioner));
alter policy readers_may on ask_given_back using (actor = acting() or exists (
  select from ask_offer made where made.partnership = ask_given_back.partnership and made.finding = ask_given_back.finding
    and made.version = ask_given_back.version));
alter policy writers_may on ask_given_back with check (exists (
  select from ask where ask.partnership = ask_given_back.partnership and ask.finding = ask_given_back.finding
    and ask.version + 1 = ask_given_back.becomes and (taken_over(ask)).version = ask_given_back.version
    and may_give_back(acting(), ask)));

-- Whether it was useful to be asked is said by whoever is asked, and of nobody else's ask: how loud a rule is goes by it.
create or replace function is_asked(who text, here uuid, finding text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from public.ask
    where ask.partnership = here and ask.finding = is_asked.finding and ask.practitioner::text = who);
create or replace function wall_of_usefulness() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_a_request() and (new.practitioner::text is distinct from acting() or not is_asked(acting(), new.partnership, new.finding)) then
    raise insufficient_privilege using message = 'Whether it was useful to be asked is said by whoever is asked.';
  end if;
  return new;
end
$$;
create or replace trigger a_wall before insert or update on usefulness for each row execute function wall_of_usefulness();
