#include "stores/document_store.h"

#include <array>

#include "stores/names.h"

namespace musubi::stores {

static constexpr Statement insert_document_sql =
    "insert into documents (id, application, slot, file_name, media_type, bytes, sha256, "
    "stored_name, is_sealed, pages, review, review_reason, uploaded_at, reviewed_at, reviewed_by) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";

static constexpr Statement delete_document_sql = "delete from documents where id = $1";

static constexpr Statement set_review_sql =
    "update documents set review = $2, review_reason = $3, reviewed_at = $4, reviewed_by = $5 "
    "where id = $1";

static constexpr Statement set_pages_sql = "update documents set pages = $2 where id = $1";

static constexpr Statement find_document_sql =
    "select id, application, slot, file_name, media_type, bytes, sha256, stored_name, is_sealed, "
    "pages, review, review_reason, uploaded_at, reviewed_at, reviewed_by from documents "
    "where id = $1";

static constexpr Statement list_documents_sql =
    "select id, application, slot, file_name, media_type, bytes, sha256, stored_name, is_sealed, "
    "pages, review, review_reason, uploaded_at, reviewed_at, reviewed_by from documents "
    "where application = $1 order by slot, uploaded_at, id limit 500";

static constexpr Statement count_stored_sql =
    "select count(*) from documents where stored_name = $1";

static constexpr std::array<Name<DocumentReview>, 3> reviews{
    {{DocumentReview::unreviewed, "unreviewed"},
     {DocumentReview::accepted, "accepted"},
     {DocumentReview::returned, "returned"}}};

static DocumentRecord read_document(const Row& row) {
  return {.id = row.get<SubmittedDocumentId>(0),
          .application = row.get<ApplicationId>(1),
          .slot = row.get<DocumentId>(2),
          .file_name = row.get<std::string>(3),
          .media_type = row.get<std::string>(4),
          .bytes = row.get<std::int64_t>(5),
          .sha256 = row.get<std::string>(6),
          .stored_name = row.get<std::string>(7),
          .sealing = row.get<int>(8) == 1 ? Sealing::sealed : Sealing::plain,
          .pages = row.get<std::optional<int>>(9),
          .review = value_of<DocumentReview>(reviews, row.get<std::string>(10)),
          .review_reason = row.get<std::string>(11),
          .uploaded_at = row.get<Instant>(12),
          .reviewed_at = row.get<std::optional<Instant>>(13),
          .reviewed_by = row.get<std::optional<std::string>>(14)};
}

static Result<void> expect_one(std::int64_t changed) {
  if (changed == 1) {
    return {};
  }
  return Error{ErrorKind::not_found, "no_such_document",
               "there is no such document: load the application again and choose one of its list"};
}

Result<void> insert_document(Transaction& transaction, const DocumentRecord& record) {
  TRY(transaction.execute(
      insert_document_sql,
      {record.id, record.application, record.slot, record.file_name, record.media_type,
       record.bytes, record.sha256, record.stored_name, record.sealing == Sealing::sealed ? 1 : 0,
       record.pages, word_of<DocumentReview>(reviews, record.review), record.review_reason,
       record.uploaded_at, record.reviewed_at, record.reviewed_by}));
  return {};
}

Result<void> delete_document(Transaction& transaction, const SubmittedDocumentId& id) {
  return expect_one(TRY(transaction.execute(delete_document_sql, {id})));
}

Result<void> set_document_review(Transaction& transaction, const SubmittedDocumentId& id,
                                 const DocumentRuling& ruling) {
  return expect_one(
      TRY(transaction.execute(set_review_sql, {id, word_of<DocumentReview>(reviews, ruling.review),
                                               ruling.reason, ruling.at, ruling.by})));
}

Result<void> set_document_pages(Transaction& transaction, const SubmittedDocumentId& id,
                                int pages) {
  return expect_one(TRY(transaction.execute(set_pages_sql, {id, pages})));
}

Result<std::optional<DocumentRecord>> find_document(Snapshot& snapshot,
                                                    const SubmittedDocumentId& id) {
  return snapshot.row(find_document_sql, {id}, read_document);
}

Result<std::vector<DocumentRecord>> list_documents(Snapshot& snapshot,
                                                   const ApplicationId& application) {
  return snapshot.rows(list_documents_sql, {application}, read_document);
}

Result<StoredFile> stored_file_state(Snapshot& snapshot, const std::string& stored_name) {
  const auto count = TRY(snapshot.row(count_stored_sql, {stored_name},
                                      [](const Row& row) { return row.get<int>(0); }));
  return count == 0 ? StoredFile::orphaned : StoredFile::in_use;
}

}  // namespace musubi::stores
