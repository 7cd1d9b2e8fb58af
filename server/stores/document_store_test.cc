#include "stores/document_store.h"

#include "stores/test_records.h"

namespace musubi::stores {
namespace {

DocumentRecord document_record(const std::string& id) {
  return {.id = SubmittedDocumentId{id},
          .application = ApplicationId{"a"},
          .slot = DocumentId{"basic_certificate"},
          .file_name = "修了証 𠮷野.pdf",
          .media_type = "application/pdf",
          .bytes = std::int64_t{20} * 1024 * 1024,
          .sha256 = "digest of " + id,
          .stored_name = "stored " + id,
          .sealing = Sealing::plain,
          .pages = std::nullopt,
          .review = DocumentReview::unreviewed,
          .review_reason = "",
          .uploaded_at = some_instant,
          .reviewed_at = std::nullopt,
          .reviewed_by = std::nullopt};
}

class DocumentStore : public StoreTest {
 protected:
  Result<void> insert_record(const DocumentRecord& record) {
    return write([&](Transaction& transaction) { return insert_document(transaction, record); });
  }

  DocumentRecord found(const std::string& id) {
    return read(
               [&](Snapshot& snapshot) { return find_document(snapshot, SubmittedDocumentId{id}); })
        .value();
  }
};

TEST_F(DocumentStore, gives_back_what_was_written) {
  DocumentRecord record = document_record("d");
  record.sealing = Sealing::sealed;
  record.pages = 3;
  ASSERT_EQ(code_of(insert_record(record)), "ok");
  const DocumentRecord again = found("d");
  EXPECT_EQ(again.application, record.application);
  EXPECT_EQ(again.slot, record.slot);
  EXPECT_EQ(again.file_name, record.file_name);
  EXPECT_EQ(again.media_type, record.media_type);
  EXPECT_EQ(again.bytes, record.bytes);
  EXPECT_EQ(again.sha256, record.sha256);
  EXPECT_EQ(again.stored_name, record.stored_name);
  EXPECT_EQ(again.sealing, Sealing::sealed);
  EXPECT_EQ(again.pages, 3);
  EXPECT_EQ(again.review, DocumentReview::unreviewed);
  EXPECT_EQ(again.uploaded_at, some_instant);
  EXPECT_FALSE(again.reviewed_at.has_value());
  EXPECT_FALSE(again.reviewed_by.has_value());
}

TEST_F(DocumentStore, keeps_what_staff_said_of_a_document) {
  ASSERT_EQ(code_of(insert_record(document_record("d"))), "ok");
  ASSERT_EQ(code_of(insert_record(document_record("other"))), "ok");
  for (const DocumentReview review : {DocumentReview::returned, DocumentReview::accepted}) {
    ASSERT_EQ(code_of(write([&](Transaction& transaction) {
                return set_document_review(transaction, SubmittedDocumentId{"d"},
                                           {.review = review,
                                            .reason = "判読できません",
                                            .at = some_instant,
                                            .by = "desk@example.jp"});
              })),
              "ok");
    EXPECT_EQ(found("d").review, review);
    EXPECT_EQ(found("d").review_reason, "判読できません");
    EXPECT_EQ(found("d").reviewed_at, some_instant);
    EXPECT_EQ(found("d").reviewed_by, "desk@example.jp");
  }
  EXPECT_EQ(found("other").review, DocumentReview::unreviewed);
}

TEST_F(DocumentStore, counts_pages_and_deletes_and_says_when_there_is_nothing_to_change) {
  ASSERT_EQ(code_of(insert_record(document_record("d"))), "ok");
  const auto set_pages = [&] {
    return write([](Transaction& transaction) {
      return set_document_pages(transaction, SubmittedDocumentId{"d"}, 20);
    });
  };
  const auto remove = [&] {
    return write([](Transaction& transaction) {
      return delete_document(transaction, SubmittedDocumentId{"d"});
    });
  };
  EXPECT_EQ(code_of(set_pages()), "ok");
  EXPECT_EQ(found("d").pages, 20);
  EXPECT_EQ(code_of(remove()), "ok");
  EXPECT_EQ(code_of(remove()), "no_such_document");
  EXPECT_EQ(code_of(set_pages()), "no_such_document");
}

TEST_F(DocumentStore, lists_the_documents_of_one_application_by_slot_and_time) {
  const auto insert = [&](const std::string& id, const std::string& slot, int seconds,
                          const std::string& application) {
    DocumentRecord record = document_record(id);
    record.slot = DocumentId{slot};
    record.uploaded_at = some_instant.plus_seconds(seconds);
    record.application = ApplicationId{application};
    ASSERT_EQ(code_of(insert_record(record)), "ok");
  };
  insert("4", "b", 5, "a");
  insert("2", "a", 10, "a");
  insert("1", "a", 5, "a");
  insert("3", "a", 10, "a");
  insert("x", "a", 0, "another");
  std::string ids;
  for (const DocumentRecord& record :
       read([](Snapshot& snapshot) { return list_documents(snapshot, ApplicationId{"a"}); })) {
    ids += record.id.value;
  }
  EXPECT_EQ(ids, "1234");
}

TEST_F(DocumentStore, knows_which_files_are_in_use_and_takes_none_twice) {
  ASSERT_EQ(code_of(insert_record(document_record("d"))), "ok");
  const auto state = [&](const std::string& name) {
    return read([&](Snapshot& snapshot) { return stored_file_state(snapshot, name); });
  };
  EXPECT_EQ(state("stored d"), StoredFile::in_use);
  EXPECT_EQ(state("stored e"), StoredFile::orphaned);
  DocumentRecord second = document_record("e");
  second.stored_name = "stored d";
  EXPECT_EQ(code_of(insert_record(second)), "unique_violation");
}

TEST_F(DocumentStore, refuses_an_empty_file_and_a_review_without_a_reviewer) {
  DocumentRecord empty = document_record("d");
  empty.bytes = 0;
  EXPECT_EQ(code_of(insert_record(empty)), "check_violation");
  DocumentRecord unsigned_review = document_record("d");
  unsigned_review.review = DocumentReview::accepted;
  EXPECT_EQ(code_of(insert_record(unsigned_review)), "check_violation");
}

}  // namespace
}  // namespace musubi::stores
