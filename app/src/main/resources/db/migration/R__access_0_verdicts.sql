-- What the answers about somebody are made of. What they are to a child, what they are wherever they look and as whom they look are each
-- kept for a transaction, as one text: its parts, and where the bars stand between them, are known here and nowhere else. Each is one
-- expression over its argument, so that PostgreSQL writes it into whatever asks and nothing is called.

-- What somebody is to a child: the tie, their agency, its kind; and on which of the child's entries there is a later word.
create or replace function standing_of(tie text, agency text, kind text) returns text language sql immutable
  return tie || '|' || agency || '|' || kind;
create or replace function standing_with(standing text, said_again text) returns text language sql immutable
  return standing || '|' || said_again;
create or replace function standing_is(standing text) returns text language sql immutable return split_part(standing, '|', 1);
create or replace function standing_agency(standing text) returns text language sql immutable return split_part(standing, '|', 2);
create or replace function standing_kind(standing text) returns text language sql immutable return split_part(standing, '|', 3);
create or replace function standing_said_again(standing text) returns text language sql immutable return split_part(standing, '|', 4);

-- What somebody is wherever they look: their agency and its kind, what they need be asked further, their children and their team's.
create or replace function reader_of(agency text, kind text, further text, children text, of_their_team text) returns text
  language sql immutable
  return agency || '|' || kind || '|' || further || '|' || children || '|' || of_their_team;
create or replace function reader_agency(reader text) returns text language sql immutable return split_part(reader, '|', 1);
create or replace function reader_kind(reader text) returns text language sql immutable return split_part(reader, '|', 2);
create or replace function reader_children(reader text) returns text language sql immutable return split_part(reader, '|', 4);
create or replace function reader_of_their_team(reader text) returns text language sql immutable return split_part(reader, '|', 5);

-- The same in short, as it is kept: for the lists of children it has the number of when they were put into their drawers.
create or replace function reader_in_short_with(reader text, made text) returns text language sql immutable
  return split_part(reader, '|', 1) || '|' || split_part(reader, '|', 2) || '|' || split_part(reader, '|', 3) || '|' || made;
create or replace function reader_made(reader text) returns text language sql immutable return split_part(reader, '|', 4);
create or replace function reader_further(across boolean, areas boolean, kept_out boolean, opened boolean, in_meeting boolean)
  returns text language sql immutable
  return left('a', across::int) || left('s', areas::int) || left('x', kept_out::int) || left('o', opened::int)
    || left('m', in_meeting::int);
create or replace function reader_looks_across(reader text) returns boolean language sql immutable
  return strpos(split_part(reader, '|', 3), 'a') > 0;
create or replace function reader_answers_for_areas(reader text) returns boolean language sql immutable
  return strpos(split_part(reader, '|', 3), 's') > 0;
create or replace function reader_is_kept_out(reader text) returns boolean language sql immutable
  return strpos(split_part(reader, '|', 3), 'x') > 0;
create or replace function reader_opened(reader text) returns boolean language sql immutable
  return strpos(split_part(reader, '|', 3), 'o') > 0;
create or replace function reader_is_in_a_meeting(reader text) returns boolean language sql immutable
  return strpos(split_part(reader, '|', 3), 'm') > 0;

-- As whom somebody looks: at which child, what that one is to the child, their agency, its kind, and whether what is read leaves us.
create or replace function looking_as(child uuid, tie text, agency text, kind text, leaves boolean) returns text language sql immutable
  return child || '|' || tie || '|' || agency || '|' || kind || '|' || left('leaves', 6 * leaves::int);
create or replace function looking_at(looking text) returns uuid language sql immutable return split_part(looking, '|', 1)::uuid;
create or replace function looking_standing(looking text, tie text) returns text language sql immutable
  return tie || '|' || split_part(looking, '|', 3) || '|' || split_part(looking, '|', 4);
create or replace function looking_is(looking text) returns text language sql immutable return split_part(looking, '|', 2);
create or replace function looking_leaves(looking text) returns boolean language sql immutable
  return split_part(looking, '|', 5) <> '';
