-- portfolio/ --------------------------------------------------------------------------------------
-- Where the number of users comes from, and the day it was counted.
ALTER TABLE app ADD COLUMN user_count_source TEXT NOT NULL DEFAULT '';
ALTER TABLE app ADD COLUMN user_count_on TEXT NOT NULL DEFAULT '';
