-- What figures said of a month, as it was known at the month's end, each number rounded. An edition is made once, by a job, and kept: nobody
-- changes it, and it is not made again from what became known later, so that two askings never differ. No child and no exact number is in it.
create table figure_edition (
  id          uuid primary key,
  partnership uuid not null references partnership,
  figure      text not null,
  month       date not null check (extract(day from month) = 1),
  definition  text not null, -- as the policy had it when it was counted
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  unique (partnership, figure, month)
);
create table figure_cell (
  edition  uuid not null references figure_edition on delete cascade,
  split    text not null, -- empty where it is the whole
  of_group text not null, -- empty where the record does not say
  line     text not null,
  number   int not null check (number >= 0 and number % 5 = 0),
  primary key (edition, split, of_group, line)
);
comment on column figure_edition.figure is 'no words: the code of a figure';
comment on column figure_edition.definition is 'no words: the policy''s';
comment on column figure_cell.split is 'no words: the code of a split';
comment on column figure_cell.of_group is 'no words: a code, or the name of an area';
comment on column figure_cell.line is 'no words: a code of the figure';
select protect('figure_edition', 'reference', application => 'select', jobs => 'select, insert');
select protect('figure_cell', 'reference', application => 'select', jobs => 'select, insert');
