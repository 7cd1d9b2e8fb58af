#include "domain/programme/mail.h"

#include <algorithm>

#include "base/result.h"

namespace musubi::programme {

struct EventKind {
  MailEvent event;
  std::string_view name;
  MailTopic topic;
  Sending sending;
  std::span<const EventPlaceholder> placeholders;
};

static constexpr EventPlaceholder reason_required[] = {{"reason", Mention::required}};
static constexpr EventPlaceholder reason_if_any[] = {{"reason", Mention::optional}};
static constexpr EventPlaceholder documents[] = {{"documents", Mention::required}};
static constexpr EventPlaceholder next_course_and_reason[] = {{"next_course", Mention::required},
                                                              {"reason", Mention::required}};
static constexpr EventPlaceholder result_and_reason[] = {{"result", Mention::required},
                                                         {"reason", Mention::required}};
static constexpr EventPlaceholder message[] = {{"message", Mention::required}};
static constexpr EventPlaceholder slot[] = {{"slot_day", Mention::required},
                                            {"slot_hours", Mention::required},
                                            {"slot_venue", Mention::required}};
static constexpr EventPlaceholder inquiry[] = {{"inquiry_url", Mention::required},
                                               {"organisation", Mention::optional}};
static constexpr EventPlaceholder quote[] = {{"inquiry_url", Mention::required},
                                             {"organisation", Mention::optional},
                                             {"quote_total", Mention::required},
                                             {"valid_until", Mention::required}};
static constexpr EventPlaceholder inquiry_and_reason[] = {{"inquiry_url", Mention::optional},
                                                          {"organisation", Mention::optional},
                                                          {"reason", Mention::required}};

static constexpr MailTopic about_application = MailTopic::application;
static constexpr MailTopic about_inquiry = MailTopic::inquiry;
static constexpr Sending at_once = Sending::at_once;
static constexpr Sending held = Sending::after_recall_window;

static constexpr EventKind kinds[] = {
    {MailEvent::received, "received", about_application, at_once, {}},
    {MailEvent::returned, "returned", about_application, held, reason_required},
    {MailEvent::accepted, "accepted", about_application, held, reason_if_any},
    {MailEvent::declined, "declined", about_application, held, reason_required},
    {MailEvent::withdrawn, "withdrawn", about_application, at_once, {}},
    {MailEvent::document_returned, "document_returned", about_application, held, documents},
    {MailEvent::postponed, "postponed", about_application, held, next_course_and_reason},
    {MailEvent::corrected, "corrected", about_application, held, result_and_reason},
    {MailEvent::message, "message", about_application, held, message},
    {MailEvent::slot_arranged, "slot_arranged", about_application, held, slot},
    {MailEvent::inquiry_received, "inquiry_received", about_inquiry, at_once, inquiry},
    {MailEvent::inquiry_quoted, "inquiry_quoted", about_inquiry, held, quote},
    {MailEvent::inquiry_declined, "inquiry_declined", about_inquiry, held, inquiry_and_reason},
    {MailEvent::group_confirmed, "group_confirmed", about_inquiry, held, inquiry},
};

static const EventKind& kind_of(MailEvent event) {
  const auto* kind = std::ranges::find(kinds, event, &EventKind::event);
  MUSUBI_ASSERT(kind != std::end(kinds));
  return *kind;
}

std::string_view name_of(MailEvent event) { return kind_of(event).name; }

std::optional<MailEvent> mail_event_named(std::string_view name) {
  const auto* kind = std::ranges::find(kinds, name, &EventKind::name);
  return kind == std::end(kinds) ? std::nullopt : std::optional{kind->event};
}

MailTopic topic_of(MailEvent event) { return kind_of(event).topic; }

Sending sending_of(MailEvent event) { return kind_of(event).sending; }

std::span<const std::string_view> common_placeholders_of(MailEvent event) {
  static constexpr std::string_view of_applications[] = {
      "applicant", "course", "due_date", "operator", "programme", "receipt_number", "status_url"};
  static constexpr std::string_view of_inquiries[] = {"applicant", "course", "operator",
                                                      "programme", "receipt_number"};
  switch (topic_of(event)) {
    case MailTopic::application:
      return of_applications;
    case MailTopic::inquiry:
      return of_inquiries;
  }
  fail_assertion("every mail is about something", __FILE__, __LINE__);
}

std::span<const EventPlaceholder> placeholders_of(MailEvent event) {
  return kind_of(event).placeholders;
}

}  // namespace musubi::programme
