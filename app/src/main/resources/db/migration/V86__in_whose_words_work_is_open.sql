-- What rests on nothing but what people reported of whom none brings their agency in opens no work for the agencies that wrote of the
-- child: nobody reads a record because of what they, or another stranger, wrote in it. What stands, and rests on one person's words, is taken
-- to be so.
alter table open_finding add column reported_by text[]; -- those people's agencies, by code; none where anybody else's words are in it
comment on column open_finding.reported_by is 'no words: codes';

update open_finding set reported_by = (
  select array[agency.code] from practitioner join agency on agency.id = practitioner.agency
  where practitioner.id::text = open_finding.words_of)
where words_of is not null;

-- Made anew in R__access_1 and R__writing: they ask by whose words.
drop function if exists work_is_open(uuid[], timestamptz, text);
drop function if exists who_wrote_all_of(uuid, jsonb);
