#include "services/documents.h"

#include <filesystem>
#include <fstream>

#include "services/put_document.h"
#include "services/test_installation.h"
#include "stores/audit.h"

namespace musubi::services {
namespace {

using document::application_bytes_max;
using document::file_bytes_max;
using stores::DocumentRecord;

const DocumentId certificate{"prior_certificate"};
const DocumentId consent{"user_consent"};  // sensitive
const std::string pdf = "%PDF-1.4\n見本太郎\n%%EOF\n";

// The training, with two of the practicum's papers asked of the first course too.
const std::vector<Replacement> papers_of_basic = {
    {"sensitivity: sensitive, courses: [practicum]", "sensitivity: sensitive"},
    {"need: required, per: application, courses: [practicum]", "need: required, per: application"}};

std::string pdf_of(std::int64_t bytes) {
  const std::string end = "\n%%EOF\n";
  std::string content = "%PDF-1.4\n";
  content.resize(static_cast<std::size_t>(bytes) - end.size(), 'x');
  return content + end;
}

class DocumentsTest : public testing::Test, protected TestInstallation {
 protected:
  DocumentsTest() {
    publish_and_open(papers_of_basic);
    m_own = submit(TestApplicant{});
    m_draw_page = [this](const PageToDraw& page) -> Result<DrawnPage> {
      ++m_drawn;
      return DrawnPage{"picture of " + page.content, 3};
    };
  }

  PutDocument command(const DocumentId& slot, std::int64_t bytes) const {
    return {.secret = m_own.secret,
            .slot = slot,
            .file_name = "修了証.pdf",
            .bytes = bytes,
            .replaces = std::nullopt};
  }

  Result<DocumentRecord> put(PutDocument put_command, std::string_view content) {
    put_command.bytes = static_cast<std::int64_t>(content.size());
    auto incoming = TRY(begin_document(context(), std::move(put_command), test_now));
    while (!content.empty()) {
      const auto piece = content.substr(0, 64 * 1024);
      TRY(incoming->take(piece));
      content.remove_prefix(piece.size());
    }
    return incoming->finish(later());
  }
  Result<DocumentRecord> put(const DocumentId& slot, std::string_view content) {
    return put(command(slot, 0), content);
  }

  // Acts of one instant have no order.
  Instant later() { return m_now = m_now.plus_seconds(1); }

  DocumentReader own() const { return m_own.secret; }
  DocumentReader staff() const { return StaffReader{m_own.id, desk_staff()}; }

  std::string code_of_put(const DocumentId& slot, std::string_view content) {
    return code_of(put(slot, content));
  }

  std::vector<std::filesystem::path> files() const {
    std::vector<std::filesystem::path> found;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{folder() / "documents"}) {
      if (entry.is_regular_file()) {
        found.push_back(entry.path());
      }
    }
    return found;
  }

  // What the audit says of a document, the oldest first.
  std::vector<std::string> acts_on(const SubmittedDocumentId& id) {
    std::vector<std::string> acts;
    for (const audit::Entry& entry : value_of(context().database.read([&](Snapshot& snapshot) {
           return audit::list_of_subject(snapshot, {"document", id.value}, 100);
         }))) {
      acts.insert(acts.begin(), entry.verb + " " + entry.actor);
    }
    return acts;
  }

  Submitted m_own;
  int m_drawn = 0;
  Instant m_now = test_now;
};

TEST_F(DocumentsTest, are_listed_by_slot_with_what_is_needed) {
  ASSERT_EQ(code_of_put(certificate, pdf), "ok");
  for (const DocumentReader& reader : {own(), staff()}) {
    const DocumentList list = value_of(view_documents(context(), reader, test_now));
    ASSERT_EQ(list.slots.size(), 2U);  // neither the application form nor the check list
    EXPECT_EQ(list.slots[0].slot.slot->id, consent);
    EXPECT_TRUE(list.slots[0].documents.empty());
    EXPECT_EQ(list.slots[1].slot.slot->id, certificate);
    EXPECT_EQ(list.slots[1].slot.need, OwnedSlot::Need::needed);
    ASSERT_EQ(list.slots[1].documents.size(), 1U);
    EXPECT_EQ(list.slots[1].documents[0].file_name, "修了証.pdf");
    EXPECT_EQ(list.slots[1].documents[0].media_type, "application/pdf");
    EXPECT_EQ(list.documents, Documents::open);
  }
}

TEST_F(DocumentsTest, come_back_byte_for_byte_to_holder_and_staff_and_to_nobody_else) {
  const DocumentRecord document = value_of(put(certificate, pdf));
  EXPECT_EQ(value_of(read_document(context(), own(), document.id, test_now)).bytes, pdf);
  EXPECT_EQ(value_of(read_document(context(), staff(), document.id, test_now)).bytes, pdf);
  const Submitted other = submit(TestApplicant{.name = "鈴木 一郎", .email = "i@example.jp"});
  for (const DocumentReader& reader :
       {DocumentReader{other.secret}, DocumentReader{StaffReader{other.id, desk_staff()}}}) {
    EXPECT_EQ(code_of(read_document(context(), reader, document.id, test_now)), "no_such_document");
    EXPECT_EQ(code_of(preview_document(context(), reader, document.id, 1, test_now)),
              "no_such_document");
  }
  EXPECT_EQ(code_of(take_document_back(context(), other.secret, document.id, test_now)),
            "no_such_document");
  const DocumentReader nobody{std::string{"no such secret"}};
  EXPECT_EQ(code_of(read_document(context(), nobody, document.id, test_now)),
            "no_such_application");
  EXPECT_EQ(code_of(view_documents(context(), nobody, test_now)), "no_such_application");
}

TEST_F(DocumentsTest, of_sensitive_slots_are_sealed_and_every_look_is_recorded_first) {
  const DocumentRecord document = value_of(put(consent, pdf));
  EXPECT_EQ(document.sealing, stores::Sealing::sealed);
  EXPECT_EQ(document.bytes, static_cast<std::int64_t>(pdf.size()));
  EXPECT_EQ(value_of(read_document(context(), staff(), document.id, later())).bytes, pdf);
  EXPECT_EQ(value_of(preview_document(context(), staff(), document.id, 1, later())).png,
            "picture of " + pdf);
  EXPECT_EQ(value_of(read_document(context(), own(), document.id, later())).bytes, pdf);
  EXPECT_EQ(acts_on(document.id),
            (std::vector<std::string>{
                "document.put applicant", "document.read staff:desk@example.jp",
                "document.preview staff:desk@example.jp", "document.read applicant"}));
  for (const auto& path : files()) {
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_EQ(bytes.find("見本太郎"), std::string::npos) << path;
    EXPECT_EQ(bytes.find("%PDF"), std::string::npos) << path;
  }
  // A look is recorded even when the file turns out to be broken.
  for (const auto& path : files()) {
    std::ofstream{path, std::ios::binary | std::ios::app} << "x";
  }
  EXPECT_EQ(code_of(read_document(context(), staff(), document.id, later())), "seal_broken");
  EXPECT_EQ(acts_on(document.id).size(), 5U);
}

TEST_F(DocumentsTest, of_ordinary_slots_are_read_without_a_record) {
  const DocumentRecord document = value_of(put(certificate, pdf));
  EXPECT_EQ(document.sealing, stores::Sealing::plain);
  EXPECT_EQ(code_of(read_document(context(), staff(), document.id, test_now)), "ok");
  EXPECT_EQ(acts_on(document.id), std::vector<std::string>{"document.put applicant"});
}

TEST_F(DocumentsTest, leave_nothing_behind_when_they_are_refused_or_abandoned) {
  EXPECT_EQ(code_of_put(certificate, "PK\x03\x04 word/document.xml"), "file_is_word");
  EXPECT_EQ(code_of_put(certificate, pdf + "<script>"), "file_holds_another");
  {
    auto incoming = value_of(begin_document(context(), command(consent, 1'000'000), test_now));
    EXPECT_EQ(code_of(incoming->take(pdf_of(500'000))), "ok");
    EXPECT_EQ(files().size(), 1U);
  }
  EXPECT_TRUE(files().empty());
  EXPECT_EQ(number("select count(*) from documents"), 0);
}

TEST_F(DocumentsTest, are_refused_before_the_first_byte_where_the_head_shows_it) {
  const auto code = [&](const DocumentId& slot, std::int64_t bytes, std::string name) {
    PutDocument put_command = command(slot, bytes);
    put_command.file_name = std::move(name);
    return code_of(begin_document(context(), std::move(put_command), test_now));
  };
  EXPECT_EQ(code(certificate, 100, "a.pdf"), "ok");
  EXPECT_EQ(code(certificate, file_bytes_max, "a.pdf"), "ok");
  EXPECT_EQ(code(certificate, file_bytes_max + 1, "a.pdf"), "file_too_large");
  EXPECT_EQ(code(certificate, 0, "a.pdf"), "file_empty");
  EXPECT_EQ(code(certificate, 100, ""), "name_missing");
  EXPECT_EQ(code(certificate, 100, "a\nb"), "name_unreadable");
  for (const char* slot : {"application_form", "checklist", "facility_consent", "holiday_photo"}) {
    EXPECT_EQ(code(DocumentId{slot}, 100, "a.pdf"), "no_such_slot") << slot;
  }
  PutDocument of_nobody = command(certificate, 100);
  of_nobody.secret = "no such secret";
  EXPECT_EQ(code_of(begin_document(context(), of_nobody, test_now)), "no_such_application");
}

TEST_F(DocumentsTest, keep_within_the_files_of_a_slot_even_when_they_come_at_once) {
  for (int i = 0; i < document::files_of_slot_max - 1; ++i) {
    ASSERT_EQ(code_of_put(certificate, pdf), "ok");
  }
  // Both see room for one more at their beginning; only one finds it at its end.
  const auto bytes = static_cast<std::int64_t>(pdf.size());
  auto first = value_of(begin_document(context(), command(certificate, bytes), test_now));
  auto second = value_of(begin_document(context(), command(certificate, bytes), test_now));
  for (auto* each : {&first, &second}) {
    ASSERT_EQ(code_of((*each)->take(pdf)), "ok");
  }
  EXPECT_EQ(code_of(first->finish(test_now)), "ok");
  EXPECT_EQ(code_of(second->finish(test_now)), "document_slot_full");
  EXPECT_EQ(files().size(), 10U);
  EXPECT_EQ(code_of_put(certificate, pdf), "document_slot_full");
  EXPECT_EQ(code_of_put(consent, pdf), "ok");
}

TEST_F(DocumentsTest, keep_within_the_bytes_of_an_application) {
  for (int i = 0; i < 4; ++i) {
    ASSERT_EQ(code_of_put(certificate, pdf_of(file_bytes_max)), "ok");
  }
  ASSERT_EQ(code_of_put(certificate, pdf_of(file_bytes_max - 1000)), "ok");
  const auto code = [&](std::int64_t bytes) {
    return code_of(begin_document(context(), command(certificate, bytes), test_now));
  };
  EXPECT_EQ(code(1001), "application_full");
  EXPECT_EQ(code(999), "ok");
  ASSERT_EQ(code_of_put(certificate, pdf_of(1000)), "ok");
  EXPECT_EQ(code(1), "application_full");
  EXPECT_EQ(number("select count(*) from documents"), 6);
}

TEST_F(DocumentsTest, are_replaced_by_one_of_the_same_slot) {
  const DocumentRecord first = value_of(put(certificate, pdf));
  PutDocument replacing = command(certificate, 0);
  replacing.replaces = first.id;
  const DocumentRecord second = value_of(put(replacing, pdf_of(500)));
  EXPECT_EQ(code_of(read_document(context(), own(), first.id, test_now)), "no_such_document");
  EXPECT_EQ(files().size(), 1U);
  EXPECT_EQ(acts_on(first.id).back(), "document.replace applicant");
  PutDocument into_other = command(consent, 0);
  into_other.replaces = second.id;
  EXPECT_EQ(code_of(put(into_other, pdf)), "no_such_document");
}

TEST_F(DocumentsTest, are_taken_back_while_nothing_is_decided) {
  const DocumentRecord document = value_of(put(consent, pdf));
  EXPECT_EQ(code_of(take_document_back(context(), m_own.secret, document.id, later())), "ok");
  EXPECT_TRUE(files().empty());
  EXPECT_EQ(acts_on(document.id).back(), "document.delete applicant");
  EXPECT_EQ(code_of(take_document_back(context(), m_own.secret, document.id, test_now)),
            "no_such_document");
}

TEST_F(DocumentsTest, stay_as_they_are_once_they_are_accepted_or_all_is_decided) {
  const DocumentRecord document = value_of(put(certificate, pdf));
  const auto review = [&](stores::DocumentReview ruling) {
    return context().database.write([&](Transaction& transaction) {
      return stores::set_document_review(
          transaction, document.id,
          {.review = ruling, .reason = "", .at = test_now, .by = "desk@example.jp"});
    });
  };
  PutDocument replacing = command(certificate, 0);
  replacing.replaces = document.id;
  ASSERT_EQ(code_of(review(stores::DocumentReview::accepted)), "ok");
  EXPECT_EQ(code_of(take_document_back(context(), m_own.secret, document.id, test_now)),
            "document_accepted");
  EXPECT_EQ(code_of(put(replacing, pdf)), "document_accepted");
  ASSERT_EQ(code_of(review(stores::DocumentReview::returned)), "ok");
  ASSERT_EQ(code_of(decide(m_own.id, application::Ruling::decline, "定員に達した")), "ok");
  EXPECT_EQ(code_of_put(certificate, pdf), "documents_closed");
  EXPECT_EQ(code_of(take_document_back(context(), m_own.secret, document.id, test_now)),
            "documents_closed");
  EXPECT_EQ(code_of(read_document(context(), own(), document.id, test_now)), "ok");
  EXPECT_EQ(value_of(view_documents(context(), own(), test_now)).documents, Documents::closed);
}

TEST_F(DocumentsTest, are_drawn_once_for_each_page) {
  const DocumentRecord document = value_of(put(certificate, pdf));
  const auto preview = [&](int page) {
    return preview_document(context(), own(), document.id, page, test_now);
  };
  for (const int page : {1, 2, 1, 2}) {
    EXPECT_EQ(value_of(preview(page)).pages, 3);
    EXPECT_EQ(value_of(preview(page)).png, "picture of " + pdf);
  }
  EXPECT_EQ(m_drawn, 2);
  for (const int page : {-1, 0, 4, document::preview_pages_max + 1}) {
    EXPECT_EQ(code_of(preview(page)), "no_such_page") << page;
  }
  const DocumentList list = value_of(view_documents(context(), own(), test_now));
  EXPECT_EQ(list.slots[1].documents[0].pages, 3);
  ASSERT_EQ(code_of(take_document_back(context(), m_own.secret, document.id, test_now)), "ok");
  EXPECT_TRUE(files().empty());
}

TEST_F(DocumentsTest, that_cannot_be_drawn_can_still_be_read) {
  const DocumentRecord document = value_of(put(certificate, pdf));
  m_draw_page = [](const PageToDraw&) -> Result<DrawnPage> {
    return Error{ErrorKind::refused, "preview_failed", ""};
  };
  EXPECT_EQ(code_of(preview_document(context(), own(), document.id, 1, test_now)),
            "preview_failed");
  EXPECT_EQ(code_of(read_document(context(), own(), document.id, test_now)), "ok");
}

}  // namespace
}  // namespace musubi::services
