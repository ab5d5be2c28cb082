-- Somebody replied to what somebody else told: whoever told it is told so, until they say that they have seen it. A trigger writes here,
-- whatever way the reply came.
create table reply_told (
  later       uuid not null references entry on delete cascade, -- the reply
  told        text not null,
  earlier     uuid not null references entry on delete cascade, -- what they told
  person      uuid not null, -- whom it is about
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told)
);
create index on reply_told (told);
create index on reply_told (earlier);
create table reply_told_seen (
  later       uuid not null,
  told        text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (later, told),
  foreign key (later, told) references reply_told on delete cascade
);
comment on column reply_told.told is 'no words: an id';
comment on column reply_told_seen.told is 'no words: an id';

select protect('reply_told', 'as-said', 'Whoever is told, while they may know of the child.', application => 'select', jobs => 'select',
  seen => 'told = acting() and may_know_of(acting(), person)');
select protect('reply_told_seen', 'as-said', 'Whoever is told.', application => 'select, insert (later)', jobs => 'select',
  seen => 'told = acting()',
  written => 'told = acting() and exists (select from reply_told told_of where told_of.later = reply_told_seen.later and told_of.told = acting())');
create policy owner_tells on reply_told for insert to current_user with check (true);
