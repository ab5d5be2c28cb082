-- The second wall of what somebody likes and wants, in their own words, and of their numbers in other systems is what the
-- first is: whoever may know of a child reads of these what they may read, and no more.
alter policy readers_may on person_description using (sees(acting(), person, agency, handling, actor));
alter policy readers_may on person_identifier using (sees(acting(), person, agency, handling, actor));

-- The functions below look past it.
create policy owner_finds on person_description for select to current_user using (true);
create policy owner_finds on person_identifier for select to current_user using (true);

-- When somebody was born, for whoever may know of them: two children of one name are told apart by it.
create function born_on(child uuid) returns date language sql stable security definer
return (select described.born_on from public.person_description described
  where described.person = child and public.may_know_of(public.acting(), child) order by described.id desc limit 1);

-- Whoever looks for a day or a number knows it already. It leads to whom it is of, so that nobody is written down twice;
-- but a number that is not for everybody leads only those who may read it.
create function people_born_on(day date) returns table (person uuid) language sql stable security definer
begin atomic
  select described.person from public.person_description described
  where described.born_on = day and public.may_know_of(public.acting(), described.person);
end;
create function people_numbered(number text) returns table (person uuid, kind text) language sql stable security definer
begin atomic
  select numbered.person, numbered.kind from public.person_identifier numbered
  where numbered.compact = number and public.may_know_of(public.acting(), numbered.person)
    and (numbered.handling = 'open' or public.may_see(public.acting(), numbered.partnership, numbered.person,
      numbered.agency, numbered.handling, numbered.actor));
end;
