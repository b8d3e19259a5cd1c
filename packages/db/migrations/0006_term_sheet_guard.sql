-- An issued term sheet is fixed, like the version of the indication it was made from.
create trigger term_sheets_only_grow before update or delete or truncate on term_sheets
  for each statement execute function refuse_change();
