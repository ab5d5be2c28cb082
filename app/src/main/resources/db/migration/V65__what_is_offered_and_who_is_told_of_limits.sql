-- An ask that is offered to somebody: by whom, and why in words that are written for them. It opens nothing: until they accept, whoever it
-- is offered to reads this row, and not what is asked. Of offers the one that was made last counts, while the ask names whom it is made to.
create table ask_offer (
  partnership  uuid not null references partnership,
  finding      text not null,
  version      int not null, -- of the ask from then on: two who offer at once do not overwrite each other
  practitioner uuid not null references practitioner, -- to whom
  because      text not null check (because <> ''),
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  primary key (partnership, finding, version)
);
create index on ask_offer (practitioner);
comment on column ask_offer.finding is 'no words: the number of a finding';
-- What is offered now was offered by whoever has it, and why stands in the child's story alone.
insert into ask_offer (partnership, finding, version, practitioner, because, actor)
select partnership, finding, version, handed_to, 'Why was not kept for you: ask whoever offers it.', practitioner::text
from ask where handed_to is not null;
create table ask_offer_declined (
  partnership uuid not null,
  finding     text not null,
  version     int not null,
  because     text not null, -- blank where they say no more
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (partnership, finding, version),
  foreign key (partnership, finding, version) references ask_offer on delete cascade
);
comment on column ask_offer_declined.finding is 'no words: the number of a finding';

-- Whose walls ask functions that are made after this: R__offers and R__told_of_limits give them. Until then they are shut.
select protect('ask_offer', 'as-said', 'Whom it is offered to, and whoever may know what is asked about the child.',
  application => 'select, insert (partnership, finding, version, practitioner, because)', jobs => 'select',
  seen => 'false', written => 'false', followed => true);
select protect('ask_offer_declined', 'as-said', 'Whoever declined it, and whoever may know what is asked about the child.',
  application => 'select, insert (partnership, finding, version, because)', jobs => 'select',
  seen => 'false', written => 'false', followed => true);

-- Rules ask, and no person: an ask that somebody made for themselves would let them in.
revoke insert on ask from ${application};
insert into state_change (thing, was, becomes, handler, who, audit) values
  ('ask', 'OFFERED', 'ASKED', 'POST /asks/{id}/declined', 'Whoever it is offered to', 'WRITE'),
  ('ask', 'OFFERED', 'TAKEN', 'POST /asks/{id}/declined', 'Whoever it is offered to', 'WRITE'),
  ('ask', 'TAKEN', 'ASKED', 'job:leaving', 'A job, where whoever had it has left', '');

-- Somebody was kept out of a record: those close to the child, and whoever looks after the one who is kept out, are told that it was done,
-- by whom and when; why stays with the few who read the statement. A trigger writes here, whatever way the statement came.
create table exclusion_told (
  exclusion   uuid not null references exclusion on delete cascade,
  told        uuid not null references practitioner,
  person      uuid not null references person on delete cascade, -- of whose record
  practitioner uuid not null references practitioner, -- who is kept out
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (exclusion, told)
);
create index on exclusion_told (told);
create index on exclusion_told (person);
create table exclusion_told_seen (
  exclusion   uuid not null,
  told        uuid not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (exclusion, told),
  foreign key (exclusion, told) references exclusion_told on delete cascade
);
select protect('exclusion_told', 'as-said', 'Whoever is told, while they may know of the child, and never whom it is about.',
  application => 'select', jobs => 'select', followed => true,
  seen => 'told::text = acting() and practitioner::text <> acting() and may_know_of(acting(), person)');
select protect('exclusion_told_seen', 'as-said', 'Whoever is told.',
  application => 'select, insert (exclusion, told)', jobs => 'select',
  seen => 'told::text = acting()',
  written => 'told::text = acting() and exists (select from exclusion_told one
    where one.exclusion = exclusion_told_seen.exclusion and one.told = exclusion_told_seen.told)');
