-- What a search finds: the fifty whose names or references are most like the words, with when they were born and who looks for them.
with called as (
  select search_key.person, word, max(word_similarity(word, search_key.words)) as likeness
  from unnest(string_to_array(?, ' ')) word join search_key on word operator(public.<%) search_key.words
  group by 1, 2),
found as (
  select person, avg(likeness) as likeness from called group by person
  having count(*) = cardinality(string_to_array(?, ' ')) order by likeness desc, person limit 50)
select jsonb_agg(jsonb_build_array(person.reference,
  (select min(name) from person_name where person_name.person = person.id),
  (select max(born_on) from person_description where person_description.person = person.id)) order by likeness desc)::text
from found join person on person.id = found.person
