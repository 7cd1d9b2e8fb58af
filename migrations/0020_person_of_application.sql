-- By which an applicant is found again in the same course: furigana with the date of birth, as in
-- person_facts. Applications from before have none until they are changed.

ALTER TABLE applications ADD COLUMN person_key TEXT;

CREATE INDEX applications_by_person ON applications (programme, course, person_key);
