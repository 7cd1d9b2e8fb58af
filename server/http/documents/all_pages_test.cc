// What holds for every document: hostile texts stay text, both languages are whole, nothing runs,
// and pages stay small (ui.md "Documents").
#include <gtest/gtest.h>

#include <map>

#include "http/documents/address_page.h"
#include "http/documents/catalogue_page.h"
#include "http/documents/course_page.h"
#include "http/documents/definition_for_test.h"
#include "http/documents/guide_page.h"
#include "http/documents/mail_page.h"
#include "http/documents/message_page.h"
#include "http/documents/overview_page.h"
#include "http/documents/page_text_for_test.h"
#include "http/documents/programme_page.h"
#include "http/documents/status_page.h"

namespace musubi::documents {
namespace {

constexpr std::size_t page_bytes_max = 40'000;

services::StatusView full_status_of(const services::ProgrammeView& view,
                                    const std::string& suffix) {
  using Verb = services::HistoryStep::Verb;
  const Instant at = instant_for_test("2024-05-01T10:00:00+09:00");
  services::StatusView status{
      .programme = view,
      .course = nullptr,
      .receipt_number = "S6-0012" + suffix,
      .applicant = "岩手 花子" + suffix,
      .standing = {application::State::returned, application::Decision::undecided},
      .received_at = at,
      .return_reason = "氏名を確かめてください" + suffix,
      .history = {{at, Verb::submitted, "", ""}, {at, Verb::returned, "担当", "氏名" + suffix}},
      .possible = {application::Event::resubmit, application::Event::withdraw},
      .messages = {{"m1", services::MessageSide::staff, "担当", at, "お知らせ" + suffix, {}},
                   {"m2", services::MessageSide::applicant, "", at, "質問" + suffix, {}}}};
  status.course = &status.programme.courses.front();
  return status;
}

services::AddressView address_view_of(const services::StatusView& status,
                                      const std::string& suffix) {
  return {.programme = status.programme,
          .course = status.course,
          .receipt_number = status.receipt_number,
          .address = "hanako@example.jp" + suffix,
          .awaited = "new@example.jp" + suffix,
          .can_change = true};
}

// Every document once, by name.
std::map<std::string, std::string> pages_in(Language language, const std::string& suffix) {
  const Instant now = instant_for_test("2024-05-01T10:05:00+09:00");
  const Frame frame{language, html::Url::parse("/assets/site.css").value(), now};
  services::ProgrammeView view = view_for_test(definition_for_test(suffix), now);
  view.dates = services::Dates::demonstration;
  const services::StatusView status = full_status_of(view, suffix);
  const services::MailView mail{"m1",
                                now,
                                "hanako@example.jp" + suffix,
                                "申込みの受付" + suffix,
                                "本文" + suffix,
                                services::MailState::sent};
  std::map<std::string, std::string> pages{
      {"catalogue", catalogue_page(frame, {{suffix, {}}, {view}})},
      {"nothing found", catalogue_page(frame, {{"x" + suffix, {}}, {}})},
      {"programme", programme_page(frame, view)},
      {"overview", overview_page(frame, view)},
      {"guide", guide_page(frame, view, {})},
      {"guided to courses", guide_page(frame, view, {"yes", "both"})},
      {"guided to none", guide_page(frame, view, {"no"})},
      {"status", status_page(frame, status, "token" + suffix)},
      {"withdraw", withdraw_page(frame, status, "token")},
      {"address", change_address_page(frame, address_view_of(status, suffix), "token")},
      {"address refused", change_address_page(frame, address_view_of(status, suffix), "token",
                                              {.text = "x" + suffix, .refusal = "×"})},
      {"address link",
       address_link_page(frame, {view, &view.courses.front(), "a@example.jp" + suffix, false},
                         "secret")},
      {"mails", mails_page(frame, {mail})},
      {"mail", mail_page(frame, mail, "https://example.jp")}};
  for (const services::CourseView& course : view.courses) {
    pages.emplace("course " + course.course->id.value, course_page(frame, view, course));
  }
  for (const Failure failure :
       {Failure::bad_request, Failure::forbidden, Failure::not_found, Failure::too_large,
        Failure::too_many_requests, Failure::broken, Failure::unavailable}) {
    pages.emplace("message " + std::to_string(static_cast<int>(failure)),
                  message_page(frame, failure, "r-1" + suffix));
  }
  return pages;
}

TEST(AllPages, write_hostile_texts_as_text) {
  for (const Language language : {Language::ja, Language::en}) {
    for (const auto& [name, page] : pages_in(language, hostile)) {
      EXPECT_FALSE(contains(page, "<script")) << name;
      EXPECT_TRUE(contains(page, "&lt;script&gt;&quot;&#39;&amp;\u2028\u202Eabc")) << name;
    }
  }
}

TEST(AllPages, keep_names_that_people_type_apart_from_the_direction_of_their_line) {
  for (const char* name : {"status", "withdraw"}) {
    const std::string page = pages_in(Language::ja, hostile).at(name);
    EXPECT_TRUE(contains(page, "<bdi lang=\"ja\">岩手 花子&lt;script&gt;")) << name;
  }
}

TEST(AllPages, run_nothing_and_load_nothing_of_another_place) {
  for (const auto& [name, page] : pages_in(Language::ja, "")) {
    for (const char* part :
         {"<script", "<style", " style=", " on", "http://", "//cdn", "<iframe"}) {
      EXPECT_FALSE(contains(page, part)) << name << ": " << part;
    }
  }
}

TEST(AllPages, have_no_japanese_on_an_english_page_outside_what_is_marked_as_japanese) {
  for (const auto& [name, page] : pages_in(Language::en, "")) {
    EXPECT_FALSE(has_japanese(outside_japanese(page))) << name << outside_japanese(page);
    EXPECT_TRUE(contains(page, "<html lang=\"en\">")) << name;
  }
}

TEST(AllPages, have_no_english_sentence_on_a_japanese_page) {
  for (const auto& [name, page] : pages_in(Language::ja, "")) {
    EXPECT_FALSE(has_english_sentence(japanese_text(page))) << name << japanese_text(page);
    EXPECT_TRUE(contains(page, "<html lang=\"ja\">")) << name;
  }
}

TEST(AllPages, stay_small_and_have_one_title_one_main_and_at_most_one_primary_action) {
  for (const Language language : {Language::ja, Language::en}) {
    for (const auto& [name, page] : pages_in(language, "")) {
      EXPECT_LT(page.size(), page_bytes_max) << name;
      EXPECT_EQ(count_of(page, "<h1>"), 1) << name;
      EXPECT_EQ(count_of(page, "<main id=\"main\""), 1) << name;
      EXPECT_LE(count_of(page, "class=\"button\""), 1) << name;
    }
  }
}

TEST(AllPages, show_the_notice_of_a_demonstration_only_in_one) {
  const Instant now = instant_for_test("2024-05-01T10:05:00+09:00");
  const Frame frame{Language::en, html::Url::parse("/s.css").value(), now};
  services::ProgrammeView view = view_for_test(definition_for_test(), now);
  EXPECT_FALSE(contains(programme_page(frame, view), "Demonstration dates"));
  EXPECT_FALSE(contains(catalogue_page(frame, {{}, {view}}), "Demonstration dates"));
  view.dates = services::Dates::demonstration;
  EXPECT_TRUE(contains(programme_page(frame, view), "Demonstration dates"));
  EXPECT_TRUE(contains(catalogue_page(frame, {{}, {view}}), "Demonstration dates"));
}

TEST(AllPages, link_to_themselves_in_the_other_language) {
  const auto pages = pages_in(Language::en, "");
  EXPECT_TRUE(contains(pages.at("course basic_1"),
                       "href=\"/ja/programmes/suction-2024/courses/basic_1\" lang=\"ja\""));
  EXPECT_TRUE(contains(pages.at("status"), "href=\"/ja/status/token\" lang=\"ja\""));
  EXPECT_TRUE(contains(pages.at("nothing found"), "href=\"/ja?q=x\" lang=\"ja\""));
}

TEST(AllPages, let_only_public_pages_be_indexed) {
  for (const auto& [name, page] : pages_in(Language::ja, "")) {
    const bool is_public = name == "catalogue" || name == "nothing found" || name == "programme" ||
                           name == "overview" || name == "guide" || name.starts_with("course ");
    EXPECT_EQ(contains(page, "noindex"), !is_public) << name;
  }
}

}  // namespace
}  // namespace musubi::documents
