#include "services/preview_mail.h"

#include <algorithm>

#include "services/test_installation.h"

namespace musubi::services {
namespace {

using programme::MailEvent;

class PreviewMail : public OpenInstallation {
 protected:
  Result<WordingPreview> wording(MailEvent event, Language language = Language::ja,
                                 const CourseId& course = {}) {
    return preview_wording(
        context(), {.programme = suction, .course = course, .event = event, .language = language},
        test_now);
  }
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_F(PreviewMail, shows_every_mail_of_the_programme_in_both_languages_with_nothing_left_open) {
  for (const MailEvent event : programme::mail_events) {
    for (const Language language : {Language::ja, Language::en}) {
      const WordingPreview preview = value_of(wording(event, language));
      EXPECT_FALSE(contains(preview.subject + preview.body, "{")) << preview.body;
      EXPECT_TRUE(contains(preview.subject, "SUCTION-2024-0000")) << preview.subject;
      EXPECT_FALSE(contains(preview.subject, "花子")) << preview.subject;
      EXPECT_TRUE(contains(preview.body, language == Language::ja ? "見本 花子 様" : "Dear Hanako"))
          << preview.body;
      for (const programme::EventPlaceholder& own : programme::placeholders_of(event)) {
        const bool is_named = std::ranges::find(preview.samples, own.name) != preview.samples.end();
        EXPECT_TRUE(is_named || own.mention == programme::Mention::optional) << own.name;
      }
    }
  }
}

TEST_F(PreviewMail, names_the_course_that_is_asked_for_and_refuses_an_unknown_one) {
  EXPECT_TRUE(
      contains(value_of(wording(MailEvent::accepted, Language::en, practicum)).body, "racticum"));
  EXPECT_EQ(code_of(wording(MailEvent::accepted, Language::ja, CourseId{"none"})),
            "no_such_course");
  EXPECT_EQ(code_of(preview_wording(context(),
                                    {.programme = ProgrammeId{"none"},
                                     .course = {},
                                     .event = MailEvent::accepted,
                                     .language = Language::ja},
                                    test_now)),
            "no_such_programme");
}

TEST_F(PreviewMail, is_what_is_sent_but_for_the_link_of_the_applicant) {
  const Submitted submitted = submit({.name = "<b>髙﨑</b> {reason}"});
  const MailOccasion occasion{.event = MailEvent::returned, .reason = "住所を番地まで。"};
  const MailPreview preview = value_of(preview_mail(context(), submitted.id, occasion));
  ASSERT_EQ(code_of(send_back(submitted.id, "住所を番地まで。")), "ok");
  const MailView written = value_of(view_application(context(), submitted.id, test_now)).mails[1];
  EXPECT_EQ(preview.mail.recipient, written.recipient);
  EXPECT_EQ(preview.mail.subject, written.subject);
  std::string without_secret = written.body;
  const std::size_t at = without_secret.find(submitted.secret);
  ASSERT_NE(at, std::string::npos);
  without_secret.replace(at, submitted.secret.size(), "…");
  EXPECT_EQ(preview.mail.body, without_secret);
  EXPECT_FALSE(contains(preview.mail.body, submitted.secret));
  EXPECT_EQ(number("select count(*) from mails"), 2);
}

TEST_F(PreviewMail, refuses_a_mail_that_would_tell_half_of_it) {
  const Submitted submitted = submit(TestApplicant{});
  const auto code = [&](const MailOccasion& occasion) {
    return code_of(preview_mail(context(), submitted.id, occasion));
  };
  EXPECT_EQ(code({.event = MailEvent::message, .reason = ""}), "mail_words_missing");
  EXPECT_EQ(code({.event = MailEvent::message,
                  .reason = "",
                  .arguments = {argument("message", "お知らせです。")}}),
            "ok");
  EXPECT_EQ(code({.event = MailEvent::postponed,
                  .reason = "",
                  .arguments = {argument("next_course", "第2回")}}),
            "mail_words_missing");
  EXPECT_EQ(code({.event = MailEvent::accepted, .reason = ""}), "ok");
}

TEST_F(PreviewMail, says_how_long_the_mail_could_be_recalled) {
  const Submitted submitted = submit(TestApplicant{});
  hold_mails_for(120);
  const auto held = [&](MailEvent event) {
    return value_of(preview_mail(context(), submitted.id, {.event = event, .reason = "x"}))
        .held_seconds;
  };
  EXPECT_EQ(held(MailEvent::declined), 120);
  EXPECT_EQ(held(MailEvent::withdrawn), 0);
}

}  // namespace
}  // namespace musubi::services
