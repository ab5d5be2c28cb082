-- When what was found was over, beside its steps, which say it in words that cannot be looked for: who was on a board a week ago is asked
-- of every finding that there is.
alter table finding add column over_at timestamptz;
update finding set over_at = (told #>> '{steps,-1,closing,at}')::timestamptz where not open;
create index finding_over on finding (partnership, over_at) where not open;
