-- The child names whom they trust. Whoever names themselves says whether the child was asked; null where nobody said.
alter table relation add column child_asked boolean;
grant insert (child_asked) on relation to ${application};
