-- Which agency is meant where a file says a kind of agency: each agency as national registers know it, and the register of
-- sources. What somebody may do with it stands in a repeatable migration.

alter table agency add column reference text not null default ''; -- a school's URN, a surgery's ODS code
create unique index on agency (partnership, kind, reference) where reference <> '';

-- One system, file or feed that may bring entries in. Whoever registers one does not confirm it.
create table source (
  id            uuid primary key,
  partnership   uuid not null references partnership,
  code          text not null check (code <> '' and code !~ '[/;]' and code <> 'reachable'), -- entries are called code/number
  name          text not null check (name <> ''),
  owner         uuid not null references agency,
  types         text[] not null default '{}', -- entry types it may bring; none: any
  registered_by uuid not null references practitioner,
  confirmed_by  uuid references practitioner check (confirmed_by <> registered_by),
  confirmed_at  timestamptz,
  ended_by      uuid references practitioner,
  ended_at      timestamptz,
  ended_because text check (ended_because <> ''),
  actor         text not null default acting(),
  received_at   timestamptz not null default partnership_now(),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (ended_because is null))
);
create unique index on source (partnership, code) where ended_at is null;

-- Whose words it may hold beside its owner's.
create table source_words (
  source uuid not null references source,
  kind   text not null check (kind <> ''), -- what its files say
  agency uuid references agency, -- none: any of the kind, and each time the one the child is at
  unique nulls not distinct (source, kind, agency)
);

-- Who may send for it: somebody by name, or whoever of the owner holds a duty.
create table source_sender (
  source       uuid not null references source,
  practitioner uuid references practitioner,
  role         text check (role <> ''),
  check (num_nonnulls(practitioner, role) = 1)
);
create unique index on source_sender (source, practitioner) where practitioner is not null;
create unique index on source_sender (source, role) where role is not null;
create index on source_sender (practitioner);

-- Everybody who works here reads the register: what a source may bring concerns them. Who changes it stands in the repeatable
-- migration, with the functions that say so.
select protect('source', 'reference',
  application => 'select, insert (id, partnership, code, name, owner, types, registered_by),
    update (confirmed_by, confirmed_at, ended_by, ended_at, ended_because)',
  jobs => 'select, insert, update (confirmed_by, confirmed_at, ended_by, ended_at, ended_because)', followed => true);
select protect('source_words', 'reference', application => 'select, insert', followed => true);
select protect('source_sender', 'reference', application => 'select, insert', followed => true);

-- What came in files says a kind. Where there is one agency of the kind, and none is called as the kind is, it is theirs. The
-- owner reads and changes entries only for the moment in which it says so.
select set_config('reachable.erasing', 'yes', true);
create temporary table meant on commit drop as
  select partnership, kind, min(code) as code from agency
  group by partnership, kind
  having count(*) = 1 and min(code) <> kind
    and not exists (select from agency other where other.partnership = agency.partnership and other.code = agency.kind);
update entry theirs set agency = meant.code from meant
  where theirs.agency = meant.kind and theirs.partnership = meant.partnership;
update entry_subject theirs set agency = meant.code from meant
  where theirs.agency = meant.kind and theirs.partnership = meant.partnership;
update tie theirs set agency = meant.code from meant
  where theirs.agency = meant.kind and theirs.partnership = meant.partnership;
update guarded theirs set agency = meant.code from meant, person
  where theirs.agency = meant.kind and person.id = theirs.person and person.partnership = meant.partnership;
update open_entry theirs set agency = meant.code from meant, person
  where theirs.agency = meant.kind and person.id = theirs.person and person.partnership = meant.partnership;
insert into agency_involved as known (person, agency, last_at)
  select said.person, meant.code, said.last_at from agency_involved said
    join person on person.id = said.person
    join meant on meant.kind = said.agency and meant.partnership = person.partnership
  on conflict (person, agency) do update set last_at = greatest(known.last_at, excluded.last_at);
delete from agency_involved said using person, meant
  where person.id = said.person and meant.kind = said.agency and meant.partnership = person.partnership;
select set_config('reachable.erasing', '', true);
