-- A finding that rests on one person's words alone, and an agency that one person's words alone brought in: whoever wrote them is tied to
-- nobody by that. What stands is taken to rest on the words of several.
alter table open_finding add column words_of text;    -- who wrote all that it rests on: a practitioner's id; nobody where several did
alter table agency_involved add column words_of text; -- whose words alone brought it in
comment on column open_finding.words_of is 'no words: an id';
comment on column agency_involved.words_of is 'no words: an id';

-- Made anew in R__access_1: it asks for whom.
drop function work_is_open(uuid[], timestamptz);

-- Nothing asked what somebody must be to a child to look after openings: is_shown() says it.
drop function if exists ties_that_review_openings(), ties_that_oversee_openings();
