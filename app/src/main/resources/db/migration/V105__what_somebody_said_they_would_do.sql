-- What somebody said they would do for a child: which entries tell of which action, and whose it is. It is made from the entries and from
-- nothing else, and can be made again (rebuild_actions in R__writing_actions); what they say stands in them alone. A trigger writes here.
create table action_step (
  entry    uuid primary key references entry on delete cascade,
  person   uuid not null references person on delete cascade,
  position bigint not null,    -- its place in the log
  name     text not null,
  said     text not null,      -- the entry of which these are words: of one that puts right or takes back, the first
  action   uuid not null,      -- the same of all that is said of one
  step     text not null,      -- what becomes of it; empty where it is taken back
  whom     uuid references practitioner, -- whose it is from then on, or who is offered it
  setter   uuid references practitioner, -- who wrote that it is to be done
  whole    boolean not null    -- whether it says who, until when, and what it is aimed at
);
create index on action_step (person, action);
create index on action_step (name);
create index on action_step (said);
create index on action_step (whom) where whom is not null;
create index on action_step (setter) where setter is not null and not whole;
comment on column action_step.step is 'no words: one of some codes';
select protect('action_step', 'part', 'Whoever reads the entry.', application => 'select', jobs => 'select',
  whole => 'entry', whole_by => 'entry', followed => true);
