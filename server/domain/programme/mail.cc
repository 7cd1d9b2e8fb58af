#include "domain/programme/mail.h"

#include <algorithm>

#include "base/result.h"

namespace musubi::programme {

struct EventKind {
  MailEvent event;
  std::string_view name;
  Sending sending;
  std::span<const EventPlaceholder> placeholders;
};

static constexpr EventPlaceholder reason[] = {{"reason", Mention::required}};
static constexpr EventPlaceholder reason_if_any[] = {{"reason", Mention::optional}};
static constexpr EventPlaceholder documents[] = {{"documents", Mention::required}};
static constexpr EventPlaceholder next_course_and_reason[] = {{"next_course", Mention::required},
                                                              {"reason", Mention::required}};
static constexpr EventPlaceholder result_and_reason[] = {{"result", Mention::required},
                                                         {"reason", Mention::required}};
static constexpr EventPlaceholder message[] = {{"message", Mention::required}};
static constexpr EventPlaceholder slot[] = {{"slot", Mention::required}};
static constexpr EventPlaceholder quote[] = {{"quote", Mention::required}};

static constexpr EventKind kinds[] = {
    {MailEvent::received, "received", Sending::at_once, {}},
    {MailEvent::returned, "returned", Sending::after_recall_window, reason},
    {MailEvent::accepted, "accepted", Sending::after_recall_window, reason_if_any},
    {MailEvent::declined, "declined", Sending::after_recall_window, reason},
    {MailEvent::withdrawn, "withdrawn", Sending::at_once, {}},
    {MailEvent::document_returned, "document_returned", Sending::after_recall_window, documents},
    {MailEvent::postponed, "postponed", Sending::after_recall_window, next_course_and_reason},
    {MailEvent::corrected, "corrected", Sending::after_recall_window, result_and_reason},
    {MailEvent::message, "message", Sending::after_recall_window, message},
    {MailEvent::slot_arranged, "slot_arranged", Sending::after_recall_window, slot},
    {MailEvent::quote, "quote", Sending::after_recall_window, quote},
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

Sending sending_of(MailEvent event) { return kind_of(event).sending; }

std::span<const EventPlaceholder> placeholders_of(MailEvent event) {
  return kind_of(event).placeholders;
}

}  // namespace musubi::programme
