-- A rank counts the applications before one: this index holds those alone that have a rank, so that
-- they are counted without looking any of them up.

DROP INDEX applications_by_rank;

CREATE INDEX applications_ranked ON applications (programme, course, complete_at, id)
  WHERE complete_at IS NOT NULL AND state = 'submitted' AND decision IN ('undecided', 'accepted');
