#include "services/test_installation.h"

#include "services/redate_programme.h"
#include "services/stored_application.h"
#include "stores/course_store.h"

namespace musubi::services {

TestInstallation::TestInstallation()
    : m_database(Database::open(m_folder.database(), test_options(repository_migrations())).take()),
      m_context{.database = m_database,
                .definition_of = definitions_for_test(),
                .holidays = m_holidays,
                .closures = m_closures,
                .base_url = [] { return std::string{"https://musubi.example.jp"}; },
                .status_key = "the key of this test"} {}

void TestInstallation::publish_and_open() {
  const auto published =
      publish_programme(m_context, programme_for_test("2024-suction"), at("2024-04-01T00:00:00Z"));
  ASSERT_EQ(code_of(published), "ok");
  const auto weeks = redate_programme(
      m_context,
      {.programme = suction, .opened_course = basic_1, .actor = desk(), .reason = "試験のため"},
      test_now);
  ASSERT_EQ(code_of(weeks), "ok");
}

Submitted TestInstallation::submit(const SubmitCommand& command, Instant now) {
  const Submission submission = value_of(submit_application(m_context, command, now));
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

Result<void> TestInstallation::decide(const ApplicationId& id, application::Ruling ruling,
                                      std::string reason, Instant now) {
  const auto decided = decide_application(m_context,
                                          {.application = id,
                                           .version = stored(id).version,
                                           .ruling = ruling,
                                           .reason = std::move(reason),
                                           .actor = desk()},
                                          now);
  if (!decided.is_ok()) {
    return decided.error();
  }
  if (std::holds_alternative<StandingErrors>(decided.value())) {
    return Error{ErrorKind::refused, "standing_errors", "errors stand in the way"};
  }
  return {};
}

Result<void> TestInstallation::send_back(const ApplicationId& id, std::string reason, Instant now) {
  return return_application(m_context,
                            {.application = id,
                             .version = stored(id).version,
                             .reason = std::move(reason),
                             .actor = desk()},
                            now);
}

int TestInstallation::number(Statement statement) {
  const auto found = value_of(m_database.read([&](Snapshot& snapshot) {
    return snapshot.row(statement, {}, [](const Row& row) { return row.get<int>(0); });
  }));
  return found.value();
}

}  // namespace musubi::services
