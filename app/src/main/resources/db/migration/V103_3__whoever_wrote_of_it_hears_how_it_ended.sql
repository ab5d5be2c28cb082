-- Whoever wrote that a child was missing, or of danger, heard nothing of how that ended where nobody asked them anything.
alter table ending_told add column wrote boolean not null default false;
