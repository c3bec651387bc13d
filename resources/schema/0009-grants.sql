-- accounts/ ---------------------------------------------------------------------------------------
-- A role that counts for an app, or for the apps of a unit and of those below it. The place is named
-- by its uid and by what it was called then.
CREATE TABLE account_grant (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('unit', 'app')),
  place TEXT NOT NULL CHECK (place <> ''),
  place_name TEXT NOT NULL,
  UNIQUE (account_id, role, place)
) STRICT;
