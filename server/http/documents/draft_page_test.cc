#include "http/documents/draft_page.h"

#include <gtest/gtest.h>

#include "http/documents/definition_for_test.h"
#include "http/documents/page_text_for_test.h"

namespace musubi::documents {
namespace {

const char* const drafted_at = "2024-05-01T12:00:00+09:00";

std::string draft_page_of(bool is_confirmed, Language language = Language::ja) {
  services::ConfirmationView view{
      .programme = view_for_test(definition_for_test(), instant_for_test(drafted_at)),
      .course = nullptr,
      .questions = 14,
      .answered = 3,
      .is_confirmed = is_confirmed,
      .expires_at = instant_for_test("2024-06-14T23:59:59+09:00")};
  view.course = &view.programme.courses.front();
  const Frame frame{language, html::Url::parse("/s.css").value(), instant_for_test(drafted_at)};
  return draft_page(frame, view, "se/cret");
}

TEST(DraftPage, asks_in_a_plain_form_and_counts_what_is_filled_in) {
  const std::string page = draft_page_of(false);
  EXPECT_TRUE(contains(page, "<form method=\"post\" action=\"/ja/drafts/se%2Fcret\">"));
  EXPECT_TRUE(contains(page, "アドレスを確認して続きを書く"));
  EXPECT_TRUE(contains(page, "3問（全14問）"));
  EXPECT_TRUE(contains(page, "令和6年6月14日"));
  EXPECT_FALSE(contains(page, "確認済みです"));
}

TEST(DraftPage, only_goes_on_where_the_address_is_confirmed) {
  const std::string page = draft_page_of(true, Language::en);
  EXPECT_TRUE(contains(page, "<form method=\"post\" action=\"/en/drafts/se%2Fcret\">"));
  EXPECT_TRUE(contains(page, "Your address is confirmed"));
  EXPECT_TRUE(contains(page, "Go on with the form"));
  EXPECT_FALSE(contains(page, "Confirm and go on"));
}

}  // namespace
}  // namespace musubi::documents
