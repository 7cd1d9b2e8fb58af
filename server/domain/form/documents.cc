// Which papers of the matrix an application needs (S4 4(2), T4-10).
#include <algorithm>

#include "domain/form/check.h"

namespace musubi::form {

static bool is_needed(const DocumentSlot& slot, const Answers& answers) {
  if (slot.handed_in == HandedIn::with_answers) {
    return false;  // S4 ①, where one applies on this site
  }
  switch (slot.need) {
    case DocumentNeed::required:
      return true;
    case DocumentNeed::required_when:
      MUSUBI_ASSERT(slot.when.has_value());
      return equals_any(answers.find(slot.when->field), slot.when->equals_any);
    case DocumentNeed::entered_in_form:
    case DocumentNeed::kept_by_applicant:
      return false;
  }
  fail_assertion("every need of a paper has its answer", __FILE__, __LINE__);
}

bool is_asked_for(const DocumentSlot& slot) {
  return slot.need == DocumentNeed::required || slot.need == DocumentNeed::required_when;
}

std::vector<const DocumentSlot*> needed_documents(const std::vector<DocumentSlot>& slots,
                                                  const Answers& answers) {
  std::vector<const DocumentSlot*> needed;
  for (const DocumentSlot& slot : slots) {
    if (is_needed(slot, answers)) {
      needed.push_back(&slot);
    }
  }
  return needed;
}

std::vector<DocumentId> missing_documents(const std::vector<DocumentSlot>& slots,
                                          const Answers& answers,
                                          const std::vector<DocumentId>& submitted) {
  std::vector<DocumentId> missing;
  for (const DocumentSlot* slot : needed_documents(slots, answers)) {
    if (std::ranges::find(submitted, slot->id) == submitted.end()) {
      missing.push_back(slot->id);
    }
  }
  return missing;
}

}  // namespace musubi::form
