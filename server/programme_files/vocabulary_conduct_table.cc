// Rows of the vocabulary: money, deadlines, learning and personal data.
#include "programme_files/vocabulary_tables.h"

namespace musubi::programme_files {

std::vector<Kind> fee_kinds() {
  using V = fees::FeeKind;
  constexpr auto family = Family::fee;
  return {
      kind<V, fees::FreeOfCharge>(family, {.name = "free_of_charge",
                                           .ja = "無料",
                                           .en = "free of charge",
                                           .parameters = {},
                                           .needed_by = "S0 16, S1 7, S2 8, S3"}),
      kind<V, fees::CourseFee>(family,
                               {.name = "course_fee",
                                .ja = "課程ごとの受講料と、申込みごとの事務管理費",
                                .en = "a fee per course and one administration fee per application",
                                .parameters = {"fee_yen", "administration_yen"},
                                .needed_by = "S4 6"}),
      kind<V, fees::ItemFee>(
          family, {.name = "item_fee",
                   .ja = "ケア項目ごとの受講料と、申込みごとの事務管理費",
                   .en = "a fee per practicum item and one administration fee per application",
                   .parameters = {"item_yen", "administration_yen"},
                   .needed_by = "S4 6"}),
      kind<V, fees::HeadFee>(family,
                             {.name = "head_fee",
                              .ja = "人数ごとの料金",
                              .en = "a fee per head, from a least number on",
                              .parameters = {"head_yen", "heads_min", "extras", "travel_km_min"},
                              .needed_by = "S4 6 出張"}),
  };
}

std::vector<Kind> refund_kinds() {
  using V = fees::RefundKind;
  constexpr auto family = Family::refund;
  return {
      kind<V, fees::WithdrawalInTime>(family, {.name = "withdrawal_in_time",
                                               .ja = "期限までの辞退",
                                               .en = "withdrawn in time",
                                               .parameters = {"deadline"},
                                               .needed_by = "S4 7(3)② a"}),
      kind<V, fees::CauseAccepted>(family, {.name = "cause_accepted",
                                            .ja = "返金する事情",
                                            .en = "a cause for which the fee comes back",
                                            .parameters = {"cause", "wording"},
                                            .needed_by = "S4 7(3)"}),
      kind<V, fees::CauseRefused>(family, {.name = "cause_refused",
                                           .ja = "返金しない事情",
                                           .en = "a cause for which nothing comes back",
                                           .parameters = {"cause", "wording"},
                                           .needed_by = "S4 7(2)"}),
  };
}

std::vector<Kind> deadline_kinds() {
  using V = DeadlineKinds;
  constexpr auto family = Family::deadline;
  return {
      kind<V, programme::FixedDeadline>(family, {.name = "fixed",
                                                 .ja = "決まった日、または日と時刻",
                                                 .en = "a fixed day, or day and time",
                                                 .parameters = {"date", "weekday", "time"},
                                                 .needed_by = "S1 1, S3 8"}),
      kind<V, programme::DeadlineAfterEvent>(
          family, {.name = "after_event",
                   .ja = "出来事から数える",
                   .en = "counted from an event",
                   .parameters = {"event", "count", "unit", "direction", "anchor_day", "roll"},
                   .needed_by = "S4 13, 39–40"}),
  };
}

std::vector<Kind> test_kinds() {
  using V = learning::TestKind;
  constexpr auto family = Family::test;
  return {
      kind<V, learning::WrittenTest>(
          family, {.name = "written_test",
                   .ja = "筆記試験と、同じ日の口頭試問",
                   .en = "a written test with an oral re-test on the same day",
                   .parameters = {"questions", "minutes", "right_min", "retest_right_min"},
                   .needed_by = "S4 9"}),
      kind<V, learning::LectureTest>(family, {.name = "lecture_test",
                                              .ja = "講義ごとの確認テスト",
                                              .en = "a short test per lecture",
                                              .parameters = {"right_min", "pass"},
                                              .needed_by = "S0 11"}),
  };
}

std::vector<Kind> attendance_kinds() {
  using V = learning::AttendanceKind;
  constexpr auto family = Family::attendance;
  return {
      kind<V, learning::LateRefused>(family,
                                     {.name = "late_refused",
                                      .ja = "この分以上の遅刻は受講できない",
                                      .en = "from so many minutes on, late arrivals are refused",
                                      .parameters = {"late_minutes_min", "make_up_days"},
                                      .needed_by = "S4 8"}),
      kind<V, learning::AbsenceFlagged>(family,
                                        {.name = "absence_flagged",
                                         .ja = "オンラインでこの分以上離れたら職員が見る",
                                         .en = "so many minutes away online are shown to staff",
                                         .parameters = {"absent_minutes_min"},
                                         .needed_by = "S4 Q6"}),
      kind<V, learning::AttendanceByStaff>(family, {.name = "by_staff",
                                                    .ja = "通知に定めがなく職員が決める",
                                                    .en = "the notice is silent and staff decide",
                                                    .parameters = {},
                                                    .needed_by = "S0, S3 Q8"}),
  };
}

std::vector<Kind> completion_kinds() {
  using V = learning::CompletionKind;
  constexpr auto family = Family::completion;
  return {
      kind<V, learning::LecturesWatched>(family, {.name = "lectures_watched",
                                                  .ja = "すべての講義動画を視聴した",
                                                  .en = "all lectures watched",
                                                  .parameters = {"lectures"},
                                                  .needed_by = "S3 15 ①"}),
      kind<V, learning::AssignmentSubmitted>(family, {.name = "assignment_submitted",
                                                      .ja = "事前課題を提出した",
                                                      .en = "the assignment is submitted",
                                                      .parameters = {},
                                                      .needed_by = "S3 15 ②"}),
      kind<V, learning::SessionAttended>(family, {.name = "session_attended",
                                                  .ja = "当日に参加した",
                                                  .en = "the session is attended",
                                                  .parameters = {},
                                                  .needed_by = "S3 15 ③"}),
      kind<V, learning::SurveyAnswered>(family, {.name = "survey_answered",
                                                 .ja = "アンケートに答えた",
                                                 .en = "the survey is answered",
                                                 .parameters = {"survey"},
                                                 .needed_by = "S3 15 ④"}),
      kind<V, learning::TestPassed>(family, {.name = "test_passed",
                                             .ja = "試験に合格した",
                                             .en = "the test is passed",
                                             .parameters = {"test"},
                                             .needed_by = "S4 9"}),
      kind<V, learning::FullCurriculum>(family, {.name = "full_curriculum",
                                                 .ja = "全課程を受講した",
                                                 .en = "every session of the curriculum attended",
                                                 .parameters = {},
                                                 .needed_by = "S4 8"}),
      kind<V, learning::ExercisesPassed>(family, {.name = "exercises_passed",
                                                  .ja = "演習を終えた",
                                                  .en = "the exercises are passed",
                                                  .parameters = {},
                                                  .needed_by = "S4 8"}),
      kind<V, learning::PracticumItemsCompleted>(family, {.name = "practicum_items_completed",
                                                          .ja = "実地研修の項目を終えた",
                                                          .en = "the practicum items are complete",
                                                          .parameters = {},
                                                          .needed_by = "S4 11(3)"}),
  };
}

std::vector<Kind> privacy_kinds() {
  using V = privacy::StatementKind;
  constexpr auto family = Family::privacy;
  return {
      kind<V, privacy::PurposeNotice>(family, {.name = "purpose_notice",
                                               .ja = "利用目的の通知",
                                               .en = "what the data is used for",
                                               .parameters = {},
                                               .needed_by = "S0 14, S4"}),
      kind<V, privacy::Consent>(family,
                                {.name = "consent",
                                 .ja = "提供への同意。引き渡しまで取り消せる",
                                 .en = "opt-in for a recipient, revocable until the hand-over",
                                 .parameters = {"recipient"},
                                 .needed_by = "S0 13"}),
      kind<V, privacy::Acknowledgement>(family, {.name = "acknowledgement",
                                                 .ja = "確認。同意ではない",
                                                 .en = "taken note of, not consented to",
                                                 .parameters = {},
                                                 .needed_by = "S0 15"}),
      kind<V, privacy::AnnouncedProvision>(family, {.name = "announced_provision",
                                                    .ja = "提供の告知",
                                                    .en = "a provision announced before submission",
                                                    .parameters = {"recipient"},
                                                    .needed_by = "S3 16"}),
      kind<V, privacy::Pledge>(family, {.name = "pledge",
                                        .ja = "受講者の誓約",
                                        .en = "the trainee's promise",
                                        .parameters = {},
                                        .needed_by = "S4 44"}),
  };
}

}  // namespace musubi::programme_files
