-- Whoever loads files has the database look at how rows lie now. Until it does, it plans as if there were hardly any, and a
-- story took twice as long to read; by itself it looks within minutes. PostgreSQL 16 lets only an owner ask for it, and waits.
do $$
begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on entry, entry_subject, outbox, person to ${jobs}';
  end if;
end
$$;
