-- A duty may be held for whatever is asked of an agency: its safeguarding lead answers, whoever else holds the same role.
alter table duty drop constraint duty_scope_check;
alter table duty add constraint duty_scope_check
  check (scope in ('CHILD', 'TEAM', 'SCHOOL', 'AGENCY', 'AREA', 'PARTNERSHIP'));
