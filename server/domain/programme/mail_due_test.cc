#include "domain/programme/mail_due.h"

#include <gtest/gtest.h>

#include <map>

namespace musubi::programme {
namespace {

using application::Decision;
using application::Standing;
using application::State;

constexpr Standing submitted{State::submitted, Decision::undecided};
constexpr Standing returned{State::returned, Decision::undecided};
constexpr Standing accepted{State::submitted, Decision::accepted};
constexpr Standing declined{State::submitted, Decision::declined};
constexpr Standing withdrawn{State::withdrawn, Decision::undecided};
constexpr Standing withdrawn_after_acceptance{State::withdrawn, Decision::accepted};

std::string outcome(MailEvent event, const DueFacts& facts) {
  const auto reason = drop_reason(event, facts);
  return reason ? std::string{name_of(*reason)} : "due";
}

struct Row {
  MailEvent event;
  const char* submitted;
  const char* returned;
  const char* accepted;
  const char* declined;
  const char* withdrawn;
};

const Row rows[] = {
    {MailEvent::received, "due", "due", "due", "due", "withdrawn"},
    {MailEvent::returned, "state_changed", "due", "state_changed", "state_changed", "withdrawn"},
    {MailEvent::accepted, "state_changed", "state_changed", "due", "state_changed", "withdrawn"},
    {MailEvent::declined, "state_changed", "state_changed", "state_changed", "due", "withdrawn"},
    {MailEvent::withdrawn, "state_changed", "state_changed", "state_changed", "state_changed",
     "due"},
    {MailEvent::document_returned, "due", "due", "due", "due", "withdrawn"},
    {MailEvent::postponed, "due", "due", "due", "due", "withdrawn"},
    {MailEvent::corrected, "due", "due", "due", "due", "withdrawn"},
    {MailEvent::message, "due", "due", "due", "due", "due"},
    {MailEvent::slot_arranged, "due", "due", "due", "due", "withdrawn"},
    {MailEvent::quote, "due", "due", "due", "due", "withdrawn"},
};

TEST(drop_reason, follows_what_became_of_the_application) {
  EXPECT_EQ(std::size(rows), mail_events.size());
  for (const Row& row : rows) {
    const std::pair<Standing, const char*> cases[] = {
        {submitted, row.submitted}, {returned, row.returned},
        {accepted, row.accepted},   {declined, row.declined},
        {withdrawn, row.withdrawn}, {withdrawn_after_acceptance, row.withdrawn}};
    for (const auto& [standing, expected] : cases) {
      EXPECT_EQ(outcome(row.event, {standing, true, true}), expected)
          << name_of(row.event) << " when " << word_of(standing);
    }
  }
}

// Where the event's own state is so.
Standing fitting(MailEvent event) {
  switch (event) {
    case MailEvent::returned:
      return returned;
    case MailEvent::accepted:
      return accepted;
    case MailEvent::declined:
      return declined;
    case MailEvent::withdrawn:
      return withdrawn;
    case MailEvent::received:
    case MailEvent::document_returned:
    case MailEvent::postponed:
    case MailEvent::corrected:
    case MailEvent::message:
    case MailEvent::slot_arranged:
    case MailEvent::quote:
      break;
  }
  return submitted;
}

TEST(drop_reason, never_sends_to_an_address_that_is_no_longer_the_applicants) {
  for (const MailEvent event : mail_events) {
    EXPECT_EQ(outcome(event, {fitting(event), false, true}), "address_changed") << name_of(event);
  }
}

TEST(drop_reason, drops_what_a_later_mail_replaces_and_keeps_what_stands_for_itself) {
  std::map<std::string, std::string> outcomes;
  for (const MailEvent event : mail_events) {
    outcomes[std::string{name_of(event)}] = outcome(event, {fitting(event), true, false});
  }
  EXPECT_EQ(outcomes, (std::map<std::string, std::string>{{"received", "due"},
                                                          {"returned", "superseded"},
                                                          {"accepted", "superseded"},
                                                          {"declined", "superseded"},
                                                          {"withdrawn", "due"},
                                                          {"document_returned", "due"},
                                                          {"postponed", "superseded"},
                                                          {"corrected", "superseded"},
                                                          {"message", "due"},
                                                          {"slot_arranged", "superseded"},
                                                          {"quote", "superseded"}}));
}

TEST(mail_events, are_all_there_and_known_by_name) {
  for (const MailEvent event : mail_events) {
    EXPECT_EQ(mail_event_named(name_of(event)), event);
  }
  EXPECT_EQ(mail_event_named("confirm_address"), std::nullopt);
  EXPECT_EQ(mail_event_named(""), std::nullopt);
}

TEST(mail_events, hold_what_staff_decide_and_send_receipts_at_once) {
  for (const MailEvent event : mail_events) {
    const bool is_receipt = event == MailEvent::received || event == MailEvent::withdrawn;
    EXPECT_EQ(sending_of(event), is_receipt ? Sending::at_once : Sending::after_recall_window)
        << name_of(event);
  }
}

}  // namespace
}  // namespace musubi::programme
