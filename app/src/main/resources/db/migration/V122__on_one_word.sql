-- Who stands there as having spoken is asked whether it is so, also where nobody wrote what they say.
alter table sitting_position drop constraint sitting_position_stance_check;
alter table sitting_position add constraint sitting_position_stance_check
  check (stance in ('agrees', 'agrees-if', 'differently', 'spoke'));
alter table sitting_position drop constraint sitting_position_check;
alter table sitting_position add constraint sitting_position_check check (stance in ('agrees', 'spoke') or words <> '');
comment on column sitting_position.stance is 'no words: one of four';
-- Every few minutes it is asked who of the last weeks has said that they took part.
create index on sitting_position (received_at);
