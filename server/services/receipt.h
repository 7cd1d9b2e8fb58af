// The receipt of an application as data: what was asked and answered, what was agreed to and when,
// and which papers lie with it. Its hash is kept with the application, so that a receipt which
// somebody shows later can be compared. The document is drawn from it by http/documents.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/staff.h"
#include "services/views.h"
#include "stores/application_store.h"

namespace musubi::services {

struct ReceiptAnswer {
  FieldId field;
  LocalisedText section;
  LocalisedText label;
  LocalisedText shown;  // in words; for sensitive questions only that there is an answer
  form::Sensitivity sensitivity;
};

struct ReceiptStatement {
  std::string id;
  LocalisedText wording;
  std::optional<Instant> agreed_at;  // absent in applications from before it was kept
};

struct ReceiptDocument {
  DocumentId slot;
  std::string number;  // ① as the notice prints it
  LocalisedText title;
  std::string file_name;
  std::int64_t bytes;
  std::string sha256;
  Instant uploaded_at;
};

struct ReceiptContent {
  Definition definition;  // of the revision that it was made under
  std::string receipt_number;
  Language language;     // of the application
  Instant received_at;   // the first time
  Instant handed_in_at;  // the last time
  application::Standing standing;
  std::string applicant;
  LocalisedText programme_title;
  LocalisedText course_title;
  LocalisedText operator_name;
  int revision;
  std::string definition_hash;  // of the revision's text
  std::vector<ReceiptAnswer> answers;
  std::vector<ReceiptStatement> statements;
  std::vector<ReceiptDocument> documents;  // that were not sent back; by slot, the oldest first
  std::string content_hash;                // over a canonical text of all of the above but standing
};

[[nodiscard]] Result<ReceiptContent> receipt_of(const Context& context, Snapshot& snapshot,
                                                const stores::ApplicationRecord& application);
// By the secret of the status link; `not_found` for one that opens nothing.
[[nodiscard]] Result<ReceiptContent> view_receipt(const Context& context,
                                                  const std::string& secret);
[[nodiscard]] Result<ReceiptContent> view_receipt(const Context& context,
                                                  const ApplicationId& application,
                                                  const Staff& staff);

}  // namespace musubi::services
