-- accounts/ ---------------------------------------------------------------------------------------
-- Whose further account it is. The one that somebody works with stands with the person.
ALTER TABLE account ADD COLUMN holder_id INTEGER REFERENCES person (id);
CREATE INDEX account_by_holder ON account (holder_id) WHERE holder_id IS NOT NULL;

-- What accounts were shown as before: records name people as they were called then.
CREATE TABLE account_former_name (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  name TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX account_former_name_by_account ON account_former_name (account_id);

-- Who stands behind an account.
CREATE VIEW account_holder AS
  SELECT account_id, id AS person_id FROM person WHERE account_id IS NOT NULL
  UNION
  SELECT id, holder_id FROM account WHERE holder_id IS NOT NULL;

-- The accounts of whoever holds an account, it among them.
CREATE VIEW account_of_same_holder AS
  SELECT id AS account_id, id AS other_id FROM account
  UNION
  SELECT one.account_id, other.account_id FROM account_holder one
  JOIN account_holder other ON other.person_id = one.person_id;

-- All names under which whoever holds an account may stand in records. Duties that one person may
-- not unite are asked by these.
CREATE VIEW holder_name AS
  SELECT s.account_id, a.display_name AS name FROM account_of_same_holder s
  JOIN account a ON a.id = s.other_id
  UNION
  SELECT s.account_id, f.name FROM account_of_same_holder s
  JOIN account_former_name f ON f.account_id = s.other_id
  UNION
  SELECT h.account_id, p.name FROM account_holder h JOIN person p ON p.id = h.person_id;
