-- Agencies, the people who work there, and who answers for what at any hour.

create table agency (
  id          uuid primary key,
  partnership uuid not null references partnership,
  code        text not null, -- unique here; several agencies may be of one kind
  kind        text not null, -- as in the vocabulary: police, school, social-care
  name        text not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  unique (partnership, code)
);

create table team (
  id          uuid primary key,
  agency      uuid not null references agency,
  name        text not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  unique (agency, name)
);

create table practitioner (
  id            uuid primary key,
  agency        uuid not null references agency,
  team          uuid references team,
  name          text not null,
  sign_in_name  text not null unique,
  password_hash text not null,
  actor         text not null default acting(),
  received_at   timestamptz not null default partnership_now()
);

-- Who answers for a role, for whom, from when until when. Deputies follow the holder in their order. A scope's "of" is
-- text because a child, a school and an area are known further up: a foreign key points down only.
create table duty (
  id           uuid primary key,
  partnership  uuid not null references partnership,
  role         text not null, -- a role of the policy
  scope        text not null check (scope in ('CHILD', 'TEAM', 'SCHOOL', 'AREA', 'PARTNERSHIP')),
  scope_of     text not null, -- which child, team, school or area; blank for the whole partnership
  practitioner uuid not null references practitioner,
  deputy       int not null check (deputy >= 0), -- 0 holds the duty, 1 is asked next
  from_time    timestamptz not null,
  until_time   timestamptz,
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  check ((scope = 'PARTNERSHIP') = (scope_of = '')),
  check (until_time > from_time)
);
create index on duty (partnership, role);

-- When a duty ended sooner than was planned. The last word counts; a duty itself is never overwritten.
create table duty_ended (
  id          uuid primary key,
  duty        uuid not null references duty,
  at_time     timestamptz not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

create table absence (
  id           uuid primary key,
  practitioner uuid not null references practitioner,
  from_time    timestamptz not null,
  until_time   timestamptz not null check (until_time > from_time),
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now()
);
create index on absence (practitioner);

-- Which role is asked where nobody holds this one. Every way ends at the duty manager.
create table role_fallback (
  partnership uuid not null references partnership,
  role        text not null,
  falls_to    text not null check (falls_to <> role),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (partnership, role)
);

-- The team, school and area a child belongs to, so that their duty rotas are found.
create table belonging (
  id          uuid primary key,
  partnership uuid not null references partnership,
  child       uuid not null,
  scope       text not null check (scope in ('TEAM', 'SCHOOL', 'AREA')),
  scope_of    text not null,
  from_time   timestamptz not null,
  until_time  timestamptz check (until_time > from_time),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
create index on belonging (child);
