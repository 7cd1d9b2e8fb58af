#include "http/documents/guide_page.h"

#include <gtest/gtest.h>

#include "http/documents/course_page.h"
#include "http/documents/definition_for_test.h"
#include "http/documents/overview_page.h"
#include "http/documents/page_text_for_test.h"
#include "http/documents/programme_page.h"

namespace musubi::documents {
namespace {

const Instant guided_at = instant_for_test("2024-05-01T10:05:00+09:00");

Frame guide_frame_in(Language language) {
  return {language, html::Url::parse("/s.css").value(), guided_at};
}

std::string guide_page_of(const std::vector<std::string>& answers) {
  return guide_page(guide_frame_in(Language::ja), view_for_test(definition_for_test(), guided_at),
                    answers);
}

struct AnswersCase {
  const char* written;
  std::vector<std::string> answers;
};

const AnswersCase answers_cases[] = {
    {"", {}},          {"yes", {"yes"}},      {"yes.both", {"yes", "both"}},
    {"yes.", {"yes"}}, {".yes", {"", "yes"}}, {"a.b.c.d.e.f.g.h", {"a", "b", "c", "d", "e", "f"}},
};

TEST(GuideAnswers, are_read_from_the_address_and_bounded) {
  for (const AnswersCase& c : answers_cases) {
    EXPECT_EQ(answers_from(c.written), c.answers) << c.written;
  }
}

TEST(GuidePage, asks_the_first_question_with_a_link_for_each_answer) {
  const std::string page = guide_page_of({});
  EXPECT_TRUE(contains(page, "資格をお持ちですか</h2>"));
  EXPECT_TRUE(contains(page, "href=\"/ja/programmes/suction-2024/guide?answers=yes\">はい</a>"));
  EXPECT_TRUE(contains(page, "href=\"/ja/programmes/suction-2024/guide?answers=no\">いいえ</a>"));
  EXPECT_FALSE(contains(page, "これまでの答え"));
}

TEST(GuidePage, asks_on_and_lets_earlier_answers_be_changed) {
  const std::string page = guide_page_of({"yes"});
  EXPECT_TRUE(contains(page, "何を受けますか</h2>"));
  EXPECT_TRUE(contains(page, "guide?answers=yes.both\">基本と実地</a>"));
  EXPECT_TRUE(contains(page, "「資格をお持ちですか」の答えを変える"));
}

TEST(GuidePage, ends_with_the_courses_in_order_their_papers_windows_and_fees) {
  const std::string page = guide_page_of({"yes", "both"});
  const std::size_t basic = page.find("<h2>1. ");
  const std::size_t practicum = page.find("<h2>2. ");
  ASSERT_NE(basic, std::string::npos);
  ASSERT_NE(practicum, std::string::npos);
  EXPECT_LT(basic, practicum);
  EXPECT_TRUE(contains(page, "順に申し込みます。"));
  const std::string first = page.substr(basic, practicum - basic);
  const std::string second = page.substr(practicum);
  EXPECT_TRUE(contains(first, "または"));
  EXPECT_TRUE(contains(first, "96,800円"));
  EXPECT_TRUE(contains(first, "受付中</span>"));
  EXPECT_TRUE(contains(first, "/ja/apply/suction-2024/basic_1"));
  EXPECT_FALSE(contains(first, "/ja/apply/suction-2024/basic_2"));
  EXPECT_TRUE(contains(first, "①"));
  EXPECT_FALSE(contains(first, "②"));
  EXPECT_TRUE(contains(second, "②"));
  EXPECT_TRUE(contains(second, "前の段階を修了してから申し込みます。"));
  EXPECT_FALSE(contains(second, "/ja/apply/"));
}

TEST(GuidePage, says_what_to_do_where_there_is_no_course) {
  const std::string page = guide_page_of({"no"});
  EXPECT_TRUE(contains(page, "先に資格を取ってください。"));
  EXPECT_TRUE(contains(page, "kenshu@example.jp"));
  EXPECT_FALSE(contains(page, "/ja/apply/"));
}

TEST(GuidePage, leaves_out_answers_that_fit_no_question) {
  EXPECT_EQ(guide_page_of({"perhaps", "both"}), guide_page_of({}));
  EXPECT_EQ(guide_page_of({"yes", "\u202E"}), guide_page_of({"yes"}));
}

TEST(GuidePage, is_linked_only_where_a_programme_has_a_guide) {
  auto definition = definition_for_test();
  auto view = view_for_test(definition, guided_at);
  const Frame frame = guide_frame_in(Language::ja);
  EXPECT_TRUE(contains(programme_page(frame, view), "/ja/programmes/suction-2024/guide"));
  EXPECT_TRUE(contains(course_page(frame, view, view.courses.front()),
                       "/ja/programmes/suction-2024/guide"));
  definition.guide.clear();
  view = view_for_test(definition, guided_at);
  EXPECT_FALSE(contains(programme_page(frame, view), "/guide"));
  EXPECT_FALSE(contains(course_page(frame, view, view.courses.front()), "/guide"));
  EXPECT_FALSE(contains(overview_page(frame, view), "/guide"));
}

TEST(OverviewPage, has_the_courses_and_the_papers_of_the_notice) {
  const auto view = view_for_test(definition_for_test(), guided_at);
  const std::string page = overview_page(guide_frame_in(Language::ja), view);
  for (const char* part : {"様式1", "× 不要", "○ 必要", "96,800円", "令和6年5月1日（水） 10:05",
                           "電話（お急ぎの場合）", "03-0000-0000"}) {
    EXPECT_TRUE(contains(page, part)) << part;
  }
}

TEST(ContactBlock, names_the_preferred_ways_first_and_says_when_to_call) {
  auto definition = definition_for_test();
  definition.contact->fax = "03-0000-0001";
  definition.contact->preferred = {programme::Channel::line, programme::Channel::mail};
  const std::string page =
      overview_page(guide_frame_in(Language::ja), view_for_test(definition, guided_at));
  const std::size_t line = page.find("@kenshu-example");
  const std::size_t mail = page.find("kenshu@example.jp");
  const std::size_t fax = page.find("03-0000-0001");
  const std::size_t phone = page.find("03-0000-0000");
  EXPECT_LT(line, mail);
  EXPECT_LT(mail, fax);
  EXPECT_LT(fax, phone);
  EXPECT_TRUE(contains(page, "できるだけLINE、メールでお願いします。電話は、お急ぎの場合だけ"));
  definition.contact->phone->use = programme::PhoneUse::any_time;
  EXPECT_FALSE(contains(
      overview_page(guide_frame_in(Language::ja), view_for_test(definition, guided_at)), "お急ぎ"));
  definition.contact.reset();
  EXPECT_TRUE(
      contains(overview_page(guide_frame_in(Language::ja), view_for_test(definition, guided_at)),
               "連絡先は、募集案内に記載しています。"));
}

}  // namespace
}  // namespace musubi::documents
