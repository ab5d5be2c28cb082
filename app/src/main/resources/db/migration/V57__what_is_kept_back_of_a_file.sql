-- Entries of a file whose days its sender was asked about and did not confirm, by their places among its entries: they are
-- left out.
alter table import_upload add column kept_back int[] not null default '{}';
grant update (kept_back) on import_upload to ${application};
