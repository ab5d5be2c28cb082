-- Whose an ask was before somebody took it over, and to whom it goes back: not always whoever offered it, who may have been told that nobody
-- had answered. A trigger writes both. Of what was taken over before, whoever offered it is who is known.
alter table ask_offer_accepted add column owner uuid references practitioner;
alter table ask_given_back add column back_to uuid references practitioner;
update ask_offer_accepted taken set owner = giver.id
from ask_offer made join practitioner giver on giver.id::text = made.actor
where made.partnership = taken.partnership and made.finding = taken.finding and made.version = taken.version;
update ask_given_back back set back_to = taken.owner
from ask_offer_accepted taken
where taken.partnership = back.partnership and taken.finding = back.finding and taken.version = back.version;

update state_change set who = 'Whoever took it over, whose it was, whoever offered it, or who puts right for their agency'
where handler = 'POST /asks/{id}/given-back';
