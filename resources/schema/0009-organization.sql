-- organization/ ---------------------------------------------------------------------------------
-- What a department is, and on whose side of the organisation it stands: business, technology or
-- audit supervision. Empty: as what is above it.
ALTER TABLE unit ADD COLUMN name_en TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN kind TEXT NOT NULL DEFAULT 'department';
ALTER TABLE unit ADD COLUMN side TEXT NOT NULL DEFAULT '';

-- A place for somebody, with what it is there for and how many it needs. What it is to be filled
-- with; by whom, assignments say.
CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  title_zh TEXT NOT NULL,
  title_en TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  duty_set TEXT NOT NULL DEFAULT '',
  duties TEXT NOT NULL DEFAULT '',
  staffing INTEGER NOT NULL DEFAULT 1 CHECK (staffing >= 0),
  reports_to_id INTEGER REFERENCES post (id),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX post_by_unit ON post (unit_id);
CREATE INDEX post_by_superior ON post (reports_to_id) WHERE reports_to_id IS NOT NULL;

-- When a person was here; whoever comes back has several. An empty day is open.
CREATE TABLE service_period (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL DEFAULT '',
  until_on TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX service_period_by_person ON service_period (person_id);

-- A person on a post, or in a duty for an app. What has ended stays: it is the history.
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  post_id INTEGER REFERENCES post (id),
  app_id INTEGER REFERENCES app (id),
  duty TEXT NOT NULL DEFAULT '',
  from_on TEXT NOT NULL DEFAULT '',
  until_on TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK ((post_id IS NULL) <> (app_id IS NULL)),
  CHECK ((app_id IS NULL) = (duty = ''))
) STRICT;
CREATE INDEX assignment_by_person ON assignment (person_id);
CREATE INDEX assignment_by_post ON assignment (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX assignment_by_app ON assignment (app_id) WHERE app_id IS NOT NULL;

-- Who stands in for a person who is away: for all they do, or for one post or one app.
CREATE TABLE delegation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person (id),
  delegate_id INTEGER REFERENCES person (id),
  post_id INTEGER REFERENCES post (id),
  app_id INTEGER REFERENCES app (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  revision INTEGER NOT NULL DEFAULT 1,
  CHECK (post_id IS NULL OR app_id IS NULL)
) STRICT;
CREATE INDEX delegation_by_person ON delegation (person_id);
CREATE INDEX delegation_by_delegate ON delegation (delegate_id) WHERE delegate_id IS NOT NULL;
CREATE INDEX delegation_by_post ON delegation (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX delegation_by_app ON delegation (app_id) WHERE app_id IS NOT NULL;
