-- Whether this actor may see a row: one sentence that every query about people joins. It is permissive for now within
-- the partnership; the rules come here, and no query changes. It takes an actor's code and what the row carries.
create function may_see(actor text, partnership uuid, person uuid, agency text, handling text) returns boolean
  language sql stable
  return actor is not null and partnership is not null;

-- Sessions live here, so that a restart signs nobody out. The tables are Spring Session's own, for PostgreSQL.
create table spring_session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- A session is no record of anything: it is renewed and it ends.
grant update, delete on spring_session, spring_session_attributes to ${application};
