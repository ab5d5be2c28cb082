-- To which roles a question went up, when, and of the alert of when, in the order of its steps: beside what is told of it, which is long and cannot be
-- looked for. Every fold asks it of all that is open, and a board lists by it.
alter table finding add column went_up_to text[] not null default '{}', add column went_up_at timestamptz[] not null default '{}',
  add column went_up_of timestamptz[] not null default '{}';
comment on column finding.went_up_to is 'no words: codes of roles';
select set_config('reachable.erasing', 'yes', true);
update finding set (went_up_to, went_up_at, went_up_of) = (
  select array_agg(rung ->> 'to' order by place), array_agg((rung ->> 'at')::timestamptz order by place),
    array_agg((rung ->> 'since')::timestamptz order by place)
  from jsonb_array_elements(told -> 'escalated') with ordinality rungs (rung, place))
where told -> 'escalated' <> '[]';
-- V106.1 meant to say it of all, and the wall showed it none.
update finding set over_at = (told #>> '{steps,-1,closing,at}')::timestamptz where not open and over_at is null;
select set_config('reachable.erasing', '', true);
-- Of a county few did: nobody else is asked about.
create index finding_went_up on finding (partnership) where went_up_to <> '{}';
