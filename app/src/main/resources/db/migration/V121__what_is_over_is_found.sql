-- Each desk asks who said of what its owner wrote down that nobody spoke with them, and each minute it is asked what is attached longer than it
-- was to be: both nearly always of nothing, and of a county both read all there is.
create index sitting_confirmed_no_part on sitting_confirmed (received_at) where stance = 'no-part';
create index attachment_until on attachment (until_on) where until_on is not null;
