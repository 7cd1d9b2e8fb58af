#include "services/write_mail.h"

#include <fmt/core.h>

#include <algorithm>

#include "domain/calendar/deadline.h"
#include "domain/calendar/wareki.h"
#include "domain/findings/message.h"
#include "services/standard_mail.h"
#include "stores/mail_store.h"
#include "stores/outbox.h"
#include "stores/random_id.h"

namespace musubi::services {

using programme::MailWording;
using programme::ProgrammeDefinition;

// The programme's own deadline for an answer after arrival; without one the wording says "later".
static Result<LocalisedText> due_date_words(const Context& context,
                                            const ProgrammeDefinition& definition, Date arrival) {
  for (const programme::Deadline& deadline : definition.deadlines) {
    const auto* after = std::get_if<programme::DeadlineAfterEvent>(&deadline.kind);
    if (after != nullptr && after->event == "arrival") {
      const Date due =
          TRY(calendar::due_date(after->rule, arrival, {context.holidays, context.closures}));
      return LocalisedText{calendar::format_wareki(due), calendar::format_english(due)};
    }
  }
  return LocalisedText{"後日", "a later day"};
}

static Result<std::vector<MessageArgument>> arguments_of(
    const Context& context, const ProgrammeDefinition& definition,
    const stores::ApplicationRecord& application, const MailOccasion& occasion) {
  const auto* course = programme::find_course(definition, application.course);
  MUSUBI_ASSERT(course != nullptr);
  return std::vector{
      argument("applicant", application.applicant_name),
      argument("course", course->title),
      argument("programme", definition.title),
      argument("operator", definition.operator_name),
      argument("receipt_number", application.receipt_number),
      argument("reason", occasion.reason),
      argument("next_course", occasion.next_course),
      argument("result", occasion.result),
      argument("message", occasion.message),
      argument("due_date",
               TRY(due_date_words(context, definition, application.received_at.date_jst()))),
      argument("status_url", std::string{status_url_placeholder}),
  };
}

void put_status_url(std::string& text, const std::string& url) {
  for (std::size_t at = text.find(status_url_placeholder); at != std::string::npos;
       at = text.find(status_url_placeholder, at + url.size())) {
    text.replace(at, status_url_placeholder.size(), url);
  }
}

std::string mail_payload(const MailId& mail) {
  return fmt::format(R"({{"mail":"{}"}})", mail.value);
}

// The programme's own wording, or the one that every programme has.
static std::optional<MailWords> words_of(const ProgrammeDefinition& definition,
                                         programme::MailEvent event) {
  const auto own = std::ranges::find(definition.mail, event, &MailWording::event);
  if (own == definition.mail.end()) {
    return standard_mail(event);
  }
  return MailWords{definition.texts.at(own->subject), definition.texts.at(own->body)};
}

Result<std::optional<MailText>> compose_mail(const Context& context,
                                             const ProgrammeDefinition& definition,
                                             const stores::ApplicationRecord& application,
                                             const MailOccasion& occasion) {
  const std::optional<MailWords> words = words_of(definition, occasion.event);
  if (!words) {
    return std::optional<MailText>{};
  }
  const auto arguments = TRY(arguments_of(context, definition, application, occasion));
  return std::optional{MailText{.recipient = application.email,
                                .subject = fill(words->subject, arguments).in(application.language),
                                .body = fill(words->body, arguments).in(application.language)}};
}

static Result<void> queue_sending(Transaction& transaction, const MailId& mail, Instant now) {
  return outbox::append(transaction, {.id = random_id<outbox::MessageId>(),
                                      .topic = std::string{mail_topic},
                                      .payload_json = mail_payload(mail),
                                      .due = now});
}

Result<void> write_mail(const Context& context, Transaction& transaction,
                        const ProgrammeDefinition& definition,
                        const stores::ApplicationRecord& application, const MailOccasion& occasion,
                        Instant now) {
  auto text = TRY(compose_mail(context, definition, application, occasion));
  if (!text) {
    return {};  // the programme tells this some other way
  }
  const stores::MailRecord mail{.id = random_id<MailId>(),
                                .application = application.id,
                                .event = std::string{programme::name_of(occasion.event)},
                                .recipient = std::move(text->recipient),
                                .subject = std::move(text->subject),
                                .body = std::move(text->body),
                                .state = stores::MailState::waiting,
                                .created_at = now};
  TRY(stores::insert_mail(transaction, mail));
  return queue_sending(transaction, mail.id, now);
}

}  // namespace musubi::services
