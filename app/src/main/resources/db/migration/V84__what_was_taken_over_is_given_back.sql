-- What was offered is accepted: by whoever it was offered to, from then on. An offer is accepted once.
create table ask_offer_accepted (
  partnership uuid not null,
  finding     text not null,
  version     int not null, -- the offer's
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (partnership, finding, version),
  foreign key (partnership, finding, version) references ask_offer on delete cascade
);
comment on column ask_offer_accepted.finding is 'no words: the number of a finding';

-- What was taken over goes back to whoever gave it: given back by whoever took it, or taken from them.
create table ask_given_back (
  partnership uuid not null,
  finding     text not null,
  version     int not null, -- the offer's
  becomes     int not null, -- the version of the ask from then on
  because     text not null check (because <> ''),
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (partnership, finding, version),
  foreign key (partnership, finding, version) references ask_offer_accepted on delete cascade
);
comment on column ask_given_back.finding is 'no words: the number of a finding';

-- What became of an offer, for the other side of it, until they say that they have seen it. A trigger writes here.
create table ask_offer_told (
  id          uuid primary key default gen_random_uuid(),
  told        uuid not null references practitioner,
  partnership uuid not null,
  finding     text not null,
  version     int not null, -- the offer's
  what        text not null check (what in ('ACCEPTED', 'DECLINED', 'GIVEN_BACK')),
  person      uuid not null, -- whom it is about
  actor       text not null,
  received_at timestamptz not null default partnership_now(),
  foreign key (partnership, finding, version) references ask_offer on delete cascade
);
create index on ask_offer_told (told);
create index on ask_offer_told (partnership, finding, version);
comment on column ask_offer_told.finding is 'no words: the number of a finding';
create table ask_offer_told_seen (
  id          uuid not null references ask_offer_told on delete cascade,
  told        uuid not null,
  received_at timestamptz not null default partnership_now(),
  primary key (id, told)
);

-- Walls that ask functions which are made after this: R__offers gives them. Until then they are shut.
select protect('ask_offer_accepted', 'as-said', 'Whoever accepted it, whoever offered it, and whoever may know what is asked about the child.',
  application => 'select, insert (partnership, finding, version)', jobs => 'select', seen => 'false', written => 'false', followed => true);
select protect('ask_given_back', 'as-said', 'The two between whom it went, and whoever may know what is asked about the child.',
  application => 'select, insert (partnership, finding, version, becomes, because)', jobs => 'select', seen => 'false',
  written => 'false', followed => true);
select protect('ask_offer_told', 'as-said', 'Whoever is told, while they may know of the child.',
  application => 'select', jobs => 'select', followed => true, seen => 'told::text = acting() and may_know_of(acting(), person)');
select protect('ask_offer_told_seen', 'as-said', 'Whoever is told.',
  application => 'select, insert (id, told)', jobs => 'select', seen => 'told::text = acting()',
  written => 'told::text = acting() and exists (select from ask_offer_told one
    where one.id = ask_offer_told_seen.id and one.told = ask_offer_told_seen.told)');

insert into state_change (thing, was, becomes, handler, who, audit) values
  ('ask', 'TAKEN', 'ASKED', 'POST /asks/{id}/given-back', 'Whoever took it over, whoever offered it, or who puts right for their agency', 'WRITE'),
  ('ask', 'ASKED', 'ASKED', 'POST /asks/{id}/given-back', 'Whoever took it over, whoever offered it, or who puts right for their agency', 'WRITE'),
  ('ask', 'OFFERED', 'ASKED', 'POST /asks/{id}/given-back', 'Whoever took it over, whoever offered it, or who puts right for their agency', 'WRITE');
