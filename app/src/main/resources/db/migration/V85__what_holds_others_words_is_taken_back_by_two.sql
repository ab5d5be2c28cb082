-- An import that holds words of other agencies than its sender's is taken back by two: one asks for it, another does it.
create table import_undo_asked (
  batch       uuid not null references import_batch,
  actor       text not null default acting(),
  received_at timestamptz not null default partnership_now(),
  primary key (batch, actor)
);
comment on column import_undo_asked.actor is 'no words: an id';

select protect('import_undo_asked', 'as-said', 'Whoever sees the import; somebody of the agency that sent it asks.',
  application => 'select, insert (batch)', jobs => 'select',
  seen => 'exists (select from import_batch brought where brought.id = import_undo_asked.batch)',
  written => 'actor = acting() and exists (select from import_batch brought
    where brought.id = import_undo_asked.batch and is_of_agency(acting(), brought.agency))');
