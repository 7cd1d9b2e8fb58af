// MailWording: which texts of a programme are sent when something happens to an application.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace musubi::programme {

enum class MailEvent {
  received,
  returned,
  accepted,
  declined,
  withdrawn,
  slot_arranged,
  inquiry_received,
  inquiry_quoted,
  inquiry_declined,
  group_confirmed,
};

inline constexpr std::array mail_events{MailEvent::received,         MailEvent::returned,
                                        MailEvent::accepted,         MailEvent::declined,
                                        MailEvent::withdrawn,        MailEvent::slot_arranged,
                                        MailEvent::inquiry_received, MailEvent::inquiry_quoted,
                                        MailEvent::inquiry_declined, MailEvent::group_confirmed};

[[nodiscard]] constexpr std::string_view name_of(MailEvent event) {
  switch (event) {
    case MailEvent::received:
      return "received";
    case MailEvent::returned:
      return "returned";
    case MailEvent::accepted:
      return "accepted";
    case MailEvent::declined:
      return "declined";
    case MailEvent::withdrawn:
      return "withdrawn";
    case MailEvent::slot_arranged:
      return "slot_arranged";
    case MailEvent::inquiry_received:
      return "inquiry_received";
    case MailEvent::inquiry_quoted:
      return "inquiry_quoted";
    case MailEvent::inquiry_declined:
      return "inquiry_declined";
    case MailEvent::group_confirmed:
      return "group_confirmed";
  }
  return "";
}

// Keys of the programme's texts. They may use the placeholders below and no others.
struct MailWording {
  MailEvent event;
  std::string subject;
  std::string body;
};

inline constexpr std::array<std::string_view, 11> mail_placeholders = {
    "applicant",      "course",   "due_date",   "operator",   "programme", "reason",
    "receipt_number", "slot_day", "slot_hours", "slot_venue", "status_url"};

// What mails about an inquiry for on-site training may name instead.
inline constexpr std::array<std::string_view, 10> inquiry_placeholders = {
    "applicant", "course",      "inquiry_url", "operator",       "organisation",
    "programme", "quote_total", "reason",      "receipt_number", "valid_until"};

[[nodiscard]] constexpr std::span<const std::string_view> placeholders_of(MailEvent event) {
  switch (event) {
    case MailEvent::received:
    case MailEvent::returned:
    case MailEvent::accepted:
    case MailEvent::declined:
    case MailEvent::withdrawn:
    case MailEvent::slot_arranged:
      return mail_placeholders;
    case MailEvent::inquiry_received:
    case MailEvent::inquiry_quoted:
    case MailEvent::inquiry_declined:
    case MailEvent::group_confirmed:
      return inquiry_placeholders;
  }
  return {};
}

}  // namespace musubi::programme
