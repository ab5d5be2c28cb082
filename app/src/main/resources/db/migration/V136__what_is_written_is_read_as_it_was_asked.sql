-- What a kind of document asks, as a policy had it: what was written to its questions is read with them, whatever a policy asks since.
create table kept_kind (
  fingerprint text primary key, -- SHA-256 of what it says
  position    bigint generated always as identity, -- the first of a code is what was asked when kinds began to be kept
  code        text not null,
  says        text not null, -- its file of the policy, without comments
  since       timestamptz not null default clock_timestamp()
);
comment on column kept_kind.fingerprint is 'no words: a hash';
comment on column kept_kind.code is 'no words: the code of a kind of document';
comment on column kept_kind.says is 'no words: the policy''s';
select protect('kept_kind', 'reference', application => 'select', jobs => 'select, insert');

-- To which questions a version is written; null before they were kept, and then it is read with the first.
alter table document_version add column asks text references kept_kind;
comment on column document_version.asks is 'no words: a hash';
grant insert (asks) on document_version to ${application};
