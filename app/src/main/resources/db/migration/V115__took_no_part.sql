-- Somebody who is written down as having spoken, and whom nobody rang, says that: it is neither a yes nor another view.
alter table sitting_confirmed drop constraint sitting_confirmed_stance_check;
alter table sitting_confirmed add constraint sitting_confirmed_stance_check
  check (stance in ('agrees', 'agrees-if', 'differently', 'no-part'));
comment on column sitting_confirmed.stance is 'no words: one of four';
