-- What a timeline is made of: who the child is, what was recorded and found of them, and of whom it is asked.
with records as (select ?::uuid as person)
select jsonb_build_object(
  'reference', (select reference from person join records on person.id = records.person),
  'names', (select jsonb_agg(person_name) from person_name join records using (person)),
  'described', (select jsonb_agg(person_description) from person_description join records using (person)),
  'homes', (select jsonb_agg(home) from home join records using (person)),
  'found', (select jsonb_agg(jsonb_build_array(finding.told, ask.role, practitioner.name) order by finding.raised_at)
    from records join finding_child using (person)
      join finding on finding.partnership = finding_child.partnership and finding.id = finding_child.finding
      left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
      left join practitioner on practitioner.id = ask.practitioner),
  'entries', (select jsonb_agg(entry order by entry.log_position) from entry join records on records.person = entry.subject))::text
