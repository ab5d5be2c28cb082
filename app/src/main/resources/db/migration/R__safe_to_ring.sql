-- Whether whoever told this said last that it is not safe to ring them, in whatever they wrote of these children since or before: who may not read
-- where they said it rings them no less. It says yes or no, and nothing of the words. The owner reads entries only while it decides.
create or replace function said_last_not_to_ring(said text) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  last_word text;
begin
  perform begin_deciding();
  select word.body #>> array['attributes', attribute_of_safe_to_ring()] into last_word
    from (select actor, subject, partnership from entry where name = said order by log_position limit 1) told
      join entry word on word.partnership = told.partnership and word.actor = told.actor and word.subject = any (records_of(told.subject))
    where starts_with(told.actor, 'family:') and coalesce(word.body #>> array['attributes', attribute_of_safe_to_ring()], '') <> ''
    order by word.log_position desc limit 1;
  perform end_deciding();
  return coalesce(last_word = 'no', false);
end
$$;
revoke execute on function said_last_not_to_ring(text) from public;
grant execute on function said_last_not_to_ring(text) to ${application}, ${jobs};
