#include "http/documents/programme_page.h"

#include <gtest/gtest.h>

#include "http/documents/definition_for_test.h"
#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

std::string page_in(Language language, const programme::ProgrammeDefinition& definition) {
  const Instant now = instant_for_test("2024-05-01T10:05:00+09:00");
  return programme_page({language, html::Url::parse("/s.css").value(), now},
                        view_for_test(definition, now));
}

TEST(ProgrammePage, lists_each_course_with_its_state_places_window_and_fee) {
  const std::string page = page_in(Language::ja, definition_for_test());
  for (const char* words : {"href=\"/ja/programmes/suction-2024/courses/basic_1\"", "受付中",
                            "受付前", "要相談", "未定", "data-title=\"定員\">6名</td>",
                            "data-title=\"定員\">なし（人数の制限はありません）</td>",
                            "data-title=\"定員\">3名以上</td>", "data-title=\"費用\">96,800円</td>",
                            "data-title=\"費用\">1項目 12,000円＋事務管理費 8,800円</td>",
                            "data-title=\"費用\">1名につき 96,800円</td>", "（9日間）"}) {
    EXPECT_TRUE(contains(page, words)) << words;
  }
}

TEST(ProgrammePage, shows_courses_that_need_the_same_papers_in_one_column) {
  const std::string page = page_in(Language::ja, definition_for_test());
  EXPECT_TRUE(
      contains(page,
               "<th scope=\"col\" role=\"columnheader\">「実地研修」以外のすべてのコース</th>"
               "<th scope=\"col\" role=\"columnheader\">実地研修</th>"));
  EXPECT_TRUE(
      contains(page,
               "② 受講申込書</th><td role=\"cell\" data-title=\"様式\">定めなし</td>"
               "<td role=\"cell\" data-title=\"「実地研修」以外のすべてのコース\">× 不要</td>"
               "<td role=\"cell\" data-title=\"実地研修\">○ 必要</td>"));
  EXPECT_TRUE(contains(page, "提出しない（手元で確認）"));
  EXPECT_TRUE(contains(page, "フォームに入力（紙の提出は不要）"));
}

TEST(ProgrammePage, numbers_forms_and_years_in_its_language) {
  const std::string ja = page_in(Language::ja, definition_for_test());
  EXPECT_TRUE(contains(ja, ">様式1</span>"));
  EXPECT_TRUE(contains(ja, "<dd>令和6年度</dd>"));
  const std::string en = page_in(Language::en, definition_for_test());
  EXPECT_TRUE(contains(en, ">Form 1</span>"));
  EXPECT_FALSE(contains(en, "様式"));
  EXPECT_TRUE(contains(en, "<dd>2024</dd>"));
  EXPECT_TRUE(contains(en, "<dd>This site, e-mail"));
}

TEST(ProgrammePage, groups_requirements_by_course_and_keeps_the_instructors_apart) {
  const std::string page = page_in(Language::ja, definition_for_test());
  EXPECT_EQ(count_of(page, "<h3>すべてのコース</h3>"), 1);
  EXPECT_EQ(count_of(page, "<h3>実地研修：指導看護師の条件</h3>"), 1);
}

TEST(ProgrammePage, calls_each_statement_on_personal_data_what_it_is) {
  const std::string page = page_in(Language::ja, definition_for_test());
  for (const char* kind : {"利用目的", "同意をお願いすること（任意。提供先: 次年度の委託先）",
                           "確認していただくこと", "提供することのお知らせ（提供先: 県知事）",
                           "約束していただくこと", "このサイトでは発行しません"}) {
    EXPECT_TRUE(contains(page, kind)) << kind;
  }
}

TEST(ProgrammePage, says_what_a_bare_programme_does_not_have_yet) {
  programme::ProgrammeDefinition bare = definition_for_test();
  bare.courses = {};
  bare.documents = {};
  bare.eligibility = {};
  bare.certificates = {};
  bare.privacy = {};
  const std::string page = page_in(Language::ja, bare);
  EXPECT_TRUE(contains(page, "コースはまだ決まっていません。"));
  EXPECT_TRUE(contains(page, "募集案内に定めはありません。"));
  EXPECT_TRUE(contains(page, "提出する書類は定められていません。"));
  EXPECT_FALSE(contains(page, "修了証など"));
}

}  // namespace
}  // namespace musubi::documents
