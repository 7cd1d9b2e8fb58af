// Rows of the vocabulary: who applies, with which form, when and for how many places.
#include "programme_files/vocabulary_tables.h"

namespace musubi::programme_files {

std::vector<Kind> applicant_kinds() {
  using V = application::ApplicantUnit;
  constexpr auto family = Family::applicant;
  return {
      kind<V, application::Individual>(family, {.name = "individual",
                                                .ja = "一人で申し込む",
                                                .en = "one person",
                                                .parameters = {},
                                                .needed_by = "S4"}),
      kind<V, application::Team>(family, {.name = "team",
                                          .ja = "一つの病院のチームで申し込む。チームは分けない",
                                          .en = "a team of one hospital, never split",
                                          .parameters = {"standard_composition"},
                                          .needed_by = "S0 5–7"}),
      kind<V, application::Region>(family, {.name = "region",
                                            .ja = "一つまたは複数の市町村で申し込む",
                                            .en = "one or several municipalities of one area",
                                            .parameters = {"submitted_by"},
                                            .needed_by = "S1 4"}),
      kind<V, application::Roster>(family, {.name = "roster",
                                            .ja = "推薦された人の名簿で申し込む",
                                            .en = "the people whom a prefecture nominates",
                                            .parameters = {"submitted_by"},
                                            .needed_by = "S3 4–8"}),
      kind<V, application::Institution>(family, {.name = "institution",
                                                 .ja = "募集を出す機関が申し込む",
                                                 .en = "an institution that posts openings",
                                                 .parameters = {"submitted_by"},
                                                 .needed_by = "S2 5"}),
  };
}

std::vector<Kind> field_kinds() {
  using V = form::AnswerType;
  constexpr auto family = Family::field;
  return {
      kind<V, form::TextAnswer>(family, {.name = "text",
                                         .ja = "一行の文字",
                                         .en = "one line of text",
                                         .parameters = {"graphemes_max"},
                                         .needed_by = "S0"}),
      kind<V, form::LongTextAnswer>(family, {.name = "long_text",
                                             .ja = "複数行の文字",
                                             .en = "several lines of text",
                                             .parameters = {"graphemes_max"},
                                             .needed_by = "S1"}),
      kind<V, form::KanaAnswer>(family, {.name = "kana",
                                         .ja = "フリガナ",
                                         .en = "katakana reading of a name",
                                         .parameters = {"graphemes_max"},
                                         .needed_by = "S4 様式1"}),
      kind<V, form::DateAnswer>(
          family,
          {.name = "date", .ja = "日付", .en = "a day", .parameters = {}, .needed_by = "S4 様式1"}),
      kind<V, form::NumberAnswer>(family, {.name = "number",
                                           .ja = "単位のある数",
                                           .en = "a number with a unit",
                                           .parameters = {"value_min", "value_max", "unit"},
                                           .needed_by = "S0 7"}),
      kind<V, form::ChoiceAnswer>(family, {.name = "choice",
                                           .ja = "一つを選ぶ",
                                           .en = "one of the choices",
                                           .parameters = {"choices"},
                                           .needed_by = "S0 6"}),
      kind<V, form::ChoicesAnswer>(family, {.name = "choices",
                                            .ja = "いくつでも選ぶ",
                                            .en = "any of the choices",
                                            .parameters = {"choices"},
                                            .needed_by = "S4 2"}),
      kind<V, form::YesNoAnswer>(family, {.name = "yes_no",
                                          .ja = "はい・いいえ",
                                          .en = "yes or no",
                                          .parameters = {},
                                          .needed_by = "S4 2"}),
      kind<V, form::EmailAnswer>(family, {.name = "email",
                                          .ja = "メールアドレス",
                                          .en = "an e-mail address",
                                          .parameters = {},
                                          .needed_by = "S0"}),
      kind<V, form::PhoneAnswer>(family, {.name = "phone",
                                          .ja = "電話番号",
                                          .en = "a telephone number",
                                          .parameters = {},
                                          .needed_by = "S0"}),
      kind<V, form::AddressAnswer>(family, {.name = "address",
                                            .ja = "住所",
                                            .en = "a postal address",
                                            .parameters = {},
                                            .needed_by = "S4 様式1"}),
  };
}

std::vector<Kind> schedule_kinds() {
  using V = programme::Schedule;
  constexpr auto family = Family::schedule;
  return {
      kind<V, programme::FixedSessions>(family, {.name = "fixed_sessions",
                                                 .ja = "日程が決まっている",
                                                 .en = "dates are fixed",
                                                 .parameters = {"sessions", "reserve_days"},
                                                 .needed_by = "S0 3, S4 3"}),
      kind<V, programme::ArrangedDays>(
          family, {.name = "arranged_days",
                   .ja = "期間の中で日を相談して決める",
                   .en = "days are arranged within a period",
                   .parameters = {"from", "to", "starts", "ends", "papers_due"},
                   .needed_by = "S4 3"}),
      kind<V, programme::DaysUndecided>(family, {.name = "days_undecided",
                                                 .ja = "時期は決まり、日は決まっていない",
                                                 .en = "the season is known and the day is not",
                                                 .parameters = {"expected"},
                                                 .needed_by = "S1 8"}),
  };
}

std::vector<Kind> window_kinds() {
  using V = application::Window;
  constexpr auto family = Family::window;
  return {
      kind<V, application::WindowUndecided>(family, {.name = "undecided",
                                                     .ja = "通知に期間がない",
                                                     .en = "the notice gives no period",
                                                     .parameters = {},
                                                     .needed_by = "S0 19"}),
      kind<V, application::WindowBetween>(
          family, {.name = "between",
                   .ja = "始まりと終わりの日がある",
                   .en = "from a first to a last day",
                   .parameters = {"from", "from_weekday", "to", "to_weekday", "closes_at"},
                   .needed_by = "S1 1, S4 3"}),
      kind<V, application::WindowOpenFrom>(family, {.name = "open_from",
                                                    .ja = "随時",
                                                    .en = "open from a day on, without an end",
                                                    .parameters = {"from"},
                                                    .needed_by = "S2"}),
      kind<V, application::WindowByArrangement>(
          family, {.name = "by_arrangement",
                   .ja = "相談のうえ決める。相談には期限がある",
                   .en = "agreed with each applicant, after an inquiry in time",
                   .parameters = {"inquiry_deadline"},
                   .needed_by = "S4 3 出張"}),
  };
}

std::vector<Kind> capacity_kinds() {
  using V = application::CapacityLimit;
  constexpr auto family = Family::capacity;
  return {
      kind<V, application::CapacityUndecided>(family, {.name = "undecided",
                                                       .ja = "通知に定員がない",
                                                       .en = "the notice gives no number",
                                                       .parameters = {},
                                                       .needed_by = "S0 19"}),
      kind<V, application::CapacityUnlimited>(family, {.name = "unlimited",
                                                       .ja = "定員なし",
                                                       .en = "no limit",
                                                       .parameters = {},
                                                       .needed_by = "S4 3"}),
      kind<V, application::CapacityAtMost>(family, {.name = "at_most",
                                                    .ja = "この数まで",
                                                    .en = "up to this many",
                                                    .parameters = {"count"},
                                                    .needed_by = "S4 3, S3 4"}),
      kind<V, application::CapacityAtLeast>(family, {.name = "at_least",
                                                     .ja = "この数から開催する",
                                                     .en = "from this many on",
                                                     .parameters = {"count"},
                                                     .needed_by = "S4 3 出張"}),
      kind<V, application::CapacityBetween>(family, {.name = "between",
                                                     .ja = "この数からこの数まで",
                                                     .en = "from so many to so many",
                                                     .parameters = {"count_min", "count_max"},
                                                     .needed_by = "S1"}),
  };
}

std::vector<Kind> selection_kinds() {
  using V = application::Selection;
  constexpr auto family = Family::selection;
  return {
      kind<V, application::SelectionUndecided>(family, {.name = "undecided",
                                                        .ja = "通知に選び方がない",
                                                        .en = "the notice does not say how",
                                                        .parameters = {},
                                                        .needed_by = "S0 19"}),
      kind<V, application::SelectionByArrival>(family, {.name = "by_arrival",
                                                        .ja = "書類がそろった順",
                                                        .en = "in order of complete arrival",
                                                        .parameters = {},
                                                        .needed_by = "S4 Q33"}),
      kind<V, application::SelectionByPriority>(
          family, {.name = "by_priority",
                   .ja = "優先の区分に従い主催者が選び、理由を残す",
                   .en = "the organiser chooses by priority classes, with reasons",
                   .parameters = {"attributes"},
                   .needed_by = "S0 9"}),
      kind<V, application::SelectionByOrganiser>(family,
                                                 {.name = "by_organiser",
                                                  .ja = "主催者が選び、理由を残す",
                                                  .en = "the organiser chooses, with reasons",
                                                  .parameters = {},
                                                  .needed_by = "S1 6"}),
      kind<V, application::SelectionOutside>(family,
                                             {.name = "outside",
                                              .ja = "申込みの前に別の人が決める",
                                              .en = "somebody else decides before the application",
                                              .parameters = {"decided_by"},
                                              .needed_by = "S3 7, S2"}),
  };
}

}  // namespace musubi::programme_files
