-- What is asked for often is found by an index, where a county's worth was read through.

-- Whichever story waited longest is folded next.
drop index story_stale;
create index story_stale on story (stale_since nulls first) where stale;

-- What an agency told and hears nothing of is on every desk of the agency.
drop index entry_type_recorded_at_idx;
create index on entry (type, agency, recorded_at);

-- Things by their code, with or without their kind, or by words of what the reader may read of them. Likeness is not
-- leak-proof: the owner looks, and asks the policy.
create policy owner_finds on thing_description for select to current_user using (true);
create index on thing (lower(code));
create index on thing_description using gin (replace(lower(words), ' ', '') gin_trgm_ops);
create function things_like(said text) returns setof uuid language sql stable security definer rows 20
begin atomic
  select id from public.thing
  where lower(code) = lower(said) or lower(code) = split_part(lower(said), ':', 2) and lower(kind || ':' || code) = lower(said)
  union
  select thing from public.thing_description
  where replace(lower(words), ' ', '') like '%' || regexp_replace(replace(lower(said), ' ', ''), '([\\%_])', '\\\1', 'g') || '%'
    and public.sees(public.acting(), null, agency, handling, actor);
end;

-- Whoever has a birthday, a number or a name is few, and is looked up one by one.
alter function people_born_on rows 20;
alter function people_numbered rows 2;
alter function people_like rows 200;
-- A table that grew since it was last looked at is thought to be small, and would be read through.
alter function people_like set enable_seqscan to off;
alter function things_like set enable_seqscan to off;
