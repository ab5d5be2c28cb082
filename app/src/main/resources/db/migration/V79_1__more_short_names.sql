-- Short forms of first names that a record begun twice was called by.
insert into nickname (short, long) values
  ('alfie', 'alfred'), ('bella', 'isabella'), ('billie', 'william'), ('billy', 'william'), ('bobby', 'robert'), ('danny', 'daniel'),
  ('freddie', 'frederick'), ('gosia', 'malgorzata'), ('izzy', 'isabella'), ('jimmy', 'james'), ('libby', 'elizabeth'), ('lizzie', 'elizabeth'),
  ('mikey', 'michael'), ('ola', 'aleksandra'), ('ollie', 'oliver'), ('tilly', 'matilda'), ('tommy', 'thomas'), ('zosia', 'zofia')
on conflict do nothing;
