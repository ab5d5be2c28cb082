-- What the page is made of on which recording begins: who the child is, and what the writer began before.
with records as (select ?::uuid as person)
select jsonb_build_object(
  'reference', (select reference from person join records on person.id = records.person),
  'names', (select jsonb_agg(person_name) from person_name join records using (person)),
  'described', (select jsonb_agg(person_description) from person_description join records using (person)),
  'homes', (select jsonb_agg(home) from home join records using (person)),
  'agencies', (select jsonb_agg(agency) from agency),
  'begun', (select jsonb_agg(draft) from draft join practitioner on practitioner.id = draft.practitioner
    where practitioner.sign_in_name = ?))::text
