-- What is new on a desk was looked for among all alerts of the county, for every desk.
create index finding_stepped on finding (last_step_at) where level = 'ALERT';
