// TestInstallation: the use cases over a temporary database with the suction training of 2024. Its
// dates are moved by whole weeks, so that the first round takes applications at the test's `now`.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "services/application_view.h"
#include "services/decide_application.h"
#include "services/publish_programme.h"
#include "services/submit_application.h"
#include "services/test_applicants.h"
#include "services/test_programmes.h"
#include "stores/document_store.h"
#include "stores/test_database.h"

namespace musubi::services {

inline Instant at(std::string_view text) { return Instant::parse(text).value(); }
inline Date day(std::string_view text) { return Date::parse_iso(text).value(); }

inline const Instant test_now = at("2026-11-21T10:00:00+09:00");
// When staff act unless a test says otherwise: two acts of one instant have no order.
inline const Instant an_hour_later = test_now.plus_seconds(3600);
inline const Instant two_hours_later = an_hour_later.plus_seconds(3600);
inline const ProgrammeId suction{"suction-2024"};
inline const CourseId basic_1{"basic_1"};
inline const CourseId basic_2{"basic_2"};
inline const CourseId practicum{"practicum"};
inline const CourseId supplement{"supplement"};

// An application that a test handed in.
struct Submitted {
  ApplicationId id;
  std::string secret;
  std::string receipt_number;
};

// What a test hands in: written as a draft whose address is confirmed already.
struct TestSubmission {
  ProgrammeId programme;
  CourseId course;
  Language language;
  ApplicationInput input;
};

// With errors in the way as a refusal, "standing_errors".
[[nodiscard]] Result<void> outcome_of(const Result<Decided>& decided);

class TestInstallation {
 public:
  TestInstallation();

  [[nodiscard]] const Context& context() const { return m_context; }
  [[nodiscard]] std::filesystem::path folder() const { return m_folder.path(); }
  [[nodiscard]] std::string bytes_of_database() const { return m_folder.database_bytes(); }

  // Publishes the suction training of 2024 with the dates of the notice, or a variant of it, and
  // moves the dates.
  void publish_and_open(const std::vector<Replacement>& replacements = {});

  // From now on mails of decisions are held; in other tests they are due at once.
  void hold_mails_for(int seconds) { m_context.recall_window_seconds = seconds; }
  void bound_exports_to(int rows) { m_context.export_rows_max = rows; }

  // A draft, whatever the window, with its address confirmed; answers the token.
  [[nodiscard]] std::string draft(const TestSubmission& submission, Instant now = test_now);
  [[nodiscard]] Result<DraftSubmission> try_submit(const TestSubmission& submission,
                                                   Instant now = test_now);
  // Hands in, and fails the test when it is not accepted.
  [[nodiscard]] Submitted submit(const TestSubmission& submission, Instant now = test_now);
  [[nodiscard]] Submitted submit(const TestApplicant& applicant, Instant now = test_now);

  [[nodiscard]] stores::ApplicationRecord stored(const ApplicationId& id);
  [[nodiscard]] application::CourseRoom room(const CourseId& course);
  [[nodiscard]] Result<void> decide(const ApplicationId& id, application::Ruling ruling,
                                    std::string reason = "", Instant now = an_hour_later);
  [[nodiscard]] Result<void> send_back(const ApplicationId& id, std::string reason,
                                       Instant now = an_hour_later);

  // Puts a document into the slot, as an upload does; answers its id.
  SubmittedDocumentId hand_in_document(const ApplicationId& id, const char* slot, Instant now);

  // The only number that the statement answers.
  [[nodiscard]] int number(Statement statement);

  // Draws the previews of a test that asks for some.
  DrawPage m_draw_page;

 private:
  TestFolder m_folder;
  Database m_database;
  calendar::HolidayCalendar m_holidays = calendar::HolidayCalendar::by_law();
  calendar::ClosureCalendar m_closures;
  std::unique_ptr<stores::DocumentFiles> m_documents;
  std::unique_ptr<stores::DocumentFiles> m_long_job_files;
  Context m_context;
};

// A test that begins with the training published and its first round open.
class OpenInstallation : public testing::Test, protected TestInstallation {
 protected:
  OpenInstallation() { publish_and_open(); }
};

inline Actor desk() { return staff_actor("desk@example.jp"); }
// With these verbs in the scope, and without an end.
inline access::Grant test_grant(std::vector<access::Verb> verbs, access::Scope scope) {
  return {.verbs = std::move(verbs),
          .scope = std::move(scope),
          .expires_at = std::nullopt,
          .reason = "試験のため"};
}
inline std::vector<access::Verb> every_verb() {
  return {access::all_verbs.begin(), access::all_verbs.end()};
}
inline Staff staff_with(std::vector<access::Grant> grants) {
  return {desk(), {std::move(grants), test_now}};
}
inline Staff desk_staff() {
  return staff_with({test_grant(every_verb(), access::PlatformScope{})});
}

template <typename T>
T value_of(Result<T> result) {
  EXPECT_TRUE(result.is_ok()) << result.error().code << ": " << result.error().detail;
  return result.take();
}

}  // namespace musubi::services
