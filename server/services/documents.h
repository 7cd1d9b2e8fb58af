// The documents of an application: the list by slot, the content, a picture of a page, and taking
// one back. Each look at a sealed document is recorded before its first byte goes out.
#pragma once

#include <string>
#include <vector>

#include "services/context.h"
#include "services/document_owner.h"
#include "services/staff.h"
#include "stores/document_store.h"

namespace musubi::services {

struct DocumentSlotView {
  OwnedSlot slot;
  std::vector<stores::DocumentRecord> documents;  // the oldest first
};

struct DocumentList {
  Definition definition;  // which the slots point into
  std::vector<DocumentSlotView> slots;
  Documents documents;
};

// Who asks: the holder of a link, or a member of staff who names the application.
struct StaffReader {
  ApplicationId application;
  Staff staff;
};
using DocumentReader = std::variant<std::string, StaffReader>;  // a link's secret, or staff

[[nodiscard]] Result<DocumentList> view_documents(const Context& context,
                                                  const DocumentReader& reader, Instant now);

// Of a document that was accepted once, and so has one of the types.
[[nodiscard]] document::MediaType type_of(const stores::DocumentRecord& document);

struct DocumentContent {
  stores::DocumentRecord record;
  std::string bytes;
};

// `not_found` "no_such_document", also for a document of another application.
[[nodiscard]] Result<DocumentContent> read_document(const Context& context,
                                                    const DocumentReader& reader,
                                                    const SubmittedDocumentId& id, Instant now);

// The errors of DrawPage besides.
[[nodiscard]] Result<DrawnPage> preview_document(const Context& context,
                                                 const DocumentReader& reader,
                                                 const SubmittedDocumentId& id, int page,
                                                 Instant now);

// By the applicant: `conflict` "documents_closed" or "document_accepted".
[[nodiscard]] Result<void> take_document_back(const Context& context, const std::string& secret,
                                              const SubmittedDocumentId& id, Instant now);

// For the use cases that change documents.
struct DocumentAct {
  Instant at;
  Actor actor;
  std::string verb;  // "document.put"
  const stores::DocumentRecord& document;
};
[[nodiscard]] Result<void> record_document(Transaction& transaction, const DocumentAct& act);
[[nodiscard]] Result<void> check_open(const DocumentOwner& owner);
[[nodiscard]] Result<void> check_not_accepted(const stores::DocumentRecord& document);
[[nodiscard]] Error no_such_document();

}  // namespace musubi::services
