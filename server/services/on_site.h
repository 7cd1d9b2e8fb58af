// On-site training from the side of the organisation (S4 C7, 17): an inquiry in time and for enough
// people, the proof of the address, the acceptance of the quote, and the group.
#pragma once

#include "domain/application/on_site_life_cycle.h"
#include "domain/form/check.h"
#include "services/programme_view.h"
#include "stores/on_site_store.h"

namespace musubi::services {

// What the organisation is asked; the answers are read by the types of these fields.
[[nodiscard]] std::vector<form::Field> inquiry_fields();
// What is asked of each member: who they are, and what the rules of the course read.
[[nodiscard]] std::vector<form::Field> member_fields(
    const programme::ProgrammeDefinition& definition, const programme::Course& course);

// `not_found` for a course that is not by inquiry.
[[nodiscard]] Result<ChosenCourse> view_inquiry_course(const Context& context,
                                                       const ProgrammeId& programme,
                                                       const CourseId& course, Instant now);

struct InquiryCommand {
  ProgrammeId programme;
  CourseId course;
  Language language;
  form::RawAnswers answers;
};
// All that is wrong with it; empty when it was received and the contact was mailed. Refused:
// too_many_inquiries from one address in one day.
[[nodiscard]] Result<std::vector<Finding>> submit_inquiry(const Context& context,
                                                          const InquiryCommand& command,
                                                          Instant now);

struct InquiryView {
  stores::InquiryRecord record;
  on_site::State state;  // on this day
  ProgrammeView programme;
  const CourseView* course;                 // of `programme`
  std::vector<stores::QuoteRecord> quotes;  // the newest first
  std::vector<stores::MemberRecord> members;
  std::vector<Finding> findings;     // of the members, for staff; satisfied ones left out
  std::vector<MailView> mails = {};  // for staff; the oldest first
};

// All of these: `not_found` for a link that opens nothing.
[[nodiscard]] Result<InquiryView> view_own_inquiry(const Context& context,
                                                   const std::string& secret, Instant now);
// Once is enough; a second time changes nothing.
[[nodiscard]] Result<void> confirm_inquiry_address(const Context& context,
                                                   const std::string& secret, Instant now);
// Refused: `quote_replaced` when a newer one was sent, `quote_lapsed` after its last day.
[[nodiscard]] Result<void> accept_quote(const Context& context, const std::string& secret,
                                        int quote_version, Instant now);
[[nodiscard]] Result<void> withdraw_inquiry(const Context& context, const std::string& secret,
                                            Instant now);
// All that is wrong with the group, over all members at once; empty when it was stored.
[[nodiscard]] Result<std::vector<Finding>> hand_in_group(
    const Context& context, const std::string& secret, const std::vector<form::RawAnswers>& members,
    Instant now);

// For the desk as well (on_site_desk.h).
[[nodiscard]] Result<InquiryView> view_of_inquiry(const Context& context, Snapshot& snapshot,
                                                  stores::InquiryRecord record, Instant now);
// The state after the event, or `wrong_state`.
[[nodiscard]] Result<on_site::State> state_after(const InquiryView& view, on_site::Event event);

enum class GroupReader { contact, staff };
[[nodiscard]] Result<std::vector<Finding>> check_group(Snapshot& snapshot,
                                                       const ProgrammeView& programme,
                                                       const CourseView& course, Date first_day,
                                                       const std::vector<form::RawAnswers>& members,
                                                       GroupReader reader, Date today);

}  // namespace musubi::services
