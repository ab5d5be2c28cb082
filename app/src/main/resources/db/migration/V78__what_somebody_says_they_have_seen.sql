-- Up to when somebody has seen what is new about a child: by their own word, and by no page that was opened. The last word counts.
create table news_seen (
  practitioner uuid not null references practitioner,
  person       uuid not null references person,
  seen_to      timestamptz not null,
  primary key (practitioner, person)
);
create index on news_seen (person);

select protect('news_seen', 'as-said', 'Whoever said so, and nobody else.',
  application => 'select, insert, update',
  seen => 'practitioner::text = acting()',
  written => 'practitioner::text = acting() and may_know_of(acting(), person)');
