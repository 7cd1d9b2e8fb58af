#include "services/put_document.h"

#include "domain/document/file_name.h"
#include "services/completeness.h"
#include "services/document_owner.h"
#include "services/documents.h"
#include "services/record.h"
#include "stores/random_id.h"

namespace musubi::services {

using stores::DocumentRecord;

// What stands before the new document can be kept; asked twice, because time passes in between.
struct Accepted {
  ApplicationId application;
  const form::DocumentSlot* slot;
  Definition definition;  // which holds the slot
  std::optional<DocumentRecord> replaced;
};

static Result<Accepted> check(const Context& context, Snapshot& snapshot,
                              const PutDocument& command, Instant now) {
  const DocumentOwner owner = TRY(load_document_owner(context, snapshot, command.secret, now));
  auto slot = TRY(find_slot(owner, command.slot));
  Accepted accepted{.application = owner.application,
                    .slot = std::move(slot),
                    .definition = owner.definition,
                    .replaced = {}};
  TRY(check_open(owner));
  std::vector<document::Held> staying;
  for (DocumentRecord& held : TRY(stores::list_documents(snapshot, owner.application))) {
    if (held.id == command.replaces && held.slot == command.slot) {
      accepted.replaced = std::move(held);
    } else {
      staying.push_back({held.slot, held.bytes});
    }
  }
  if (command.replaces && !accepted.replaced) {
    return no_such_document();
  }
  if (accepted.replaced) {
    TRY(check_not_accepted(*accepted.replaced));
  }
  TRY(document::check_room(staying, {command.slot, command.bytes}));
  return accepted;
}

Result<std::unique_ptr<IncomingDocument>> begin_document(const Context& context,
                                                         PutDocument command, Instant now) {
  command.file_name = TRY(document::clean_file_name(command.file_name));
  TRY(document::check_size(command.bytes));
  const Accepted accepted = TRY(context.database.read(
      [&](Snapshot& snapshot) { return check(context, snapshot, command, now); }));
  const auto sealing = accepted.slot->sensitivity == form::Sensitivity::sensitive
                           ? stores::Sealing::sealed
                           : stores::Sealing::plain;
  auto file = TRY(context.documents.begin(sealing));
  return std::unique_ptr<IncomingDocument>(
      new IncomingDocument(context, std::move(command), sealing, std::move(file)));
}

IncomingDocument::IncomingDocument(const Context& context, PutDocument command,
                                   stores::Sealing sealing,
                                   std::unique_ptr<stores::IncomingFile> file)
    : m_context(context),
      m_command(std::move(command)),
      m_sealing(sealing),
      m_file(std::move(file)) {}

Result<void> IncomingDocument::take(std::string_view piece) {
  TRY(m_inspector.take(piece));
  return m_file->append(piece);
}

static Result<void> keep(Transaction& transaction, const DocumentRecord& document,
                         const std::optional<DocumentRecord>& replaced, Instant now) {
  if (replaced) {
    TRY(stores::delete_document(transaction, replaced->id));
    TRY(record_document(transaction, {.at = now,
                                      .actor = applicant_actor(),
                                      .verb = "document.replace",
                                      .document = *replaced}));
  }
  TRY(stores::insert_document(transaction, document));
  return record_document(
      transaction,
      {.at = now, .actor = applicant_actor(), .verb = "document.put", .document = document});
}

Result<DocumentRecord> IncomingDocument::finish(Instant now) {
  const document::MediaType type = TRY(m_inspector.finish());
  const stores::StoredContent content = TRY(m_file->finish());
  DocumentRecord document{.id = random_id<SubmittedDocumentId>(),
                          .application = {},
                          .slot = m_command.slot,
                          .file_name = m_command.file_name,
                          .media_type = std::string{document::name_of(type)},
                          .bytes = content.bytes,
                          .sha256 = content.sha256,
                          .stored_name = content.stored_name,
                          .sealing = m_sealing,
                          .pages = std::nullopt,
                          .review = stores::DocumentReview::unreviewed,
                          .review_reason = "",
                          .uploaded_at = now,
                          .reviewed_at = std::nullopt,
                          .reviewed_by = std::nullopt};
  m_command.bytes = content.bytes;
  std::optional<DocumentRecord> replaced;
  const auto kept = m_context.database.write([&](Transaction& transaction) -> Result<void> {
    Accepted accepted = TRY(check(m_context, transaction, m_command, now));
    document.application = accepted.application;
    replaced = std::move(accepted.replaced);
    TRY(keep(transaction, document, replaced, now));
    return settle_completeness_of(m_context, transaction, document.application, now);
  });
  // Whoever cannot know whether a COMMIT reached the disk leaves the file to the next sweep.
  if (!kept.is_ok() && kept.error().kind != ErrorKind::unavailable) {
    m_context.documents.remove(content.stored_name);
  }
  TRY(Result<void>{kept});
  if (replaced) {
    m_context.documents.remove(replaced->stored_name);
  }
  return document;
}

}  // namespace musubi::services
