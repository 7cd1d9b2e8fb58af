#include "http/documents/learning_block.h"

#include <algorithm>

#include "base/overloaded.h"
#include "http/documents/blocks.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

using programme::ProgrammeDefinition;

constexpr Words pass_undecided{"講義ごとの短いテストがあります。合格点は未定です。",
                               "A short test for each lecture. Its pass mark is to be decided."};
constexpr Sentence<int> lecture_test{
    "講義ごとの短いテストがあります。{}問以上の正解で合格です。",
    "A short test for each lecture. {} or more right answers pass."};
constexpr Sentence<int, int, int, int> written_test{
    "{0}問・{1}分の筆記試験です。{2}"
    "問以上の正解で合格です。届かないときは、同じ日に口頭で再試験を行い、"
    "{3}問以上の正解で合格です。",
    "A written test of {0} questions in {1} minutes. {2} or more right answers pass; otherwise "
    "there is an oral re-test on the same day, in which {3} or more right answers pass."};
constexpr Sentence<int> late_refused{
    "開始から{}分以上遅れた回は、理由にかかわらず受講できません。",
    "From {} minutes after its start a session is refused, whatever the reason."};
constexpr Words make_up{"やむを得ない理由と認められたときは、予備日に振替受講ができます。",
                        "If the reason is accepted, you may take the session again on a reserve "
                        "day."};
constexpr Sentence<int> absence_flagged{
    "オンラインの回で{}分以上接続していないときは、受講の扱いを事務局が確認します。",
    "In an online session, being away for {} minutes or more is looked into by staff."};
constexpr Words attendance_by_staff{"遅刻や欠席の扱いは、事務局が個別に判断します。",
                                    "Lateness and absence are judged case by case by staff."};

constexpr Words completion_undecided{"未定（修了の条件は募集案内に定められていません）",
                                     "To be decided (the notice sets no conditions)"};
constexpr Words all_steps{"次のすべてを満たすと修了です。",
                          "You complete it by all of the following."};
constexpr Sentence<int> lectures_watched{"講義動画{}本をすべて視聴する", "Watch all {} lectures"};
constexpr Words assignment{"課題を提出する", "Hand in the assignment"};
constexpr Words attend_session{"当日の研修に出席する", "Attend the session"};
constexpr Sentence<std::string> survey{"{}に回答する", "Answer {}"};
constexpr Sentence<std::string> test_passed{"{}に合格する", "Pass {}"};
constexpr Words full_curriculum{"すべての回を受講する（振替受講を含む）",
                                "Take every session, make-up sessions included"};
constexpr Words exercises{"演習で、手技ごとに定められた回数を行い、最後の回を正しく行う",
                          "In the exercises, do each act as often as required, the last one right"};
constexpr Sentence<int, int> practicum{
    "希望した項目ごとに、最低回数以上を行い、累積成功率が{0}%以上で、かつ最後の{1}"
    "回が続けて成功する",
    "For each care item you chose: the minimum number of attempts, {0}% or more of them "
    "successful, and the last {1} all successful"};
constexpr Words practicum_plain{"希望した項目の実地研修をすべて終える",
                                "Complete the practicum of every care item you chose"};
constexpr Words acts_caption{"演習の手技と回数", "Acts of the exercises"};
constexpr Words act_column{"手技", "Act"};
constexpr Words items_caption{"実地研修の項目と最低回数", "Care items of the practicum"};
constexpr Words item_column{"項目", "Care item"};
constexpr Words count_column{"最低回数", "Attempts at least"};
constexpr Counted times{"回", "attempt", "attempts"};

template <typename Rule>
std::vector<const Rule*> rules_of(const std::vector<Rule>& rules, const programme::Course& course) {
  std::vector<const Rule*> chosen;
  for (const Rule& rule : rules) {
    if (programme::applies_to(rule.courses, course)) {
      chosen.push_back(&rule);
    }
  }
  return chosen;
}

std::string test_in(Language language, const learning::TestRule& rule) {
  return std::visit(
      Overloaded{[&](const learning::WrittenTest& test) {
                   return written_test.in(language, test.questions, test.minutes,
                                          test.pass.right_min, test.retest_pass.right_min);
                 },
                 [&](const learning::LectureTest& test) {
                   const auto* mark = std::get_if<learning::PassMark>(&test.pass);
                   return mark == nullptr ? std::string{pass_undecided.in(language)}
                                          : lecture_test.in(language, mark->right_min);
                 }},
      rule.kind);
}

std::string attendance_in(Language language, const learning::AttendanceRule& rule) {
  return std::visit(
      Overloaded{[&](const learning::LateRefused& late) {
                   const std::string refused = late_refused.in(language, late.late_minutes_min);
                   const std::string_view space = language == Language::ja ? "" : " ";
                   return late.make_up_days.empty()
                              ? refused
                              : fmt::format("{}{}{}", refused, space, make_up.in(language));
                 },
                 [&](const learning::AbsenceFlagged& absence) {
                   return absence_flagged.in(language, absence.absent_minutes_min);
                 },
                 [&](const learning::AttendanceByStaff&) {
                   return std::string{attendance_by_staff.in(language)};
                 }},
      rule.kind);
}

// The quoted title of a test or survey; its name in the file where it has none.
template <typename Rule, typename Name>
std::string title_of(Language language, const std::vector<Rule>& rules, const Name& id) {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  return quoted(language, found == rules.end() ? id.value : found->title.in(language));
}

std::string completion_condition_in(Language language, const ProgrammeDefinition& definition,
                                    const learning::CompletionKind& kind) {
  const auto say = [&](Words words) { return std::string{words.in(language)}; };
  const learning::Learning& learning = definition.learning;
  return std::visit(
      Overloaded{
          [&](const learning::LecturesWatched& watched) {
            return lectures_watched.in(language, watched.lectures);
          },
          [&](const learning::AssignmentSubmitted&) { return say(assignment); },
          [&](const learning::SessionAttended&) { return say(attend_session); },
          [&](const learning::SurveyAnswered& answered) {
            return survey.in(language, title_of(language, learning.surveys, answered.survey));
          },
          [&](const learning::TestPassed& passed) {
            return test_passed.in(language, title_of(language, learning.tests, passed.test));
          },
          [&](const learning::FullCurriculum&) { return say(full_curriculum); },
          [&](const learning::ExercisesPassed&) { return say(exercises); },
          [&](const learning::PracticumItemsCompleted&) {
            return definition.practicum
                       ? practicum.in(language, definition.practicum->sequence.rate_percent_min,
                                      definition.practicum->sequence.last_successes_min)
                       : say(practicum_plain);
          },
      },
      kind);
}

template <typename Counts>
Node count_table(Language language, Words caption, Words column, const Counts& counts) {
  Table table{.caption = std::string{caption.in(language)},
              .columns = {std::string{column.in(language)}, std::string{count_column.in(language)}},
              .rows = {}};
  for (const auto& count : counts) {
    table.rows.push_back(
        {text(count.title.in(language)), text(times.in(language, count.attempts_min))});
  }
  return group({h3(caption.in(language)), table_of(table)});
}

// The minimum counts that a condition refers to.
std::optional<Node> counts_behind(Language language, const ProgrammeDefinition& definition,
                                  const learning::CompletionKind& kind) {
  if (!definition.practicum) {
    return std::nullopt;
  }
  if (std::holds_alternative<learning::PracticumItemsCompleted>(kind)) {
    return count_table(language, items_caption, item_column, definition.practicum->items);
  }
  if (std::holds_alternative<learning::ExercisesPassed>(kind) && definition.practicum->exercises) {
    return count_table(language, acts_caption, act_column, definition.practicum->exercises->acts);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Node> conduct_of_course(Language language, const ProgrammeDefinition& definition,
                                      const programme::Course& course) {
  std::vector<Node> items;
  for (const auto* rule : rules_of(definition.learning.attendance, course)) {
    items.push_back(
        li(attendance_in(language, *rule), " ", citation(language, definition, rule->source)));
  }
  for (const auto* rule : rules_of(definition.learning.tests, course)) {
    items.push_back(li(strong(rule->title.in(language)), language == Language::ja ? "：" : ": ",
                       test_in(language, *rule), " ",
                       citation(language, definition, rule->source)));
  }
  return items.empty() ? std::nullopt : std::optional{ul(class_name("requirements"), items)};
}

Node completion_of_course(Language language, const ProgrammeDefinition& definition,
                          const programme::Course& course) {
  const auto rules = rules_of(definition.learning.completion, course);
  if (rules.empty()) {
    return p(completion_undecided.in(language));
  }
  std::vector<Node> items;
  std::vector<Node> tables;
  for (const auto* rule : rules) {
    items.push_back(li(completion_condition_in(language, definition, rule->kind), " ",
                       citation(language, definition, rule->source)));
    if (const auto table = counts_behind(language, definition, rule->kind)) {
      tables.push_back(*table);
    }
  }
  return group({p(all_steps.in(language)), ul(class_name("requirements"), items), group(tables)});
}

}  // namespace musubi::documents
