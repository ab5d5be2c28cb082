-- Whoever is told of danger because nobody of those asked said that they have it, before any limit of its rule.
alter table chase add column unheard boolean not null default false;
