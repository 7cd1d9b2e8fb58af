#include "services/write_mail.h"

#include <fmt/core.h>

#include <algorithm>

#include "domain/calendar/deadline.h"
#include "domain/calendar/wareki.h"
#include "domain/findings/message.h"
#include "stores/mail_store.h"
#include "stores/outbox.h"
#include "stores/random_id.h"
#include "stores/slot_store.h"

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

// The day that was arranged; the wording of every mail may name it.
static std::vector<MessageArgument> slot_arguments(const std::optional<stores::SlotRecord>& slot) {
  if (!slot) {
    const LocalisedText open{"調整中", "to be arranged"};
    return {argument("slot_day", open), argument("slot_hours", open), argument("slot_venue", open)};
  }
  const application::SlotTime& time = slot->time;
  return {argument("slot_day", LocalisedText{calendar::format_wareki(time.held_on),
                                             calendar::format_english(time.held_on)}),
          argument("slot_hours", LocalisedText{time.starts.text() + "〜" + time.ends.text(),
                                               time.starts.text() + "–" + time.ends.text()}),
          argument("slot_venue", slot->venue)};
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
      argument("due_date",
               TRY(due_date_words(context, definition, application.received_at.date_jst()))),
      argument("status_url", std::string{status_url_placeholder}),
  };
}

static Result<void> queue_sending(Transaction& transaction, const MailId& mail, Instant now) {
  return outbox::append(transaction, {.id = random_id<outbox::MessageId>(),
                                      .topic = std::string{mail_topic},
                                      .payload_json = fmt::format(R"({{"mail":"{}"}})", mail.value),
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
  auto arguments = TRY(arguments_of(context, definition, application, occasion));
  std::ranges::move(slot_arguments(TRY(stores::find_slot_of(transaction, application.id))),
                    std::back_inserter(arguments));
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
  TRY(stores::insert_mail(transaction, mail));
  return queue_sending(transaction, mail.id, now);
}

}  // namespace musubi::services
