// Staff's word on each document: accepted, or to be returned with a reason. Nothing is mailed here;
// what is to be returned goes with the next return of the application, in one mail.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/staff.h"
#include "services/views.h"
#include "stores/document_store.h"

namespace musubi::services {

struct ReviewCommand {
  ApplicationId application;
  int version;  // what the screen showed
  SubmittedDocumentId document;
  stores::DocumentReview outcome;  // accepted or returned
  std::string reason;              // required to return
  Staff staff;
};

struct AcceptDocumentsCommand {
  ApplicationId application;
  int version;
  Staff staff;
};

// Refused once the application is decided or withdrawn ("wrong_state"), and without a reason.
// `not_found` "no_such_document", also for a document of another application.
[[nodiscard]] Result<void> review_document(const Context& context, const ReviewCommand& command,
                                           Instant now);
// All that nobody has reviewed yet; what is to be returned stays so.
[[nodiscard]] Result<void> accept_documents(const Context& context,
                                            const AcceptDocumentsCommand& command, Instant now);

// For the use case that sends the application back: marks one of its documents.
struct ReturnedPaper {
  SubmittedDocumentId document;
  std::string reason;
};
[[nodiscard]] Result<void> mark_returned(Transaction& transaction, const ApplicationId& application,
                                         const ReturnedPaper& paper, const Actor& actor,
                                         Instant now);

// Those that were sent back and not replaced, in the notice's order.
[[nodiscard]] Result<std::vector<ReturnedDocument>> returned_documents_of(
    Snapshot& snapshot, const programme::ProgrammeDefinition& definition,
    const ApplicationId& application);

}  // namespace musubi::services
