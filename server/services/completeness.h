// Completeness of stored applications: which papers are missing now, and since when none is. Every
// command that changes answers, documents or the state settles it in its own transaction.
#pragma once

#include "domain/application/completeness.h"
#include "services/context.h"
#include "services/judge_application.h"
#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

// Sets `complete_at` and the hash of the receipt, and answers by which judgement; the caller stores
// the record afterwards.
[[nodiscard]] Result<JudgedApplication> settle_completeness(const Context& context,
                                                            Transaction& transaction,
                                                            stores::ApplicationRecord& record,
                                                            Instant now);
// For whoever holds the revision of the application already.
[[nodiscard]] Result<JudgedApplication> settle_completeness(const Context& context,
                                                            Transaction& transaction,
                                                            stores::ApplicationRecord& record,
                                                            const ProgrammeView& programme,
                                                            Instant now);
// For commands that change documents alone: loads, settles and stores. An id that is still a
// draft's has nothing to settle.
[[nodiscard]] Result<void> settle_completeness_of(const Context& context, Transaction& transaction,
                                                  const ApplicationId& application, Instant now);

// The papers that the course asks for and the application does not hold, in the notice's order.
[[nodiscard]] Result<std::vector<MissingDocument>> missing_documents_of(
    Snapshot& snapshot, const ProgrammeView& programme, const programme::Course& course,
    const form::Answers& answers, const ApplicationId& application);

// The slots of the notice's table that belong to the course.
[[nodiscard]] std::vector<form::DocumentSlot> slots_of(
    const programme::ProgrammeDefinition& definition, const programme::Course& course);

// Whether places are given in the order of completion, so that a rank means anything.
[[nodiscard]] bool is_ranked(const programme::Course& course);

}  // namespace musubi::services
