#include "services/messages.h"

#include "services/own_application.h"
#include "services/test_installation.h"

namespace musubi::services {
namespace {

class Messages : public OpenInstallation {
 protected:
  Result<void> answer(const Submitted& submitted, const std::string& text) {
    return write_own_message(context(), submitted.secret, text, an_hour_later);
  }

  Result<void> write(const Submitted& submitted, const std::string& text) {
    return write_message(context(),
                         {.application = submitted.id, .text = text, .staff = desk_staff()},
                         an_hour_later);
  }

  MessageThread thread(const Submitted& submitted) {
    return value_of(view_messages(context(), submitted.id, desk_staff()));
  }
};

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

TEST_F(Messages, what_staff_write_is_mailed_with_its_text_and_seen_on_the_status_page) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(write(submitted, "研修の時間について{applicant}{お知らせ}です。")), "ok");
  const auto mails =
      value_of(view_application(context(), submitted.id, desk_staff(), an_hour_later)).mails;
  ASSERT_EQ(mails.size(), 2U);
  EXPECT_NE(mails.back().body.find("研修の時間について{applicant}{お知らせ}です。"),
            std::string::npos);
  EXPECT_EQ(mails.back().subject.find("山田"), std::string::npos);
  const StatusView status = value_of(view_status(context(), submitted.secret, an_hour_later));
  ASSERT_EQ(status.messages.size(), 1U);
  EXPECT_EQ(status.messages.front().from, MessageSide::staff);
  EXPECT_EQ(thread(submitted).unread, 0);
}

TEST_F(Messages, what_the_applicant_writes_waits_unread_and_mails_nobody) {
  const Submitted submitted = submit(TestApplicant{});
  ASSERT_EQ(code_of(answer(submitted, "駐車場は\r\nありますか")), "ok");
  const MessageThread seen = thread(submitted);
  EXPECT_EQ(seen.unread, 1);
  EXPECT_EQ(seen.messages.front().text, "駐車場は\nありますか");
  EXPECT_EQ(seen.messages.front().who, "");
  EXPECT_EQ(value_of(view_application(context(), submitted.id, desk_staff(), an_hour_later))
                .unread_messages,
            1);
  EXPECT_EQ(
      value_of(view_application(context(), submitted.id, desk_staff(), an_hour_later)).mails.size(),
      1U);
  ASSERT_EQ(code_of(mark_messages_read(context(),
                                       {.application = submitted.id,
                                        .until = MessageId{seen.messages.front().id},
                                        .staff = desk_staff()},
                                       an_hour_later)),
            "ok");
  EXPECT_EQ(thread(submitted).unread, 0);
}

TEST_F(Messages, have_between_one_and_two_thousand_characters_as_readers_count) {
  const Submitted submitted = submit(TestApplicant{});
  const std::string wide = "葛\U000E0100";  // one character with its variation selector
  const struct {
    const char* name;
    std::string text;
    const char* code;
  } cases[] = {{"empty", "", "message_missing"},
               {"blank", " \u3000\n", "message_missing"},
               {"one", "あ", "ok"},
               {"just enough", repeated(wide, 2'000), "ok"},
               {"one too many", repeated(wide, 2'001), "message_too_long"}};
  for (const auto& next : cases) {
    EXPECT_EQ(code_of(answer(submitted, next.text)), next.code) << next.name;
    EXPECT_EQ(code_of(write(submitted, next.text)), next.code) << next.name;
  }
  EXPECT_EQ(thread(submitted).messages.size(), 4U);
}

TEST_F(Messages, an_applicant_waits_once_twenty_are_unread) {
  const Submitted submitted = submit(TestApplicant{});
  for (int i = 0; i < unread_messages_max; ++i) {
    ASSERT_EQ(code_of(answer(submitted, "あ")), "ok");
  }
  EXPECT_EQ(code_of(answer(submitted, "あ")), "too_many_messages");
  ASSERT_EQ(code_of(mark_messages_read(context(),
                                       {.application = submitted.id,
                                        .until = MessageId{thread(submitted).messages.front().id},
                                        .staff = desk_staff()},
                                       an_hour_later)),
            "ok");
  EXPECT_EQ(code_of(answer(submitted, "あ")), "ok");
}

TEST_F(Messages, of_an_unknown_link_or_application_are_not_found_whatever_they_say) {
  for (const char* text : {"", "あ"}) {
    EXPECT_EQ(code_of(write_own_message(context(), "no link", text, an_hour_later)),
              "no_such_application");
  }
  EXPECT_EQ(code_of(view_messages(context(), ApplicationId{"none"}, desk_staff())),
            "no_such_application");
}

}  // namespace
}  // namespace musubi::services
