-- Places, vehicles, phones, adults and schools around children. The same token is the same thing in every story.

create table thing (
  id   uuid primary key,
  kind text not null, -- a token kind of the vocabulary, as VEH
  code text not null, -- as V1
  like carried including defaults,
  foreign key (partnership) references partnership,
  unique (partnership, kind, code)
);

-- The last row counts. A description never names an adult: see adult_name.
create table thing_description (
  id    uuid primary key,
  thing uuid not null references thing,
  words text not null,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on thing_description (thing, id);

-- Adults who may be a source of harm go by a code everywhere. A name, where one is known, lies apart and is restricted.
create table adult_name (
  id    uuid primary key,
  thing uuid not null references thing,
  name  text not null,
  like carried including defaults,
  foreign key (partnership) references partnership
);
alter table adult_name alter column handling set default 'restricted';
create index on adult_name (thing);

-- That somebody said, saw or confirmed a tie between a person and a thing, and when.
create table tie (
  id        uuid primary key,
  thing     uuid not null references thing,
  person    uuid not null references person,
  how       text not null,
  seen_at   timestamptz not null,
  strength  text not null check (strength in ('SAID', 'SEEN', 'CONFIRMED')),
  entry     text, -- the entry, as source/id, that says so
  replaces  uuid references tie,
  like carried including defaults,
  foreign key (partnership) references partnership
);
create index on tie (thing);
create index on tie (person);
create unique index on tie (thing, person, entry);
