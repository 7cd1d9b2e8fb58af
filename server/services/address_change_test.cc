#include "services/address_change.h"

#include <algorithm>
#include <stdexcept>

#include "services/mail_desk.h"
#include "services/mail_sending.h"
#include "services/mails.h"
#include "services/own_application.h"
#include "services/test_installation.h"
#include "stores/mail_delivery_store.h"

namespace musubi::services {
namespace {

using Verb = HistoryStep::Verb;

class AddressChange : public OpenInstallation {
 protected:
  Result<void> ask(const Submitted& submitted, const std::string& address,
                   Instant now = an_hour_later) {
    return ask_address_change(context(), {submitted.secret, address}, now);
  }

  // Of the newest mail to the address, as it is sent.
  MailView mail_to(const std::string& address) {
    const auto mails = value_of(view_newest_mails(context()));
    const auto mail = std::ranges::find(mails, address, &MailView::recipient);
    if (mail == mails.end()) {
      throw std::runtime_error{"no mail to " + address};
    }
    return *mail;
  }

  std::string link_to(const std::string& address) {
    const std::string body = mail_to(address).body;
    const std::size_t at = body.find("/ja/addresses/") + 14;
    return body.substr(at, body.find('\n', at) - at);
  }

  std::string address_now(const Submitted& submitted) {
    return value_of(view_address(context(), submitted.secret, an_hour_later)).address;
  }
};

TEST_F(AddressChange, counts_once_the_link_was_used_and_is_told_to_the_old_address) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  ASSERT_EQ(code_of(ask(submitted, "New@example.jp")), "ok");
  EXPECT_EQ(address_now(submitted), "old@example.jp");
  EXPECT_EQ(value_of(view_address(context(), submitted.secret, an_hour_later)).awaited,
            "New@example.jp");
  const std::string link = link_to("New@example.jp");
  EXPECT_FALSE(value_of(view_address_link(context(), link, an_hour_later)).is_confirmed);
  EXPECT_EQ(address_now(submitted), "old@example.jp");  // looking at it changes nothing

  const Instant later = an_hour_later.plus_seconds(1);
  ASSERT_EQ(code_of(confirm_new_address(context(), link, later)), "ok");
  ASSERT_EQ(code_of(confirm_new_address(context(), link, later.plus_seconds(1))), "ok");
  EXPECT_EQ(address_now(submitted), "New@example.jp");
  const auto record = stored(submitted.id);
  EXPECT_EQ(record.answers.at(FieldId{"email"}), std::vector<std::string>{"New@example.jp"});
  EXPECT_NE(record.search_key.find("new@example.jp"), std::string::npos);
  EXPECT_EQ(record.search_key.find("old@example.jp"), std::string::npos);

  const MailView told = mail_to("old@example.jp");
  EXPECT_EQ(told.event, "application.address_changed");
  EXPECT_EQ(told.body.find("New@example.jp"), std::string::npos);
  EXPECT_EQ(told.body.find(submitted.secret), std::string::npos);
  EXPECT_TRUE(
      std::holds_alternative<Letter>(value_of(letter_of(context(), MailId{told.id}, later))));
  const auto history = value_of(view_status(context(), submitted.secret, later)).history;
  EXPECT_EQ(history.back().verb, Verb::address_changed);
  EXPECT_EQ(number("select count(*) from audit where verb = 'application.change_address'"), 1);
}

TEST_F(AddressChange, tells_the_new_address_nothing_of_the_applicant) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  ASSERT_EQ(code_of(ask(submitted, "new@example.jp")), "ok");
  const MailView mail = mail_to("new@example.jp");
  const auto record = stored(submitted.id);
  for (const std::string& secret :
       {submitted.secret, submitted.receipt_number, record.applicant_name, record.email}) {
    EXPECT_EQ((mail.subject + mail.body).find(secret), std::string::npos) << secret;
  }
}

TEST_F(AddressChange, is_opened_by_the_newest_link_only_and_for_seven_days) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  ASSERT_EQ(code_of(ask(submitted, "mistyped@example.jp")), "ok");
  const std::string first = link_to("mistyped@example.jp");
  const Instant later = an_hour_later.plus_seconds(1);
  ASSERT_EQ(code_of(ask(submitted, "new@example.jp", later)), "ok");
  const std::string second = link_to("new@example.jp");
  EXPECT_EQ(code_of(confirm_new_address(context(), first, later)), "no_such_address_link");
  EXPECT_EQ(code_of(view_address_link(context(), first, later)), "no_such_address_link");
  const Instant end = later.plus_seconds(7 * 24 * 3600);
  EXPECT_EQ(code_of(view_address_link(context(), second, end.plus_seconds(1))),
            "no_such_address_link");
  EXPECT_EQ(code_of(confirm_new_address(context(), second, end)), "ok");
  EXPECT_EQ(code_of(confirm_new_address(context(), "nothing", end)), "no_such_address_link");
}

TEST_F(AddressChange, is_refused_for_what_is_no_new_address_and_after_five_mails_an_hour) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  EXPECT_EQ(code_of(ask(submitted, "OLD@example.jp")), "same_address");
  EXPECT_EQ(code_of(ask(submitted, "nobody")), "email_format");
  EXPECT_EQ(code_of(ask_address_change(context(), {"nothing", "new@example.jp"}, test_now)),
            "no_such_application");
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(code_of(ask(submitted, "new@example.jp", an_hour_later.plus_seconds(i))), "ok");
  }
  const Instant sixth = an_hour_later.plus_seconds(5);
  EXPECT_EQ(code_of(ask(submitted, "new@example.jp", sixth)), "too_many_confirmations");
  EXPECT_EQ(code_of(ask(submitted, "new@example.jp", an_hour_later.plus_seconds(3600))), "ok");
}

TEST_F(AddressChange, ends_with_the_application) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  ASSERT_EQ(code_of(ask(submitted, "new@example.jp")), "ok");
  const std::string link = link_to("new@example.jp");
  ASSERT_EQ(code_of(withdraw_application(context(), submitted.secret, an_hour_later)), "ok");
  EXPECT_EQ(code_of(ask(submitted, "other@example.jp")), "wrong_state");
  EXPECT_EQ(code_of(confirm_new_address(context(), link, an_hour_later)), "no_such_address_link");
  EXPECT_FALSE(value_of(view_address(context(), submitted.secret, an_hour_later)).can_change);
}

TEST_F(AddressChange, has_a_link_that_is_not_sent_again) {
  const Submitted submitted = submit({.email = "old@example.jp"});
  ASSERT_EQ(code_of(ask(submitted, "new@example.jp")), "ok");
  const MailId mail{mail_to("new@example.jp").id};
  ASSERT_EQ(code_of(context().database.write([&](Transaction& transaction) {
              return stores::note_outcome(
                  transaction, mail,
                  {.state = stores::MailState::failed, .last_error = "450", .at = test_now});
            })),
            "ok");
  EXPECT_EQ(code_of(send_mail_again(context(), {mail, "電話", desk_staff()}, an_hour_later)),
            "link_of_its_own");
}

}  // namespace
}  // namespace musubi::services
