#include "http/documents/course_page.h"

#include <gtest/gtest.h>

#include "http/documents/definition_for_test.h"
#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

Frame frame_in(Language language, std::string_view now) {
  return {language, html::Url::parse("/assets/site.css").value(), instant_for_test(now)};
}

std::string course_page_of(
    std::string_view course, Language language, std::string_view now,
    const programme::ProgrammeDefinition& definition = definition_for_test()) {
  const services::ProgrammeView view = view_for_test(definition, instant_for_test(now));
  return course_page(frame_in(language, now), view, course_for_test(view, course));
}

struct CallCase {
  const char* course;
  const char* now;
  bool can_apply;
  const char* ja;
};

const CallCase call_cases[] = {
    {"basic_1", "2024-04-14T23:59:59+09:00", false, "受付は令和6年4月15日（月）に始まります"},
    {"basic_1", "2024-04-15T00:00:00+09:00", true, "最終日の24時"},
    {"basic_1", "2024-05-15T23:59:59+09:00", true, "最終日の24時"},
    {"basic_1", "2024-05-16T00:00:00+09:00", false, "受付は終わりました"},
    {"supplement", "2025-01-31T17:00:00+09:00", true, "17:00まで"},
    {"supplement", "2025-01-31T17:00:01+09:00", false, "受付は終わりました"},
    {"practicum", "2030-01-01T00:00:00+09:00", true, "から随時"},
    {"on_site", "2024-05-01T10:00:00+09:00", false, "お問い合わせは、希望日の1か月前までに"},
    {"later", "2024-05-01T10:00:00+09:00", false, "受付期間はまだ決まっていません"},
};

TEST(CoursePage, offers_the_application_only_while_the_window_is_open_and_says_why_not_otherwise) {
  for (const CallCase& c : call_cases) {
    const std::string page = course_page_of(c.course, Language::ja, c.now);
    const std::string link = "href=\"/ja/apply/suction-2024/" + std::string{c.course} + "\"";
    EXPECT_EQ(count_of(page, link), c.can_apply ? 1 : 0) << c.course << " " << c.now;
    EXPECT_TRUE(contains(page, c.ja)) << c.course << " " << c.now;
  }
}

TEST(CoursePage, leads_from_a_closed_call_to_an_open_one_of_the_same_group) {
  const std::string open = course_page_of("basic_1", Language::ja, "2024-08-20T10:00:00+09:00");
  EXPECT_TRUE(contains(
      open, "いま申し込めるコース：<a href=\"/ja/programmes/suction-2024/courses/basic_2\""));
  const std::string none = course_page_of("basic_1", Language::ja, "2024-06-20T10:00:00+09:00");
  EXPECT_TRUE(contains(none, "ほかのコースを見る"));
}

TEST(CoursePage, names_the_other_channels_when_the_site_takes_no_applications) {
  auto definition = definition_for_test();
  definition.channels = {programme::Channel::fax, programme::Channel::post};
  const std::string page =
      course_page_of("basic_1", Language::ja, "2024-05-01T10:00:00+09:00", definition);
  EXPECT_FALSE(contains(page, "/ja/apply/"));
  EXPECT_TRUE(contains(page, "申込みは、FAX、郵送で受け付けています。"));
}

TEST(CoursePage, sends_teams_and_rosters_to_the_notice_while_the_site_has_no_form_for_them) {
  auto definition = definition_for_test();
  definition.applicant = application::Roster{};
  definition.channels = {programme::Channel::web, programme::Channel::mail};
  for (const char* course : {"basic_1", "later"}) {
    const std::string page =
        course_page_of(course, Language::ja, "2024-05-01T10:00:00+09:00", definition);
    EXPECT_FALSE(contains(page, "/ja/apply/")) << course;
    EXPECT_TRUE(contains(page, "まだこのサイトでは受け付けていません")) << course;
    EXPECT_TRUE(contains(page, "申込みは、メールで受け付けています。")) << course;
    EXPECT_FALSE(contains(page, "申込みは、このサイト")) << course;
  }
}

struct WordCase {
  const char* course;
  const char* ja;
  const char* en;
};

const WordCase word_cases[] = {
    {"basic_1", "<dt>定員</dt><dd>6名</dd>", "<dt>Places</dt><dd>6 people</dd>"},
    {"supplement", "2名（次のコースと合わせた人数です: プログラムA）",
     "2 people (shared with: Program A)"},
    {"practicum", "なし（人数の制限はありません）", "No limit"},
    {"on_site", "<dt>定員</dt><dd>3名以上</dd>", "<dt>Places</dt><dd>At least 3 people</dd>"},
    {"later", "<dt>定員</dt><dd>未定</dd>", "<dt>Places</dt><dd>To be decided</dd>"},
    {"later", "<dt>会場</dt><dd>未定</dd>", "<dt>Venue</dt><dd>To be decided</dd>"},
    {"later", "<dt>費用</dt><dd>未定</dd>", "<dt>Fee</dt><dd>To be decided</dd>"},
    {"later", "未定（見込み: 秋ごろ）", "To be decided (expected: autumn)"},
    {"later", "未定（修了の条件は募集案内に定められていません）", "sets no conditions"},
    {"later", "合格点は未定です", "Its pass mark is to be decided"},
    {"basic_1", "96,800円（消費税10%を含む）", "¥96,800 (including 10% consumption tax)"},
    {"practicum", "2項目の場合 32,800円", "2 items: ¥32,800"},
    {"practicum", "指導を委託しない場合 8,800円", "within one office: ¥8,800"},
    {"on_site", "1名につき 96,800円（3名以上で申し込めます）（消費税10%を含む）",
     "3 people: ¥290,400"},
    {"basic_1", "<time datetime=\"2024-06-06\">令和6年6月6日（木）</time>",
     "<time datetime=\"2024-06-06\">6 June 2024 (Thu)</time>"},
    {"basic_1", "講義 <span class=\"cell-tight\">09:00〜17:00</span>",
     "Lectures <span class=\"cell-tight\">09:00–17:00</span>"},
    {"basic_1", "予備日", "Reserve day"},
    {"practicum", "令和7年3月21日（金）までに届く", "must arrive by 21 March 2025 (Fri)"},
    {"basic_1", "研修初日の1週間前までに取下げの連絡", "by 1 week before the first day"},
    {"practicum", "利用者の体調（まだ始めていない項目の受講料）", "the items not yet begun"},
    {"basic_1", "30問・60分の筆記試験です。27問以上の正解", "30 questions in 60 minutes"},
    {"basic_1", "開始から20分以上遅れた回", "From 20 minutes after its start"},
    {"practicum", "累積成功率が70%以上で、かつ最後の3回", "70% or more"},
    {"practicum", "「ほかの施設で実地研修を行いますか」に「はい」と答えた方",
     "If you answer “Do you take the practicum at another facility?” with “yes”"},
    {"basic_1", "できるだけメール、LINEでお願いします",
     "If you can, please inquire by: e-mail, LINE."},
    {"basic_1", "望ましい条件", "Preferred"},
    {"practicum", "事務局が確認します", "Checked by staff"},
};

TEST(CoursePage, says_in_both_languages_what_is_limited_unlimited_minimal_or_undecided) {
  for (const WordCase& c : word_cases) {
    const std::string ja = course_page_of(c.course, Language::ja, "2024-05-01T10:05:00+09:00");
    const std::string en = course_page_of(c.course, Language::en, "2024-05-01T10:05:00+09:00");
    EXPECT_TRUE(contains(ja, c.ja)) << c.course << ": " << c.ja;
    EXPECT_TRUE(contains(en, c.en)) << c.course << ": " << c.en;
  }
}

programme::ProgrammeDefinition two_sessions(LocalisedText first, LocalisedText second) {
  programme::ProgrammeDefinition definition = definition_for_test();
  programme::Course& course = definition.courses.front();
  auto& sessions = std::get<programme::FixedSessions>(course.schedule).sessions;
  course.venue = {};
  sessions.front().venue = std::move(first);
  sessions.push_back(sessions.front());
  sessions.back().id = SessionId{"second"};
  sessions.back().venue = std::move(second);
  return definition;
}

TEST(CoursePage, names_one_venue_of_all_sessions_and_else_points_to_the_dates) {
  const std::string same = course_page_of("basic_1", Language::ja, "2024-05-01T10:00:00+09:00",
                                          two_sessions({"札幌", "Sapporo"}, {"札幌", "Sapporo"}));
  EXPECT_TRUE(contains(same, "<dt>会場</dt><dd>札幌</dd>"));
  const std::string two = course_page_of("basic_1", Language::ja, "2024-05-01T10:00:00+09:00",
                                         two_sessions({"札幌", "Sapporo"}, {"仙台", "Sendai"}));
  EXPECT_TRUE(contains(two, "<dt>会場</dt><dd>回によって異なります"));
  EXPECT_TRUE(contains(two, "<td>この回<br>仙台</td>"));
}

TEST(CoursePage, calls_all_requirements_binding_only_where_none_is_marked) {
  EXPECT_TRUE(contains(course_page_of("basic_1", Language::ja, "2024-05-01T10:00:00+09:00"),
                       "印のないものはすべて"));
  EXPECT_TRUE(contains(course_page_of("later", Language::ja, "2024-05-01T10:00:00+09:00"),
                       "次のすべてを満たすことが必要です。"));
}

TEST(CoursePage, takes_room_and_window_from_the_operating_record_and_not_from_the_file) {
  services::ProgrammeView view =
      view_for_test(definition_for_test(), instant_for_test("2026-11-21T10:00:00+09:00"));
  view.dates = services::Dates::demonstration;
  services::CourseView course = course_for_test(view, "basic_1");
  course.call.window = application::WindowBetween{
      Date::parse_iso("2026-11-16").value(), Date::parse_iso("2026-12-16").value(), {}};
  course.call.room = {application::CapacityAtMost{8}, 3};
  course.window_state = application::WindowState::open;
  const std::string page =
      course_page(frame_in(Language::ja, "2026-11-21T10:00:00+09:00"), view, course);
  EXPECT_TRUE(contains(page, "令和8年11月16日（月）</time>から"));
  EXPECT_TRUE(contains(page, "8名（受講が決まった方 3名）"));
  EXPECT_TRUE(contains(page, "デモ日程"));
  EXPECT_TRUE(contains(page, "サーバーの時刻: 令和8年11月21日（土） 10:00"));
}

TEST(CoursePage, cites_the_place_of_the_notice_beside_each_requirement) {
  const std::string page = course_page_of("basic_1", Language::en, "2024-05-01T10:00:00+09:00");
  EXPECT_TRUE(contains(page,
                       "Is a certified care worker <span class=\"source\">Call, "
                       "<span lang=\"ja\">2 受講資格</span></span>"));
}

}  // namespace
}  // namespace musubi::documents
