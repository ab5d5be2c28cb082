-- What somebody has begun to write is about a child, or about whatever else has a story.
alter table draft rename column person to subject;
alter table draft drop constraint draft_person_fkey,
  add foreign key (subject) references subject on delete cascade;

-- How long it is kept two people decide, as of a child's record: what holds one, and who would have it erased, is said of any subject.
alter table record_hold drop constraint record_hold_person_fkey,
  add foreign key (person) references subject on delete cascade;
alter table erasure_wish drop constraint erasure_wish_person_fkey,
  add foreign key (person) references subject on delete cascade;
