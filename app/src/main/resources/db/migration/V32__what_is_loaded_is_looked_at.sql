-- Whoever loads files has the database look at how rows lie now. Until it does, it plans as if there were hardly any, and a
-- story took twice as long to read; by itself it looks within minutes.
grant maintain on entry, entry_subject, outbox, person to ${jobs};
