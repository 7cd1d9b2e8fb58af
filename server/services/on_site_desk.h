// On-site training from the side of staff (S4 C7): inquiries are quoted or declined, and groups
// confirmed. An inquiry whose address nobody confirmed is not there for them.
#pragma once

#include "services/on_site.h"
#include "services/staff.h"

namespace musubi::services {

inline constexpr int inquiry_page_size = 50;

struct InquiryRow {
  stores::InquiryRecord record;
  on_site::State state;
};
struct InquiryPage {
  std::vector<InquiryRow> rows;
  int total;
  int page;
};
[[nodiscard]] Result<InquiryPage> view_inquiries(const Context& context,
                                                 const ProgrammeId& programme, int page,
                                                 const Staff& staff, Instant now);
[[nodiscard]] Result<InquiryView> view_inquiry(const Context& context, const InquiryId& inquiry,
                                               const Staff& staff, Instant now);
// What staff can do now.
[[nodiscard]] std::vector<on_site::Event> desk_events(const InquiryView& view);

struct QuoteCommand {
  InquiryId inquiry;
  int version;  // of the inquiry, as the screen showed it
  Date first_day;
  int heads;
  stores::QuoteExtra lodging;
  stores::QuoteExtra travel;
  stores::QuoteExtra venue;
  std::string refund_terms;  // what is agreed on refunds (X5)
  Date valid_until;
  Staff staff;
};
// Refused: too_few_heads, travel_not_charged, refund_terms_missing, note_missing, valid_until_over,
// first_day_over.
[[nodiscard]] Result<void> quote_inquiry(const Context& context, const QuoteCommand& command,
                                         Instant now);

struct DeclineInquiryCommand {
  InquiryId inquiry;
  int version;
  std::string reason;
  Staff staff;
};
[[nodiscard]] Result<void> decline_inquiry(const Context& context,
                                           const DeclineInquiryCommand& command, Instant now);

struct ConfirmGroupCommand {
  InquiryId inquiry;
  int version;
  Staff staff;
};
// Refused as "group_not_eligible" while a member is refused by a rule, a recorded ban included.
[[nodiscard]] Result<void> confirm_group(const Context& context, const ConfirmGroupCommand& command,
                                         Instant now);

}  // namespace musubi::services
