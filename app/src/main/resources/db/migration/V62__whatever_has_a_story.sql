-- Whatever has a story of its own is a subject: a child, a place, an address, a vehicle, a phone, an adult of concern. An entry has one
-- home, which access, erasure and re-filing follow, and mentions every other subject that it speaks of.
create table subject (
  id        uuid primary key,
  kind      text not null, -- child, or a kind of the vocabulary, as place
  reference text not null, -- what entries and files call it: the code of a child, the token of another, as LOC:L1
  like carried including defaults,
  foreign key (partnership) references partnership,
  unique (partnership, reference, kind)
);

-- The owner reads behind the wall only while it erases: so it does for the moment in which it reads what is there already.
select set_config('reachable.erasing', 'yes', true);
insert into subject (id, kind, reference, partnership, agency, handling, source, batch, actor, received_at)
  select id, 'child', reference, partnership, agency, handling, source, batch, actor, received_at from person
  union all
  select id, case kind when 'LOC' then 'place' when 'ADDR' then 'address' when 'VEH' then 'vehicle' when 'PHONE' then 'phone'
      when 'PER' then 'adult' else lower(kind) end,
    kind || ':' || code, partnership, agency, 'open', source, batch, actor, received_at from thing;
alter table person add foreign key (id) references subject;
alter table thing add foreign key (id) references subject;

alter table entry rename column person to subject;
alter table entry drop constraint entry_person_fkey, add foreign key (subject) references subject;
alter table guarded rename column person to subject;
alter table said_again rename column person to subject;
alter table open_entry rename column person to subject;
alter table story rename column person to subject;

-- That an entry speaks of a subject besides its home. It holds no words; whether there is one is told to whoever reads the entry.
create table mention (
  entry       uuid not null references entry,
  home        uuid not null references subject,
  subject     uuid not null references subject,
  part        text not null check (part in ('ABOUT', 'PRESENT', 'NAMED')),
  occurred_at timestamptz not null,
  type        text not null,
  agency_kind text not null, -- what kind of agency wrote it
  incident    text,          -- the incident of its home that it belongs to, as episode:3
  like carried including defaults,
  foreign key (partnership) references partnership,
  primary key (entry, subject, part)
);
insert into mention (entry, home, subject, part, occurred_at, type, agency_kind, incident, partnership, agency, handling, source,
    batch, actor, received_at)
  select entry.id, entry.subject, spoken_of.subject, spoken_of.part, entry.occurred_at, entry.type,
    coalesce(agency.kind, entry.agency),
    nullif(concat_ws(' ', 'arrest:' || nullif(entry.body #>> '{attributes,arrest}', ''),
      'episode:' || nullif(entry.body #>> '{attributes,episode}', '')), ''),
    entry.partnership, entry.agency, entry.handling, entry.source, entry.batch, entry.actor, entry.received_at
  from (
    select entry_subject.entry, entry_subject.person as subject, entry_subject.part from entry_subject
      join entry home on home.id = entry_subject.entry
    where entry_subject.part <> 'ABOUT' or entry_subject.person <> home.subject
    union
    select entry.id, tie.thing, 'NAMED' from tie join entry on entry.partnership = tie.partnership and entry.name = tie.entry
    where entry.subject = tie.person) spoken_of
  join entry on entry.id = spoken_of.entry
  left join agency on agency.partnership = entry.partnership and agency.code = entry.agency;
create index on mention (subject, home);
create index on mention (subject, occurred_at desc);
create index on mention (home);
drop table entry_subject;
delete from protected_table where name = 'entry_subject';
select set_config('reachable.erasing', '', true);

select protect('subject', 'as-said',
  'Of what is no child a code and no words; that there is a child, whoever may know of them.',
  application => 'select, insert (id, kind, reference, partnership, agency, handling, source, batch)',
  seen => 'kind <> ''child'' or may_know_of(acting(), id)', written => 'acting() is not null and kind <> ''child''', followed => true);
select protect('mention', 'part', 'Whoever reads the entry.',
  application => 'select, insert (entry, home, subject, part, occurred_at, type, agency_kind, incident, partnership, agency,
    handling, source, batch)',
  jobs => 'select, insert (entry, home, subject, part, occurred_at, type, agency_kind, incident, partnership, agency, handling,
    source, batch)',
  whole => 'entry', whole_by => 'entry', written => 'acting() is not null', followed => true);
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on mention, subject to ${jobs}';
  end if;
end
$$;
