#include "domain/programme/mail_due.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

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

template <typename Facts>
std::string outcome(MailEvent event, const Facts& facts) {
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
    {MailEvent::slot_arranged, "state_changed", "state_changed", "due", "state_changed",
     "withdrawn"},
};

std::vector<MailEvent> events_about(MailTopic topic) {
  std::vector<MailEvent> events;
  std::ranges::copy_if(mail_events, std::back_inserter(events),
                       [&](MailEvent event) { return topic_of(event) == topic; });
  return events;
}

TEST(drop_reason, follows_what_became_of_the_application) {
  EXPECT_EQ(std::size(rows), events_about(MailTopic::application).size());
  for (const Row& row : rows) {
    const std::pair<Standing, const char*> cases[] = {
        {submitted, row.submitted}, {returned, row.returned},
        {accepted, row.accepted},   {declined, row.declined},
        {withdrawn, row.withdrawn}, {withdrawn_after_acceptance, row.withdrawn}};
    for (const auto& [standing, expected] : cases) {
      EXPECT_EQ(outcome(row.event, DueFacts{standing, true, true}), expected)
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
    case MailEvent::slot_arranged:
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
    case MailEvent::inquiry_received:
    case MailEvent::inquiry_quoted:
    case MailEvent::inquiry_declined:
    case MailEvent::group_confirmed:
      break;
  }
  return submitted;
}

TEST(drop_reason, never_sends_to_an_address_that_is_no_longer_the_applicants) {
  for (const MailEvent event : events_about(MailTopic::application)) {
    EXPECT_EQ(outcome(event, DueFacts{fitting(event), false, true}), "address_changed")
        << name_of(event);
  }
}

TEST(drop_reason, drops_what_a_later_mail_replaces_and_keeps_what_stands_for_itself) {
  std::map<std::string, std::string> outcomes;
  for (const MailEvent event : events_about(MailTopic::application)) {
    outcomes[std::string{name_of(event)}] = outcome(event, DueFacts{fitting(event), true, false});
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
                                                          {"slot_arranged", "superseded"}}));
}

struct InquiryRow {
  MailEvent event;
  on_site::State state;
  const char* expected;
};

TEST(drop_reason, follows_what_became_of_the_inquiry) {
  using enum on_site::State;
  const InquiryRow inquiry_rows[] = {
      {MailEvent::inquiry_received, inquiry, "due"},
      {MailEvent::inquiry_received, quoted, "state_changed"},
      {MailEvent::inquiry_received, withdrawn, "withdrawn"},
      {MailEvent::inquiry_quoted, inquiry, "state_changed"},
      {MailEvent::inquiry_quoted, quoted, "due"},
      {MailEvent::inquiry_quoted, lapsed, "state_changed"},
      {MailEvent::inquiry_quoted, on_site::State::accepted, "state_changed"},
      {MailEvent::inquiry_quoted, on_site::State::declined, "state_changed"},
      {MailEvent::inquiry_declined, quoted, "state_changed"},
      {MailEvent::inquiry_declined, on_site::State::declined, "due"},
      {MailEvent::inquiry_declined, withdrawn, "withdrawn"},
      {MailEvent::group_confirmed, roster_complete, "state_changed"},
      {MailEvent::group_confirmed, confirmed, "due"},
      {MailEvent::group_confirmed, withdrawn, "withdrawn"},
  };
  for (const InquiryRow& row : inquiry_rows) {
    EXPECT_EQ(outcome(row.event, InquiryDueFacts{row.state, true}), row.expected)
        << name_of(row.event) << " when " << row.expected;
  }
  EXPECT_EQ(outcome(MailEvent::inquiry_quoted, InquiryDueFacts{quoted, false}), "superseded");
  EXPECT_EQ(outcome(MailEvent::inquiry_received, InquiryDueFacts{inquiry, false}), "due");
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
    const bool is_receipt = event == MailEvent::received || event == MailEvent::withdrawn ||
                            event == MailEvent::inquiry_received;
    EXPECT_EQ(sending_of(event), is_receipt ? Sending::at_once : Sending::after_recall_window)
        << name_of(event);
  }
}

}  // namespace
}  // namespace musubi::programme
