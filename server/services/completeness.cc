#include "services/completeness.h"

#include <algorithm>

#include "services/programme_view.h"
#include "services/receipt.h"
#include "stores/document_store.h"

namespace musubi::services {

using stores::ApplicationRecord;

std::vector<form::DocumentSlot> slots_of(const programme::ProgrammeDefinition& definition,
                                         const programme::Course& course) {
  std::vector<form::DocumentSlot> slots;
  std::ranges::copy_if(
      definition.documents, std::back_inserter(slots),
      [&](const form::DocumentSlot& slot) { return programme::applies_to(slot.courses, course); });
  return slots;
}

bool is_ranked(const programme::Course& course) {
  return std::holds_alternative<application::SelectionByArrival>(course.selection);
}

// What staff sent back is as if it had never come.
static Result<std::vector<DocumentId>> held_slots(Snapshot& snapshot,
                                                  const ApplicationId& application) {
  std::vector<DocumentId> held;
  for (const auto& document : TRY(stores::list_documents(snapshot, application))) {
    if (document.review != stores::DocumentReview::returned) {
      held.push_back(document.slot);
    }
  }
  return held;
}

Result<std::vector<MissingDocument>> missing_documents_of(Snapshot& snapshot,
                                                          const ProgrammeView& programme,
                                                          const programme::Course& course,
                                                          const form::Answers& answers,
                                                          const ApplicationId& application) {
  const auto slots = slots_of(*programme.definition, course);
  const auto ids = form::missing_documents(slots, answers, TRY(held_slots(snapshot, application)));
  std::vector<MissingDocument> missing;
  for (const DocumentId& id : ids) {
    const auto slot = std::ranges::find(slots, id, &form::DocumentSlot::id);
    missing.push_back({slot->id, slot->number, slot->title, slot->form_number});
  }
  return missing;
}

Result<JudgedApplication> settle_completeness(const Context& context, Transaction& transaction,
                                              ApplicationRecord& record, Instant now) {
  return settle_completeness(context, transaction, record,
                             TRY(load_programme_of(context, transaction, record, now)), now);
}

Result<JudgedApplication> settle_completeness(const Context& context, Transaction& transaction,
                                              ApplicationRecord& record,
                                              const ProgrammeView& programme, Instant now) {
  const CourseView* course = TRY(find_course(programme, record.course));
  JudgedApplication judged =
      TRY(judge_application(transaction, record, programme, *course, now));
  const auto completeness = application::completeness_of(
      slots_of(*programme.definition, *course->course), judged.checked.answers,
      TRY(held_slots(transaction, record.id)), judged.standing);
  record.complete_at =
      application::complete_since(record.complete_at, record.standing, completeness, now);
  record.receipt_hash = TRY(receipt_of(context, transaction, record)).content_hash;
  return judged;
}

Result<void> settle_completeness_of(const Context& context, Transaction& transaction,
                                    const ApplicationId& application, Instant now) {
  auto record = TRY(stores::find_application(transaction, application));
  if (!record) {
    return {};
  }
  TRY(settle_completeness(context, transaction, *record, now));
  return stores::update_application(transaction, *record);
}

}  // namespace musubi::services
