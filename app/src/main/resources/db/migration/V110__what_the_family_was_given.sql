-- What of a document one of the family was given: its words as they were, put together for them alone, and then each way in which they were
-- given it. Nothing of it is changed: who is given other words is given another copy.
create table document_copy (
  id       uuid primary key,
  version  uuid not null,
  person   uuid not null references person on delete cascade,
  member   uuid references family_member on delete cascade, -- where they sign in here
  whom     text not null check (whom <> ''),                -- as the record called them
  relation text not null default '',                        -- what they are to the child; nothing for the child
  content  jsonb not null,
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (version, person) references document_version (id, person) on delete cascade,
  unique (id, person)
);
create index on document_copy (person);
create index on document_copy (version);
create index on document_copy (member) where member is not null;

create table document_copy_given (
  id     uuid primary key,
  copy   uuid not null,
  person uuid not null references person on delete cascade,
  way    text not null check (way in ('page', 'hand', 'read', 'post', 'sent')),
  on_day date not null,
  like carried including defaults,
  foreign key (partnership) references partnership,
  foreign key (copy, person) references document_copy (id, person) on delete cascade
);
create index on document_copy_given (person);
create index on document_copy_given (copy);
comment on column document_copy_given.way is 'no words: one of five';

do $$
declare
  said record;
begin
  for said in select * from (values
      ('document_copy', 'id, version, member, whom, relation, content'), ('document_copy_given', 'id, copy, way, on_day')) tables (name, own) loop
    execute format('comment on column %I.source is ''no words: the name of our own form''', said.name);
    -- Who writes, and that one of the family reads their own, R__writing_copies says.
    perform protect(said.name::regclass, 'by-subject', why => 'One of the family reads what they were given on their own page.',
      written => 'false', jobs => '',
      application => format('select, insert (%s, person, partnership, agency, handling, source)', said.own));
  end loop;
end
$$;
