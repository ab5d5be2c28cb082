-- How long a record is kept, what holds it, and how it is erased. What a row of the audit says in words stands under a hash of
-- its own: the chain holds the hash. Where the words are erased with a person's record the salt goes with them, so that they
-- can never be guessed from it, and the chain stays whole.
alter table audit_entry add column salt uuid default gen_random_uuid(); -- none where the words were erased
alter table audit_entry add column said bytea;
create function hash_what_is_said() returns trigger language plpgsql as $$
begin
  new.said := sha256(uuid_send(new.salt) || convert_to(new.purpose || E'\n' || new.details::text, 'UTF8'));
  return new;
end
$$;
create trigger said before insert on audit_entry for each row execute function hash_what_is_said();
alter table audit_entry enable always trigger said;

-- What is there of somebody whose record was erased: that there was one, who decided so, and when. Without their name.
create table erased_person (
  person      uuid primary key,
  partnership uuid not null references partnership,
  wished_by   text not null,
  wished_at   timestamptz not null,
  agreed_by   text not null default acting(),
  erased_at   timestamptz not null default partnership_now(),
  check (wished_by <> agreed_by)
);
revoke insert on erased_person from ${application}, ${jobs};

-- A reason for which a record must be kept, whatever its time: an inquiry, a claim, a review. The last word counts.
create table record_hold (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person,
  held        boolean not null,
  because     text not null check (because <> ''),
  until_on    date, -- none: until somebody lifts it
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  check (held or until_on is null)
);
create index on record_hold (person, id desc);

-- Somebody would have a record erased whose time has ended; it takes another who agrees. The last word counts.
create table erasure_wish (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person,
  wished      boolean not null,
  because     text not null check (because <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on erasure_wish (person, id desc);

create function is_held(records uuid[], today date) returns boolean language sql stable security definer
  return exists (select from (
    select distinct on (person) held, until_on from public.record_hold
    where person = any (records) order by person, id desc) last_word
    where held and (until_on is null or until_on >= today));

create function decides_what_is_kept(who text, child uuid) returns boolean language plpgsql stable as $$
begin
  return who is not null and may_know_of(who, child) and answers_as(who, roles_that_keep());
end
$$;

-- When a story ended because the child died, as the last fold found it: lists across children leave them in peace.
alter table story add column ended_at timestamptz;

do $$
declare
  wall record;
begin
  for wall in select * from (values ('record_hold'), ('erasure_wish')) as wall (name) loop
    execute format('alter table %I enable row level security', wall.name);
    execute format('create policy readers_may on %I for select to ${application} using (decides_what_is_kept(acting(), person))',
      wall.name);
    execute format('create policy writers_may on %I for insert to ${application}
      with check (decides_what_is_kept(acting(), person))', wall.name);
    execute format('create policy jobs_may on %I to ${jobs} using (true) with check (true)', wall.name);
  end loop;
  -- Where the wall is forced not even the owner sees past it: they do while they erase, and only then.
  for wall in select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relforcerowsecurity loop
    execute format('create policy owner_erases on %I to %I using (current_setting(''reachable.erasing'', true) = ''yes'')',
      wall.name, current_user);
  end loop;
end
$$;

-- Erases all that is kept of a person, as the second of two who decide so. What another child's record says stays theirs.
create function erase_person(child uuid) returns uuid[] language plpgsql security definer set search_path = public as $$
declare
  records uuid[];
  today date := (partnership_now() at time zone 'Europe/London')::date;
  wish erasure_wish;
  said_of text[];
  findings_of text[];
  with_others uuid[];
  things uuid[];
  members uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('erase ' || child, 0));
  if not decides_what_is_kept(acting(), child) then
    raise exception 'You may not decide this.';
  end if;
  records := records_of(child);
  select * into wish from erasure_wish where person = any (records) order by id desc limit 1;
  if wish.id is null or not wish.wished or wish.actor = acting() then
    raise exception 'Two people decide that a record is erased.';
  end if;
  if is_held(records, today) then
    raise exception 'The record is held.';
  end if;
  perform set_config('reachable.erasing', 'yes', true);
  said_of := array(select name from entry where person = any (records));
  findings_of := array(select finding from finding_child where person = any (records));
  with_others := array(select person from finding_child where finding = any (findings_of) and person <> all (records));
  things := array(select thing from tie where person = any (records));
  members := array(select id from family_member where family_member.child = any (records));

  delete from withheld_ended where withheld in (select id from withheld where person = any (records));
  delete from withheld_words where withheld in (select id from withheld where person = any (records));
  delete from withheld where person = any (records);
  delete from partner_line_behind where line in (select id from partner_line where person = any (records));
  delete from partner_line_ended where line in (select id from partner_line where person = any (records));
  delete from partner_line where person = any (records);
  delete from passed_on where person = any (records);
  delete from confided where name = any (said_of);
  delete from told_by_family where teller = any (members) or report = any (said_of);
  delete from family_account_ended where family_member = any (members);
  delete from family_member where id = any (members);
  delete from draft where person = any (records);
  delete from tie where person = any (records) or tie.entry = any (said_of);
  delete from thing_description where thing = any (things) and not exists (select from tie where tie.thing = thing_description.thing);
  delete from adult_name where thing = any (things) and not exists (select from tie where tie.thing = adult_name.thing);
  delete from thing where id = any (things) and not exists (select from tie where tie.thing = thing.id);
  delete from outbox where subject = any (records::text[]);
  delete from entry_subject where person = any (records)
    or entry_subject.entry in (select id from entry where person = any (records));
  delete from entry where person = any (records);

  delete from usefulness where finding = any (findings_of);
  delete from chase where finding = any (findings_of);
  delete from ask where finding = any (findings_of) or person = any (records);
  delete from finding where id = any (findings_of);
  delete from open_finding where finding = any (findings_of);
  delete from finding_child where finding = any (findings_of);
  delete from story_answer where person = any (records) or finding = any (findings_of);
  delete from story_telling where person = any (records) or story_telling.entries && said_of;
  delete from story_spell where person = any (records);
  delete from story where person = any (records);
  update story set stale = true, marks = marks + 1 where person = any (with_others);

  delete from who_asked_ended where who_asked in (select id from who_asked where person = any (records));
  delete from who_asked_answer where who_asked in (select id from who_asked where person = any (records));
  delete from who_asked where person = any (records);
  delete from break_glass_reviewed where break_glass in (select id from break_glass where person = any (records));
  delete from break_glass_passed_on where break_glass in (select id from break_glass where person = any (records));
  delete from break_glass_ended where break_glass in (select id from break_glass where person = any (records));
  delete from break_glass where person = any (records);
  delete from record_lock_spared where record_lock in (select id from record_lock where person = any (records));
  delete from record_lock where person = any (records);
  delete from exclusion where person = any (records);
  delete from record_hold where person = any (records);
  delete from erasure_wish where person = any (records);

  update relation set other = null where other = any (records) and person <> all (records);
  delete from relation where person = any (records);
  delete from home where person = any (records);
  delete from person_identifier where person = any (records);
  delete from person_name where person = any (records);
  delete from person_description where person = any (records);
  delete from record_link where kept = any (records) or other = any (records);
  delete from search_key where person = any (records);
  delete from agency_involved where person = any (records);
  delete from belonging where belonging.child = any (records);
  delete from person where id = any (records);

  update audit_entry set purpose = '', details = '{}', salt = null
  where audit_entry.subjects && records or audit_entry.found && records;
  insert into erased_person (person, partnership, wished_by, wished_at)
  select id, wish.partnership, wish.actor, wish.received_at from unnest(records) id;
  perform set_config('reachable.erasing', '', true);
  perform set_config('reachable.standing', '', true);
  perform set_config('reachable.reader', '', true);
  return records;
end
$$;
revoke execute on function erase_person(uuid) from public;
grant execute on function erase_person(uuid) to ${application};
