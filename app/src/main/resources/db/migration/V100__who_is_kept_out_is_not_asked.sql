-- What was asked of somebody who is kept out of the record since, or to whom it is locked, is asked of whoever is on duty: as the story is folded.
insert into state_change (thing, was, becomes, handler, who, audit) values
  ('ask', 'ASKED', 'ASKED', 'job:watch', 'A job, where whoever had it may open it no more', ''),
  ('ask', 'TAKEN', 'ASKED', 'job:watch', 'A job, where whoever had it may open it no more', ''),
  ('ask', 'OFFERED', 'ASKED', 'job:watch', 'A job, where whoever had it may open it no more', '');
