-- What answered what was told for few, and what its teller said of it later, is for the same few: from now on a trigger notes it.
select set_config('reachable.erasing', 'yes', true);
insert into told_to_few (report, practitioner)
  select distinct later.name, few.practitioner
  from told_to_few few join entry later on few.report in (later.answers, later.corrects)
  where later.handling = 'own-confidence'
    and (starts_with(later.actor, 'family:') or later.type in ('family-reply', 'child-reply', 'referrer-reply'))
  on conflict do nothing;
select set_config('reachable.erasing', '', true);
