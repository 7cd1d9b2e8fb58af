-- How many applications of each course are complete, undecided or accepted: counted as they change,
-- not whenever a page is read.

ALTER TABLE course_calls
  ADD COLUMN complete_count INTEGER NOT NULL DEFAULT 0 CHECK (complete_count >= 0);

UPDATE course_calls SET complete_count = (
  SELECT count(*) FROM applications a
  WHERE a.programme = course_calls.programme AND a.course = course_calls.course
    AND a.complete_at IS NOT NULL AND a.state = 'submitted'
    AND a.decision IN ('undecided', 'accepted'));
