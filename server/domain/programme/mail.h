// MailWording: which texts of a programme are sent when something happens to an application.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace musubi::programme {

enum class MailEvent {
  received,
  returned,
  accepted,
  declined,
  withdrawn,
  postponed,
  corrected,
  message,
};

inline constexpr std::array mail_events{
    MailEvent::received,  MailEvent::returned,  MailEvent::accepted,  MailEvent::declined,
    MailEvent::withdrawn, MailEvent::postponed, MailEvent::corrected, MailEvent::message};

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
    case MailEvent::postponed:
      return "postponed";
    case MailEvent::corrected:
      return "corrected";
    case MailEvent::message:
      return "message";
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
    "applicant", "course", "due_date",       "message", "next_course", "operator",
    "programme", "reason", "receipt_number", "result",  "status_url"};

}  // namespace musubi::programme
