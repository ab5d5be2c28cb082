-- What somebody who works here learnt, and on which day. Each writes their own and reads their own; of others it is counted.
create table training_done (
  id           uuid primary key,
  practitioner uuid not null references practitioner,
  topic        text not null,
  done_on      date not null,
  otherwise    text not null default '', -- what they do otherwise since; may be empty
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now()
);
create index on training_done (practitioner, topic, done_on);
comment on column training_done.topic is 'no words: the code of a topic';
comment on column training_done.otherwise is 'no words: what somebody who works here says of themselves, and of no child';
select protect('training_done', 'own', application => 'select, insert (id, practitioner, topic, done_on, otherwise)',
  written => 'practitioner::text = acting()', jobs => '');
