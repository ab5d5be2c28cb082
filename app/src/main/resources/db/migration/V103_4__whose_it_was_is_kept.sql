-- Whoever took on what another was asked replaced them: nobody read any more who was asked, and as what. Whose it was is kept, until it is
-- theirs again. A trigger writes it.
alter table ask add column taken_from uuid;
