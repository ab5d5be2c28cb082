-- What a desk is made of: what is asked of somebody and open, or went up to them, with what was found and whom it is about; and
-- what else is open about the same children.
with me as (select id from practitioner where sign_in_name = ?),
asked as (
  select ask.partnership, ask.finding from me join ask on me.id in (ask.practitioner, ask.handed_to)
  union select chase.partnership, chase.finding from me join chase on chase.practitioner = me.id),
open as (
  select finding.partnership, finding.id from asked
    join finding on finding.partnership = asked.partnership and finding.id = asked.finding and finding.open),
children as (
  select distinct finding_child.person from open
    join finding_child on finding_child.partnership = open.partnership and finding_child.finding = open.id),
about as (
  select distinct finding_child.partnership, finding_child.finding from children join finding_child using (person))
select jsonb_build_object(
  'found', (select jsonb_agg(jsonb_build_array(finding.told, ask.role, practitioner.name) order by finding.respond_by)
    from about join finding on finding.partnership = about.partnership and finding.id = about.finding and finding.open
      left join ask on ask.partnership = finding.partnership and ask.finding = finding.id
      left join practitioner on practitioner.id = ask.practitioner),
  'children', (select jsonb_agg(jsonb_build_array(children.person, person.reference,
      (select jsonb_agg(person_name) from person_name where person_name.person = children.person),
      (select jsonb_agg(home) from home where home.person = children.person)))
    from children join person on person.id = children.person))::text
