-- Who stands on a board, a row a child, in the order of the board: what a page of it is found by, and nothing a page says. A fold keeps it,
-- of each child whom it touched. It says what puts the child there and what is next; whose that is, the ask says.
create table board_place (
  board       text not null,
  person      uuid not null references subject on delete cascade,
  partnership uuid not null references partnership,
  work_since  timestamptz, -- since when work is open, where that puts the child there
  asked_since timestamptz, -- since when a rule asks that puts the child there
  begins      timestamptz not null, -- from when, and until when at most; who stood there lately is kept for some days
  until       timestamptz not null,
  went        timestamptz, -- when something that put the child there was over last
  is_in       boolean not null, -- whether they were in it as the fold saw it, and not only lately out of it or asked about
  wants       boolean not null, -- whether nothing is next, nobody said by when, or it is nobody's
  finding     text,
  respond_by  timestamptz,
  since       timestamptz not null,
  primary key (board, person)
);
comment on column board_place.board is 'no words: a code';
comment on column board_place.finding is 'no words: an id';
create index board_place_in_order on board_place (board, wants desc, is_in desc, respond_by, since, person);
create index board_place_went on board_place (board, went);
create index board_place_until on board_place (board, until);
create index board_place_person on board_place (person);
select protect('board_place', 'followed', application => 'select', jobs => 'select, insert, update, delete', followed => true);

update story set stale = true, marks = marks + 1;
