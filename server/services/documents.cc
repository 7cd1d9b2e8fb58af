#include "services/documents.h"

#include <fmt/core.h>

#include <algorithm>

#include "services/completeness.h"
#include "services/record.h"
#include "services/stored_application.h"
#include "stores/files/document_files.h"

namespace musubi::services {

using stores::DocumentRecord;
using stores::Sealing;

Error no_such_document() {
  return {ErrorKind::not_found, "no_such_document",
          "there is no such document: load the list again and choose one of it"};
}

Result<void> check_open(const DocumentOwner& owner) {
  if (owner.documents == Documents::open) {
    return {};
  }
  return Error{ErrorKind::conflict, "documents_closed",
               "this application has been decided or withdrawn: its documents stay as they are"};
}

Result<void> check_not_accepted(const DocumentRecord& document) {
  if (document.review != stores::DocumentReview::accepted) {
    return {};
  }
  return Error{ErrorKind::conflict, "document_accepted",
               "this document has been accepted already: ask the office if it must be exchanged"};
}

// Ids only: what the audit tells must stay harmless when the document has long been deleted.
Result<void> record_document(Transaction& transaction, const DocumentAct& act) {
  const DocumentRecord& document = act.document;
  return record(transaction,
                {.at = act.at,
                 .actor = act.actor,
                 .verb = act.verb,
                 .subject = {"document", document.id.value},
                 .reason = "",
                 .detail_json = fmt::format(R"({{"application":"{}","slot":"{}","sha256":"{}"}})",
                                            document.application.value, document.slot.value,
                                            document.sha256)});
}

static Actor actor_of(const DocumentReader& reader) {
  const auto* by_staff = std::get_if<StaffReader>(&reader);
  return by_staff == nullptr ? applicant_actor() : by_staff->staff.actor;
}

static Result<DocumentOwner> load_owner(const Context& context, Snapshot& snapshot,
                                        const DocumentReader& reader, access::Verb verb,
                                        Instant now) {
  if (const auto* secret = std::get_if<std::string>(&reader)) {
    return load_document_owner(context, snapshot, *secret, now);
  }
  const auto& [application, staff] = std::get<StaffReader>(reader);
  TRY(load_application_in_reach(snapshot, application, staff, verb));
  return load_document_owner(context, snapshot, application);
}

// A sealed document is for those alone who may see sensitive ones; to others it isn't there.
static Result<void> check_reader(Snapshot& snapshot, const DocumentReader& reader,
                                 const DocumentRecord& document) {
  const auto* by_staff = std::get_if<StaffReader>(&reader);
  if (by_staff == nullptr || document.sealing == Sealing::plain) {
    return {};
  }
  const auto application = load_application_in_reach(
      snapshot, by_staff->application, by_staff->staff, access::Verb::read_sensitive_documents);
  return application.is_ok() ? Result<void>{} : Result<void>{no_such_document()};
}

static Result<DocumentRecord> load_document(Snapshot& snapshot, const DocumentOwner& owner,
                                            const SubmittedDocumentId& id) {
  auto document = TRY(stores::find_document(snapshot, id));
  if (!document || document->application != owner.application) {
    return no_such_document();
  }
  return std::move(*document);
}

Result<DocumentList> view_documents(const Context& context, const DocumentReader& reader,
                                    Instant now) {
  return context.database.read([&](Snapshot& snapshot) -> Result<DocumentList> {
    const DocumentOwner owner =
        TRY(load_owner(context, snapshot, reader, access::Verb::read_applications, now));
    const auto documents = TRY(stores::list_documents(snapshot, owner.application));
    DocumentList list{.definition = owner.definition, .slots = {}, .documents = owner.documents};
    for (const OwnedSlot& slot : owner.slots) {
      DocumentSlotView view{.slot = slot, .documents = {}};
      std::ranges::copy_if(
          documents, std::back_inserter(view.documents),
          [&](const DocumentRecord& document) { return document.slot == slot.slot->id; });
      list.slots.push_back(std::move(view));
    }
    return list;
  });
}

// The row; a sealed document's reading is in the audit when this returns.
static Result<DocumentRecord> admit_reading(const Context& context, const DocumentReader& reader,
                                            const SubmittedDocumentId& id, Instant now,
                                            std::string_view verb) {
  const auto document =
      TRY(context.database.read([&](Snapshot& snapshot) -> Result<DocumentRecord> {
        const DocumentOwner owner =
            TRY(load_owner(context, snapshot, reader, access::Verb::review_documents, now));
        DocumentRecord found = TRY(load_document(snapshot, owner, id));
        TRY(check_reader(snapshot, reader, found));
        return found;
      }));
  if (document.sealing == Sealing::sealed) {
    TRY(context.database.write([&](Transaction& transaction) {
      return record_document(
          transaction,
          {.at = now, .actor = actor_of(reader), .verb = std::string{verb}, .document = document});
    }));
  }
  return document;
}

Result<DocumentContent> read_document(const Context& context, const DocumentReader& reader,
                                      const SubmittedDocumentId& id, Instant now) {
  DocumentRecord record = TRY(admit_reading(context, reader, id, now, "document.read"));
  std::string bytes = TRY(context.documents.read_whole(record.stored_name, record.sealing));
  return DocumentContent{.record = std::move(record), .bytes = std::move(bytes)};
}

document::MediaType type_of(const DocumentRecord& record) {
  using document::MediaType;
  for (const MediaType type :
       {MediaType::pdf, MediaType::jpeg, MediaType::png, MediaType::tiff, MediaType::heic}) {
    if (document::name_of(type) == record.media_type) {
      return type;
    }
  }
  MUSUBI_ASSERT(false && "every stored type was accepted once");
  return MediaType::pdf;
}

static Error no_such_page() {
  return {ErrorKind::not_found, "no_such_page",
          fmt::format("there is no picture of this page: the first {} pages are drawn, the file "
                      "has them all",
                      document::preview_pages_max)};
}

Result<DrawnPage> preview_document(const Context& context, const DocumentReader& reader,
                                   const SubmittedDocumentId& id, int page, Instant now) {
  if (page < 1 || page > document::preview_pages_max) {
    return no_such_page();
  }
  const DocumentRecord record = TRY(admit_reading(context, reader, id, now, "document.preview"));
  if (record.pages && page > *record.pages) {
    return no_such_page();
  }
  const stores::DocumentFiles::Made made{record.stored_name, fmt::format("{}.png", page)};
  auto known = TRY(context.documents.read_made(made, record.sealing));
  if (known && record.pages) {
    return DrawnPage{.png = std::move(*known), .pages = *record.pages};
  }
  const std::string content = TRY(context.documents.read_whole(record.stored_name, record.sealing));
  DrawnPage drawn = TRY(context.draw_page({type_of(record), page, content}));
  TRY(context.documents.keep_made(made, record.sealing, drawn.png));
  TRY(context.database.write([&](Transaction& transaction) {
    return stores::set_document_pages(transaction, id, drawn.pages);
  }));
  return drawn;
}

Result<void> take_document_back(const Context& context, const std::string& secret,
                                const SubmittedDocumentId& id, Instant now) {
  const auto stored_name =
      TRY(context.database.write([&](Transaction& transaction) -> Result<std::string> {
        const DocumentOwner owner = TRY(load_document_owner(context, transaction, secret, now));
        const DocumentRecord document = TRY(load_document(transaction, owner, id));
        TRY(check_open(owner));
        TRY(check_not_accepted(document));
        TRY(stores::delete_document(transaction, id));
        TRY(record_document(transaction, {.at = now,
                                          .actor = applicant_actor(),
                                          .verb = "document.delete",
                                          .document = document}));
        TRY(settle_completeness_of(context, transaction, owner.application, now));
        return document.stored_name;
      }));
  context.documents.remove(stored_name);
  return {};
}

}  // namespace musubi::services
