#include "services/write_mail.h"

#include <fmt/core.h>

#include <algorithm>

#include "domain/calendar/deadline.h"
#include "domain/calendar/wareki.h"
#include "domain/findings/message.h"
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

// A correction arrives anew.
static Date arrival_of(const stores::ApplicationRecord& application) {
  return application.handed_in_at.value_or(application.received_at).date_jst();
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
      argument("due_date", TRY(due_date_words(context, definition, arrival_of(application)))),
      argument("status_url", std::string{status_url_placeholder}),
  };
}

Result<void> post_mail(Transaction& transaction, const stores::MailRecord& mail, Instant now) {
  TRY(stores::insert_mail(transaction, mail));
  return outbox::append(transaction,
                        {.id = random_id<outbox::MessageId>(),
                         .topic = std::string{mail_topic},
                         .payload_json = fmt::format(R"({{"mail":"{}"}})", mail.id.value),
                         .due = now});
}

Result<void> write_mail(const Context& context, Transaction& transaction,
                        const ProgrammeDefinition& definition,
                        const stores::ApplicationRecord& application, const MailOccasion& occasion,
                        Instant now) {
  const auto wording = std::ranges::find(definition.mail, occasion.event, &MailWording::event);
  if (wording == definition.mail.end()) {
    return {};  // the programme tells this some other way
  }
  const auto arguments = TRY(arguments_of(context, definition, application, occasion));
  const auto words = [&](const std::string& key) {
    return fill(definition.texts.at(key), arguments).in(application.language);
  };
  const stores::MailRecord mail{.id = random_id<MailId>(),
                                .application = application.id,
                                .event = std::string{programme::name_of(occasion.event)},
                                .recipient = application.email,
                                .subject = words(wording->subject),
                                .body = words(wording->body),
                                .state = stores::MailState::waiting,
                                .created_at = now};
  return post_mail(transaction, mail, now);
}

}  // namespace musubi::services
