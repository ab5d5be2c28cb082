-- What was danger, or a child who was missing, is not asked any more: whoever was asked or told of it is told how it ended, until they say that
-- they have seen it. A trigger writes here, whatever ended it; what ended with one thing, as a return, is told once a child.
create table ending_told (
  id          uuid primary key default gen_random_uuid(),
  partnership uuid not null,
  finding     text not null,
  told        text not null,
  person      uuid not null, -- whom it is about
  ended       text not null, -- when, as the finding has it
  how         text not null,
  so          text not null, -- in the rule's words, as "the child was back"; empty where it has none
  was_asked   boolean not null,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  foreign key (partnership, finding) references finding on delete cascade,
  unique (told, person, ended)
);
create index on ending_told (partnership, finding);
create table ending_told_seen (
  id          uuid not null references ending_told on delete cascade,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (id, told)
);
comment on column ending_told.finding is 'no words: an id';
comment on column ending_told.told is 'no words: an id';
comment on column ending_told.ended is 'no words: an instant';
comment on column ending_told.how is 'no words: a code';
comment on column ending_told.so is 'no words: the policy''s';
comment on column ending_told_seen.told is 'no words: an id';

select protect('ending_told', 'as-said', 'Whoever is told, while they may know of the child.', application => 'select', jobs => 'select',
  seen => 'told = acting() and may_know_of(acting(), person)');
select protect('ending_told_seen', 'as-said', 'Whoever is told.', application => 'select, insert (id)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from ending_told told_of where told_of.id = ending_told_seen.id and told_of.told = acting())');
create policy owner_tells on ending_told for insert to current_user with check (true);
