#include "services/test_installation.h"

#include "base/crypto/hash.h"
#include "services/completeness.h"
#include "services/draft_link.h"
#include "services/redate_programme.h"
#include "services/stored_application.h"
#include "stores/course_store.h"
#include "stores/random_id.h"

namespace musubi::services {

TestInstallation::TestInstallation()
    : m_database(Database::open(m_folder.database(), test_options(repository_migrations())).take()),
      m_documents(stores::DocumentFiles::open(m_folder.path() / "documents", "a key").take()),
      m_long_job_files(stores::DocumentFiles::open(m_folder.path() / "long_jobs", "a key").take()),
      m_context{.database = m_database,
                .definition_of = definitions_for_test(),
                .holidays = m_holidays,
                .closures = m_closures,
                .base_url = [] { return std::string{"https://musubi.example.jp"}; },
                .documents = *m_documents,
                .long_job_files = *m_long_job_files,
                .draw_page = [this](const PageToDraw& page) { return m_draw_page(page); },
                .status_key = "the key of this test",
                .account_key = "the account key of this test"} {}

void TestInstallation::publish_and_open(const std::vector<Replacement>& replacements) {
  const auto published = publish_programme(
      m_context, programme_for_test("2024-suction", replacements), at("2024-04-01T00:00:00Z"));
  ASSERT_EQ(code_of(published), "ok");
  const auto weeks = redate_programme(
      m_context,
      {.programme = suction, .opened_course = basic_1, .actor = desk(), .reason = "試験のため"},
      test_now);
  ASSERT_EQ(code_of(weeks), "ok");
}

std::string TestInstallation::draft(const TestSubmission& submission, Instant now) {
  const auto id = random_id<ApplicationId>();
  const std::string token = draft_token(m_context, id);
  const auto& answers = submission.input.answers;
  const auto email = answers.find(FieldId{"email"});
  const auto revision = value_of(m_database.read([&](Snapshot& snapshot) {
    return stores::find_latest_revision(snapshot, submission.programme);
  }));
  const stores::DraftRecord record{
      .id = id,
      .programme = submission.programme,
      .course = submission.course,
      .revision = revision.value().revision,
      .language = submission.language,
      .answers = answers,
      .agreed = submission.input.agreed,
      .step = "review",
      .address = std::nullopt,
      .confirmed_address = email == answers.end() ? "nobody@example.jp" : email->second.front(),
      .confirmed_at = now,
      .secret_hash = sha256_hex(token),
      .version = 1,
      .created_at = now,
      .updated_at = now,
      .expires_at = now.plus_seconds(3600)};
  const auto stored = m_database.write(
      [&](Transaction& transaction) { return stores::insert_draft(transaction, record); });
  EXPECT_EQ(code_of(stored), "ok");
  return token;
}

Result<DraftSubmission> TestInstallation::try_submit(const TestSubmission& submission,
                                                     Instant now) {
  return submit_draft(m_context,
                      {.token = draft(submission, now),
                       .version = 1,
                       .agreed = submission.input.agreed,
                       .confirmed = {}},
                      now);
}

Submitted TestInstallation::submit(const TestSubmission& test_submission, Instant now) {
  const DraftSubmission submission = value_of(try_submit(test_submission, now));
  const auto* receipt = std::get_if<Receipt>(&submission);
  if (receipt == nullptr) {
    ADD_FAILURE() << "the application was not accepted";
    return {};
  }
  const std::string secret = receipt->status_path.substr(receipt->status_path.rfind('/') + 1);
  const auto record = value_of(
      m_database.read([&](Snapshot& snapshot) { return load_own_application(snapshot, secret); }));
  return {record.id, secret, receipt->receipt_number};
}

Submitted TestInstallation::submit(const TestApplicant& applicant, Instant now) {
  return submit({.programme = suction,
                 .course = basic_1,
                 .language = Language::ja,
                 .input = {basic_answers(applicant), agreed_for_basic()}},
                now);
}

stores::ApplicationRecord TestInstallation::stored(const ApplicationId& id) {
  return value_of(
      m_database.read([&](Snapshot& snapshot) { return load_application(snapshot, id); }));
}

application::CourseRoom TestInstallation::room(const CourseId& course) {
  const auto call = value_of(m_database.read(
      [&](Snapshot& snapshot) { return stores::find_course_call(snapshot, suction, course); }));
  return call.value().call.room;
}

Result<void> outcome_of(const Result<Decided>& decided) {
  if (!decided.is_ok()) {
    return decided.error();
  }
  if (std::holds_alternative<StandingErrors>(decided.value())) {
    return Error{ErrorKind::refused, "standing_errors", "errors stand in the way"};
  }
  return {};
}

Result<void> TestInstallation::decide(const ApplicationId& id, application::Ruling ruling,
                                      std::string reason, Instant now) {
  return outcome_of(decide_application(m_context,
                                       {.application = id,
                                        .version = stored(id).version,
                                        .ruling = ruling,
                                        .reason = std::move(reason),
                                        .staff = desk_staff()},
                                       now));
}

Result<void> TestInstallation::send_back(const ApplicationId& id, std::string reason, Instant now) {
  return return_application(m_context,
                            {.application = id,
                             .version = stored(id).version,
                             .reason = std::move(reason),
                             .staff = desk_staff()},
                            now);
}

SubmittedDocumentId TestInstallation::hand_in_document(const ApplicationId& id, const char* slot,
                                                       Instant now) {
  const auto document = random_id<SubmittedDocumentId>();
  const auto done = m_database.write([&](Transaction& transaction) -> Result<void> {
    TRY(stores::insert_document(transaction, {.id = document,
                                              .application = id,
                                              .slot = DocumentId{slot},
                                              .file_name = "書類.pdf",
                                              .media_type = "application/pdf",
                                              .bytes = 4,
                                              .sha256 = sha256_hex("書類"),
                                              .stored_name = document.value,
                                              .sealing = stores::Sealing::plain,
                                              .pages = std::nullopt,
                                              .review = stores::DocumentReview::unreviewed,
                                              .review_reason = "",
                                              .uploaded_at = now,
                                              .reviewed_at = std::nullopt,
                                              .reviewed_by = std::nullopt}));
    return settle_completeness_of(m_context, transaction, id, now);
  });
  EXPECT_EQ(code_of(done), "ok");
  return document;
}

int TestInstallation::number(Statement statement) {
  const auto found = value_of(m_database.read([&](Snapshot& snapshot) {
    return snapshot.row(statement, {}, [](const Row& row) { return row.get<int>(0); });
  }));
  return found.value();
}

}  // namespace musubi::services
