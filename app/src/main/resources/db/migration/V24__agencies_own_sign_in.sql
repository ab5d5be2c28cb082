-- What an agency's identity provider will call somebody at their first sign-in there, as set-up says. It is used up by that.
create table named_to_provider (
  practitioner uuid primary key references practitioner,
  agency       text not null,
  called       text not null check (called <> '' and called = lower(called)),
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  unique (agency, called)
);
grant delete on named_to_provider to ${application};

-- Who somebody is at the provider: its issuer and their subject there, which it gives to nobody else.
create table provider_identity (
  issuer       text not null,
  subject      text not null,
  practitioner uuid not null references practitioner,
  actor        text not null default acting(),
  received_at  timestamptz not null default partnership_now(),
  primary key (issuer, subject)
);
create index on provider_identity (practitioner);
grant delete on provider_identity to ${application};
