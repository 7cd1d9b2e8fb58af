#include "services/document_owner.h"

#include <algorithm>

#include "domain/application/decision.h"
#include "services/draft.h"
#include "services/prepared_check.h"
#include "services/programme_view.h"
#include "services/stored_application.h"

namespace musubi::services {

static form::Answers answers_of(const programme::ProgrammeDefinition& definition,
                                const programme::Course& course, const form::RawAnswers& raw) {
  return form_of(definition, course).read(raw).answers;
}

static std::vector<OwnedSlot> slots_of(const programme::ProgrammeDefinition& definition,
                                       const programme::Course& course,
                                       const form::RawAnswers& raw) {
  const auto needed =
      form::needed_documents(definition.documents, answers_of(definition, course, raw));
  std::vector<OwnedSlot> slots;
  for (const form::DocumentSlot& slot : definition.documents) {
    if (programme::applies_to(slot.courses, course) && form::is_asked_for(slot)) {
      const bool is_needed = std::ranges::find(needed, &slot) != needed.end();
      slots.push_back({&slot, is_needed ? OwnedSlot::Need::needed : OwnedSlot::Need::not_needed});
    }
  }
  return slots;
}

static Result<DocumentOwner> owner_of(const Context& context, Snapshot& snapshot,
                                      const stores::ApplicationRecord& record) {
  Definition definition = TRY(load_definition_of(context, snapshot, record));
  const auto* course = programme::find_course(*definition, record.course);
  MUSUBI_ASSERT(course != nullptr);
  auto slots = slots_of(*definition, *course, record.answers);
  return DocumentOwner{.application = record.id,
                       .definition = std::move(definition),
                       .slots = std::move(slots),
                       .documents = application::can_take_documents(record.standing)
                                        ? Documents::open
                                        : Documents::closed};
}

// A draft has today's form, and the slots follow what is answered so far.
static Result<DocumentOwner> owner_of(const Context& context, Snapshot& snapshot,
                                      const stores::DraftRecord& draft, Instant now) {
  const ProgrammeView programme = TRY(load_programme(context, snapshot, draft.programme, now));
  const CourseView* course = TRY(find_course(programme, draft.course));
  return DocumentOwner{.application = draft.id,
                       .definition = programme.definition,
                       .slots = slots_of(*programme.definition, *course->course, draft.answers),
                       .documents = Documents::open};
}

Result<DocumentOwner> load_document_owner(const Context& context, Snapshot& snapshot,
                                          const std::string& secret, Instant now) {
  const auto draft = load_draft(snapshot, secret, now);
  if (draft.is_ok()) {
    return owner_of(context, snapshot, draft.value(), now);
  }
  return owner_of(context, snapshot, TRY(load_own_application(snapshot, secret)));
}

Result<DocumentOwner> load_document_owner(const Context& context, Snapshot& snapshot,
                                          const ApplicationId& application) {
  return owner_of(context, snapshot, TRY(load_application(snapshot, application)));
}

Result<const form::DocumentSlot*> find_slot(const DocumentOwner& owner, const DocumentId& slot) {
  const auto found = std::ranges::find_if(
      owner.slots, [&](const OwnedSlot& owned) { return owned.slot->id == slot; });
  if (found == owner.slots.end()) {
    return Error{ErrorKind::not_found, "no_such_slot",
                 "this application is not asked for such a paper: choose one of its list"};
  }
  return found->slot;
}

}  // namespace musubi::services
