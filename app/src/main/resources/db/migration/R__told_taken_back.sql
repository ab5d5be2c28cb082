-- Whoever told us something hears that what was said back was taken back, and when; neither by whom nor what was written of it. The owner
-- reads entries only while it decides: so it does for the moment in which it looks.
create or replace function replies_taken_back(withdrawing text[]) returns table (report text, reply text, at timestamptz)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform begin_deciding();
  return query
    select told.report, answer.name, max(later.received_at)
    from told_by_family told join entry answer on answer.answers = told.report
      join entry later on later.corrects = answer.name and later.type = any (withdrawing)
    where 'family:' || told.teller = acting()
      and not starts_with(answer.actor, 'family:')
      and coalesce(answer.body #>> '{attributes,reached_teller}', '') <> 'no' -- it never reached them
    group by told.report, answer.name;
  perform end_deciding();
end
$$;
revoke execute on function replies_taken_back(text[]) from public;
grant execute on function replies_taken_back(text[]) to ${application};
