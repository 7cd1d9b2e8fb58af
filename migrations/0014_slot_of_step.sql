-- A step that gave a day away names it, as it was told to the applicant: undoing gives that day
-- back or is refused.

ALTER TABLE steps ADD COLUMN slot_before {{id}};
ALTER TABLE steps ADD COLUMN slot_told_before TEXT NOT NULL DEFAULT '';
