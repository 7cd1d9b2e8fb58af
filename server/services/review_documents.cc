#include "services/review_documents.h"

#include <fmt/core.h>

#include "domain/application/decision.h"
#include "services/completeness.h"
#include "services/documents.h"
#include "services/record.h"
#include "services/stored_application.h"

namespace musubi::services {

using stores::ApplicationRecord;
using stores::DocumentRecord;
using stores::DocumentReview;

static Result<void> check_reviewable(const ApplicationRecord& record) {
  if (application::can_take_documents(record.standing)) {
    return {};
  }
  return Error{ErrorKind::conflict, "wrong_state",
               fmt::format("{} is {}: only the documents of an undecided application are reviewed",
                           record.id.value, application::word_of(record.standing))};
}

static Result<DocumentRecord> load_document(Snapshot& snapshot, const ApplicationId& application,
                                            const SubmittedDocumentId& id) {
  auto document = TRY(stores::find_document(snapshot, id));
  if (!document || document->application != application) {
    return no_such_document();
  }
  return std::move(*document);
}

// Of the application's own history, so that it stays when the document is replaced.
static Result<void> rule_on(Transaction& transaction, const DocumentRecord& document,
                            DocumentReview outcome, const std::string& reason, const Actor& actor,
                            Instant now) {
  TRY(stores::set_document_review(
      transaction, document.id, {.review = outcome, .reason = reason, .at = now, .by = actor.id}));
  const bool is_accepted = outcome == DocumentReview::accepted;
  return record(transaction, {.at = now,
                              .actor = actor,
                              .verb = is_accepted ? "document.accept" : "document.return",
                              .subject = {"application", document.application.value},
                              .reason = reason,
                              .detail_json = fmt::format(R"({{"document":"{}","slot":"{}"}})",
                                                         document.id.value, document.slot.value)});
}

static Result<ApplicationRecord> load_reviewable(Transaction& transaction, const ApplicationId& id,
                                                 int version, const Staff& staff) {
  ApplicationRecord record = TRY(load_unchanged_application_in_reach(
      transaction, id, version, staff, access::Verb::review_documents));
  TRY(check_reviewable(record));
  return record;
}

Result<void> review_document(const Context& context, const ReviewCommand& command, Instant now) {
  MUSUBI_ASSERT(command.outcome != DocumentReview::unreviewed);
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record =
        TRY(load_reviewable(transaction, command.application, command.version, command.staff));
    const DocumentRecord document = TRY(load_document(transaction, record.id, command.document));
    const bool is_returned = command.outcome == DocumentReview::returned;
    if (is_returned) {
      TRY(application::check_reason(command.reason));
    }
    TRY(rule_on(transaction, document, command.outcome, is_returned ? command.reason : "",
                command.staff.actor, now));
    return settle_completeness_of(context, transaction, record.id, now);
  });
}

Result<void> accept_documents(const Context& context, const AcceptDocumentsCommand& command,
                              Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const ApplicationRecord record =
        TRY(load_reviewable(transaction, command.application, command.version, command.staff));
    for (const DocumentRecord& document : TRY(stores::list_documents(transaction, record.id))) {
      if (document.review == DocumentReview::unreviewed) {
        TRY(rule_on(transaction, document, DocumentReview::accepted, "", command.staff.actor, now));
      }
    }
    return settle_completeness_of(context, transaction, record.id, now);
  });
}

Result<void> mark_returned(Transaction& transaction, const ApplicationId& application,
                           const ReturnedPaper& paper, const Actor& actor, Instant now) {
  const DocumentRecord document = TRY(load_document(transaction, application, paper.document));
  TRY(application::check_reason(paper.reason));
  return rule_on(transaction, document, DocumentReview::returned, paper.reason, actor, now);
}

Result<std::vector<ReturnedDocument>> returned_documents_of(
    Snapshot& snapshot, const programme::ProgrammeDefinition& definition,
    const ApplicationId& application) {
  const auto documents = TRY(stores::list_documents(snapshot, application));
  std::vector<ReturnedDocument> returned;
  for (const form::DocumentSlot& slot : definition.documents) {
    for (const DocumentRecord& document : documents) {
      if (document.slot == slot.id && document.review == DocumentReview::returned) {
        returned.push_back({.number = slot.number,
                            .title = slot.title,
                            .file_name = document.file_name,
                            .reason = document.review_reason});
      }
    }
  }
  return returned;
}

}  // namespace musubi::services
