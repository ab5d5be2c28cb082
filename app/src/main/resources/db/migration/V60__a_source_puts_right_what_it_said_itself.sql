-- What an entry of another source put right counts no more. Only what takes an import back speaks for other sources.
delete from put_right
  where split_part(name, '/', 1) <> split_part(corrects, '/', 1)
    and not starts_with(name, 'reachable/undo-') and not starts_with(name, 'reachable/again-');
