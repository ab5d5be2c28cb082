-- Why nothing on a sheet is needed: whoever said that it was written on reads it. Of those that were spoilt before, nobody said.
alter table outage_sheet add because text;
alter table outage_sheet add constraint spoiled_because check (state <> 'SPOILED' or trim(coalesce(because, '')) <> '') not valid;
grant insert (because) on outage_sheet to ${application};
