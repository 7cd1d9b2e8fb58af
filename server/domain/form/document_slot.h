// DocumentSlot: one row of a notice's document matrix (S4 4(2)): which paper an application needs,
// for which courses, under which form number, and whether it may hold a patient's data.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/finding.h"
#include "domain/findings/ids.h"
#include "domain/form/field.h"

namespace musubi::form {

enum class DocumentNeed {
  required,
  required_when,      // only when a field has one of some values (S4 ⑥)
  entered_in_form,    // the form of this site stands in for the paper (S4 ①)
  kept_by_applicant,  // checked by the applicant and never asked for (S4 ⑦)
};

// How many of it an application holds (S4 1.4.5).
enum class DocumentPer { application, service_user, instructor };

// An application form that the questions on this site replace is handed in with the answers.
enum class HandedIn { as_file, with_answers };

struct DocumentSlot {
  DocumentId id;
  std::string number;  // ① … as the notice prints it
  LocalisedText title;
  std::optional<std::string> form_number;  // 様式1
  DocumentNeed need;
  std::optional<VisibleWhen> when;  // present exactly for required_when
  DocumentPer per;
  Sensitivity sensitivity;
  std::vector<CourseId> courses;
  SourceRef source;
  HandedIn handed_in = HandedIn::as_file;
};

}  // namespace musubi::form
