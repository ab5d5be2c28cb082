-- What may follow what. An ask, something half written and a file that is brought in change their state by update; the database
-- takes no change that is not a row here, whoever sends it and by whatever road. All else only grows by rows that are added.
create table state_change (
  thing   text not null, -- the table
  was     text not null, -- '' where it begins
  becomes text not null,
  handler text not null, -- the form, or the job, that does it
  who     text not null, -- in plain words
  audit   text not null, -- how the audit calls it
  primary key (thing, was, becomes, handler)
);
revoke insert on state_change from ${application}, ${jobs};
insert into state_change (thing, was, becomes, handler, who, audit) values
  ('ask', '', 'ASKED', 'job:watch', 'A rule', ''),
  ('ask', 'ASKED', 'ASKED', 'POST /asks/{id}/done', 'Whoever is asked', 'WRITE'),
  ('ask', 'ASKED', 'TAKEN', 'POST /asks/{id}/taken', 'Whoever is asked, or was told that nobody answers', 'WRITE'),
  ('ask', 'ASKED', 'OFFERED', 'POST /asks/{id}/handed-over', 'Whoever is asked', 'WRITE'),
  ('ask', 'TAKEN', 'TAKEN', 'POST /asks/{id}/done', 'Whoever is asked', 'WRITE'),
  ('ask', 'TAKEN', 'OFFERED', 'POST /asks/{id}/handed-over', 'Whoever is asked', 'WRITE'),
  ('ask', 'OFFERED', 'OFFERED', 'POST /asks/{id}/handed-over', 'Whoever is asked', 'WRITE'),
  ('ask', 'OFFERED', 'TAKEN', 'POST /asks/{id}/accepted', 'Whoever it is offered to', 'WRITE'),
  ('draft', '', 'OPEN', 'POST /record', 'Whoever writes', 'WRITE'),
  ('draft', 'OPEN', 'OPEN', 'POST /record/{id}', 'Whoever writes', 'WRITE'),
  ('draft', 'OPEN', 'SAVED', 'POST /record/{id}/entry', 'Whoever writes', 'WRITE'),
  ('draft', 'OPEN', 'DROPPED', 'POST /record/{id}/dropped', 'Whoever writes', 'WRITE'),
  ('import_upload', '', 'READ', 'POST /import', 'Whoever brings the file', 'WRITE'),
  ('import_upload', 'READ', 'WAITING', 'POST /import/{id}/loaded', 'Whoever brings the file', 'WRITE'),
  ('import_upload', 'READ', 'DROPPED', 'POST /import/{id}/dropped', 'Whoever brings the file', 'WRITE'),
  ('import_upload', 'WAITING', 'WAITING', 'job:loading', 'A job', ''),
  ('import_upload', 'WAITING', 'LOADED', 'job:loading', 'A job', ''),
  ('import_upload', 'WAITING', 'FAILED', 'job:loading', 'A job', '');

create function state_of(it public.ask) returns text language sql immutable
  return case when it.handed_to is not null then 'OFFERED' when it.taken_at is not null then 'TAKEN' else 'ASKED' end;
create function state_of(it public.draft) returns text language sql immutable
  return case when it.entry is null then 'OPEN' when it.entry = '' then 'DROPPED' else 'SAVED' end;
create function state_of(it public.import_upload) returns text language sql immutable
  return it.state;

create function only_what_may_follow() returns trigger language plpgsql as $$
declare
  before text := '';
begin
  if tg_op = 'UPDATE' then
    before := public.state_of(old);
  end if;
  if not exists (select from public.state_change
      where thing = tg_table_name and was = before and becomes = public.state_of(new)) then
    raise check_violation using message = format('What is %s in %s never becomes %s.',
      case before when '' then 'nothing' else before end, tg_table_name, public.state_of(new));
  end if;
  return new;
end
$$;
create trigger only_what_may_follow before insert or update on ask for each row execute function only_what_may_follow();
create trigger only_what_may_follow before insert or update on draft for each row execute function only_what_may_follow();
create trigger only_what_may_follow before insert or update on import_upload
  for each row execute function only_what_may_follow();

-- Whose it is and what it is about stays as it began, and no version goes back.
create function stays_itself() returns trigger language plpgsql as $$
begin
  if (new.partnership, new.finding, new.person) is distinct from (old.partnership, old.finding, old.person)
      or new.version < old.version then
    raise check_violation using message = 'An ask stays the ask it is.';
  end if;
  return new;
end
$$;
create trigger stays_itself before update on ask for each row execute function stays_itself();
