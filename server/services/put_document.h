// Handing one document in: everything that the head of the request shows is checked before the
// first byte, the content while it arrives, and the room once more in the transaction that keeps
// it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "domain/document/content_inspector.h"
#include "services/context.h"
#include "stores/document_store.h"
#include "stores/files/document_files.h"

namespace musubi::services {

struct PutDocument {
  std::string secret;  // of the applicant's link
  DocumentId slot;
  std::string file_name;  // as written
  std::int64_t bytes;     // as announced
  // Goes when the new one has come; of the same slot.
  std::optional<SubmittedDocumentId> replaces;
};

// Destroyed before finish() has succeeded, it leaves nothing behind.
class IncomingDocument {
 public:
  // The refusals of document::ContentInspector, or of the disk.
  [[nodiscard]] Result<void> take(std::string_view piece);
  // Answers when the file and then its row are durable.
  [[nodiscard]] Result<stores::DocumentRecord> finish(Instant now);

 private:
  friend Result<std::unique_ptr<IncomingDocument>> begin_document(const Context& context,
                                                                  PutDocument command, Instant now);
  IncomingDocument(const Context& context, PutDocument command, stores::Sealing sealing,
                   std::unique_ptr<stores::IncomingFile> file);

  const Context& m_context;
  PutDocument m_command;
  stores::Sealing m_sealing;
  std::unique_ptr<stores::IncomingFile> m_file;
  document::ContentInspector m_inspector;
};

// `not_found` for the link, the slot or the replaced document; `conflict` "documents_closed" and
// "document_accepted"; the refusals of document::check_size, check_room and clean_file_name.
[[nodiscard]] Result<std::unique_ptr<IncomingDocument>> begin_document(const Context& context,
                                                                       PutDocument command,
                                                                       Instant now);

}  // namespace musubi::services
