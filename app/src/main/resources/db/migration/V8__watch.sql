-- How each child's story stands: stale where an entry came since it was folded, and when a clock changes it next.
create table story (
  person uuid primary key,
  partnership uuid not null,
  stale boolean not null default true,
  -- How often it was marked stale: a mark that comes during a fold is not lost.
  marks bigint not null default 0,
  folded_position bigint not null default 0,
  folded_at timestamptz,
  next_change_at timestamptz
);
create index story_due on story (next_change_at) where not stale;
create index story_stale on story (person) where stale;
grant update on story to ${application};

-- What a story tells the second stage of the things that stand in it. Derived: written anew at each fold.
create table story_telling (
  person uuid not null,
  partnership uuid not null,
  rule text not null,
  thing text not null,
  sightings jsonb not null,
  primary key (person, rule, thing)
);
create index story_telling_thing on story_telling (partnership, rule, thing);
grant update, delete on story_telling to ${application};

create table story_answer (
  person uuid not null,
  partnership uuid not null,
  finding text not null,
  answers jsonb not null,
  primary key (person, finding)
);
create index story_answer_finding on story_answer (partnership, finding);
grant update, delete on story_answer to ${application};

-- What the engine found, as shown so far. Derived: a fold replaces it, and the engine never takes a step back.
create table finding (
  partnership uuid not null,
  id text not null,
  rule text not null,
  subject text not null,
  owner_role text not null,
  level text not null,
  open boolean not null,
  raised_at timestamptz not null,
  last_step_at timestamptz not null,
  respond_by timestamptz,
  steps integer not null,
  told jsonb not null,
  primary key (partnership, id)
);
create index finding_open on finding (partnership, open, level);
create index finding_subject on finding (subject, rule);
grant update, delete on finding to ${application};

create table finding_child (
  partnership uuid not null,
  finding text not null,
  person uuid not null,
  primary key (partnership, finding, person)
);
create index finding_child_person on finding_child (person);
grant delete on finding_child to ${application};

-- Who was asked: the person on duty when it was raised, and how that was decided. One owner each.
create table ask (
  partnership uuid not null,
  finding text not null,
  person uuid,
  practitioner uuid not null,
  role text not null,
  because text not null,
  asked_at timestamptz not null,
  taken_at timestamptz,
  handed_to uuid,
  version integer not null default 0,
  primary key (partnership, finding)
);
create index ask_practitioner on ask (practitioner);
create index ask_handed_to on ask (handed_to) where handed_to is not null;
grant update on ask to ${application};

-- Whether an alert helped the one it was shown to.
create table usefulness (
  partnership uuid not null,
  finding text not null,
  practitioner uuid not null,
  useful boolean not null,
  said_at timestamptz not null,
  primary key (partnership, finding, practitioner)
);
grant update on usefulness to ${application};

-- When each practitioner last looked at the desk.
create table last_looked (
  practitioner uuid primary key,
  looked_at timestamptz not null,
  before_that timestamptz
);
grant update on last_looked to ${application};
