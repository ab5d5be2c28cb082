-- Somebody leaves, from a time on; or is back. The last word counts.
create table leaving (
  id           uuid primary key,
  practitioner uuid not null references practitioner,
  left_at      timestamptz, -- nothing where they are back
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now()
);
create index on leaving (practitioner, id desc);

-- Whose questions and reviews were passed on because of it.
create table leaving_passed_on (
  leaving     uuid primary key references leaving,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);

create function has_left(who uuid, moment timestamptz) returns boolean language sql stable
  return coalesce((select left_at <= moment from public.leaving
    where leaving.practitioner = who order by id desc limit 1), false);

-- A child's or a family's account that has ended, or that somebody began again. The last word counts.
create table family_account_ended (
  id            uuid primary key,
  family_member uuid not null references family_member,
  ended         boolean not null,
  actor         text not null default acting(),
  received_at   timestamptz not null default partnership_now()
);
create index on family_account_ended (family_member, id desc);

-- A first password is known to whoever handed it over: it is changed before anything else is shown, and is good for some
-- days. Nothing stands here once it is changed.
alter table practitioner add column first_password_until timestamptz;
alter table family_member add column first_password_until timestamptz;
grant update (password_hash, first_password_until) on practitioner, family_member to ${application};

-- Whoever was asked to review an opening left before they did; who is asked in their place.
create table break_glass_passed_on (
  id          uuid primary key,
  break_glass uuid not null references break_glass,
  left_by     uuid not null references practitioner,
  passed_to   uuid not null references practitioner,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now()
);
revoke insert on break_glass_passed_on from ${application};
grant update (reviewer) on break_glass to ${jobs};
