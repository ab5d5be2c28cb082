-- Who was born on the same day as a child and is called something like it. Some twenty-five children of a county share each
-- birthday, and whether the reader may know of them was asked of all of them before their names were looked at: now it is asked
-- of those alone whose name is alike. Of a child whom the reader may not know of there is no birthday to begin with. It is the
-- second function that looks in search_key, where names and references lie outside the wall; a name has no figure in it.
create index on search_key (person);
create function alike_and_born_with(child uuid) returns table (person uuid, called text, likeness real)
  language sql stable security definer
begin atomic
  select alike.person, alike.called, alike.likeness
  from (
    select other.person, other_name.words as called, similarity(own_name.words, other_name.words) as likeness
    from public.search_key own_name
      join public.person_description other on other.born_on = born_on(child) and other.person <> child
      join public.search_key other_name on other_name.person = other.person
    where own_name.person = child and own_name.words !~ '[0-9]' and other_name.words !~ '[0-9]'
      and (similarity(own_name.words, other_name.words) > 0.4
        or exists (select from public.nickname
          where split_part(own_name.words, ' ', 1) in (short, long)
            and split_part(other_name.words, ' ', 1) in (short, long)))
    offset 0) alike
  where may_know_of(acting(), alike.person);
end;
alter function alike_and_born_with rows 2;
