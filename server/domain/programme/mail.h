// MailWording: which texts of a programme are sent when something happens to an application, and
// what each event lets its texts name.
#pragma once

#include <array>
#include <optional>
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
  document_returned,  // papers that must be handed in again
  postponed,          // moved to a later course
  corrected,          // a result that was mailed was wrong
  message,            // what staff write to one applicant
  slot_arranged,      // a day and time for what is arranged one by one
  quote               // what a course on site would cost
};

inline constexpr std::array mail_events{
    MailEvent::received,  MailEvent::returned,          MailEvent::accepted,  MailEvent::declined,
    MailEvent::withdrawn, MailEvent::document_returned, MailEvent::postponed, MailEvent::corrected,
    MailEvent::message,   MailEvent::slot_arranged,     MailEvent::quote};

[[nodiscard]] std::string_view name_of(MailEvent event);
[[nodiscard]] std::optional<MailEvent> mail_event_named(std::string_view name);

// Receipts of the applicant's own acts go at once. What staff decide or write is held for a while,
// so that a slip can be recalled before anybody reads it.
enum class Sending { at_once, after_recall_window };
[[nodiscard]] Sending sending_of(MailEvent event);

// Keys of the programme's texts. They may use the placeholders below and no others.
struct MailWording {
  MailEvent event;
  std::string subject;
  std::string body;
};

// Filled in every body.
inline constexpr std::array<std::string_view, 7> common_mail_placeholders = {
    "applicant", "course", "due_date", "operator", "programme", "receipt_number", "status_url"};
// A subject is read by whoever looks over a shoulder, so it names nobody (requirements 2.8).
inline constexpr std::array<std::string_view, 2> subject_mail_placeholders = {"programme",
                                                                              "receipt_number"};

enum class Mention { required, optional };

struct EventPlaceholder {
  std::string_view name;
  Mention mention;
};
// What the event brings with it. A body that lacks a required one would tell half of it.
[[nodiscard]] std::span<const EventPlaceholder> placeholders_of(MailEvent event);

}  // namespace musubi::programme
