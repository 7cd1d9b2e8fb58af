// Documents in the database: what was handed in to which slot of an application, and what staff
// said of it. The content is a file of its own (files/document_files.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "stores/application_store.h"
#include "stores/transaction.h"

namespace musubi {
using SubmittedDocumentId = Id<struct SubmittedDocumentTag>;
}

namespace musubi::stores {

enum class DocumentReview { unreviewed, accepted, returned };
// Sealed files are encrypted from the first byte, because their slot is sensitive.
enum class Sealing { plain, sealed };

struct DocumentRecord {
  SubmittedDocumentId id;
  ApplicationId application;  // or the draft that will become it
  DocumentId slot;
  std::string file_name;   // as its sender wrote it
  std::string media_type;  // as the content says, never as the sender says
  std::int64_t bytes;      // of the plain content, like sha256
  std::string sha256;
  std::string stored_name;
  Sealing sealing;
  std::optional<int> pages;  // nothing until a preview has counted them
  DocumentReview review;
  std::string review_reason;  // empty unless returned
  Instant uploaded_at;
  std::optional<Instant> reviewed_at;  // present unless unreviewed, like reviewed_by
  std::optional<std::string> reviewed_by;
};

struct DocumentRuling {
  DocumentReview review;  // accepted or returned
  std::string reason;
  Instant at;
  std::string by;
};

[[nodiscard]] Result<void> insert_document(Transaction& transaction, const DocumentRecord& record);
// `not_found` when there is none, like the two below.
[[nodiscard]] Result<void> delete_document(Transaction& transaction, const SubmittedDocumentId& id);
[[nodiscard]] Result<void> set_document_review(Transaction& transaction,
                                               const SubmittedDocumentId& id,
                                               const DocumentRuling& ruling);
[[nodiscard]] Result<void> set_document_pages(Transaction& transaction,
                                              const SubmittedDocumentId& id, int pages);

[[nodiscard]] Result<std::optional<DocumentRecord>> find_document(Snapshot& snapshot,
                                                                  const SubmittedDocumentId& id);
// By slot, then the oldest first; at most 500.
[[nodiscard]] Result<std::vector<DocumentRecord>> list_documents(Snapshot& snapshot,
                                                                 const ApplicationId& application);

enum class StoredFile { orphaned, in_use };
[[nodiscard]] Result<StoredFile> stored_file_state(Snapshot& snapshot,
                                                   const std::string& stored_name);

}  // namespace musubi::stores
