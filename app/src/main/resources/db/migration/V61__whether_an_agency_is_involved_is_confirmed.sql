-- Whoever writes about a child opens what they wrote and what became of it. Their agency is involved once somebody who may say so said it:
-- somebody close to the child, of what was written on our pages; the agency itself, of what a file says of it.

-- What was said and nobody confirmed. It is asked by what decides, and by what asks whoever confirms.
create table involvement_said (
  person  uuid not null,
  agency  text not null,
  by_file boolean not null,
  said_by text not null, -- who wrote
  source  text not null,
  said_at timestamptz not null,
  primary key (person, agency, by_file)
);
create index on involvement_said (agency) where by_file;
select protect('involvement_said', 'owner-only', followed => true);

-- What was written on our pages by somebody whose agency was not involved then: they hear what becomes of it.
create table wrote_alone (
  entry    uuid primary key references entry on delete cascade,
  name     text not null,
  handling text not null,
  actor    text not null
);
create index on wrote_alone (name);
select protect('wrote_alone', 'owner-only', followed => true);

-- What was answered, and by whom: yes or no. The last word counts.
create table involvement_answer (
  id          uuid primary key,
  partnership uuid not null references partnership,
  person      uuid not null references person,
  agency      text not null,
  involved    boolean not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on involvement_answer (person, agency, id desc);
-- Who says so, R__involvement says.
select protect('involvement_answer', 'as-said', 'Whoever is close to the child, and whoever confirms it for the agency.',
  application => 'select, insert (id, partnership, person, agency, involved)',
  jobs => 'select, insert (id, partnership, person, agency, involved)', seen => 'false', written => 'false', followed => true);

-- What a source says of an agency's children holds at once, where the agency said so: as for a feed that two agencies agreed on.
create table source_vouched (
  source      uuid not null references source,
  agency      uuid not null references agency,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (source, agency)
);
select protect('source_vouched', 'reference', application => 'select, insert (source, agency)',
  jobs => 'select, insert (source, agency)', followed => true);
