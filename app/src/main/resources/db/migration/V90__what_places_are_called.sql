-- What entries call a place stands before its code, as "Flat 9, Lock House [ADDR:A1]": it is looked for by a part of that.
create index entry_names_things on entry using gin (lower(body ->> 'location') gin_trgm_ops)
  where body ->> 'location' like '%[%:%]%';
