#include "services/write_mail.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "domain/calendar/deadline.h"
#include "domain/calendar/wareki.h"
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

// A correction arrives anew.
static Date arrival_of(const stores::ApplicationRecord& application) {
  return application.handed_in_at.value_or(application.received_at).date_jst();
}

static std::vector<MessageArgument> slot_arguments(const stores::SlotRecord& slot) {
  const application::SlotTime& time = slot.time;
  return {argument("slot_day", LocalisedText{calendar::format_wareki(time.held_on),
                                             calendar::format_english(time.held_on)}),
          argument("slot_hours", LocalisedText{time.starts.text() + "〜" + time.ends.text(),
                                               time.starts.text() + "–" + time.ends.text()}),
          argument("slot_venue", slot.venue)};
}

Result<void> add_arranged_day(Snapshot& snapshot, const stores::ApplicationRecord& application,
                              MailOccasion& occasion) {
  if (occasion.event != programme::MailEvent::slot_arranged) {
    return {};
  }
  const auto slot = TRY(occasion.slot ? stores::find_slot(snapshot, *occasion.slot)
                                      : stores::find_slot_of(snapshot, application.id));
  if (slot && slot->programme == application.programme) {
    std::ranges::move(slot_arguments(*slot), std::back_inserter(occasion.arguments));
  }
  return {};
}

static Result<std::vector<MessageArgument>> arguments_of(
    const Context& context, const ProgrammeDefinition& definition,
    const stores::ApplicationRecord& application, const MailOccasion& occasion) {
  const auto* course = programme::find_course(definition, application.course);
  MUSUBI_ASSERT(course != nullptr);
  LocalisedText due_date = TRY(due_date_words(context, definition, arrival_of(application)));
  std::vector arguments{
      argument("applicant", application.applicant_name),
      argument("course", course->title),
      argument("programme", definition.title),
      argument("operator", definition.operator_name),
      argument("receipt_number", application.receipt_number),
      argument("reason", occasion.reason),
      argument("due_date", std::move(due_date)),
      argument("status_url", std::string{status_url_placeholder}),
  };
  arguments.insert(arguments.end(), occasion.arguments.begin(), occasion.arguments.end());
  return arguments;
}

static Result<void> check_arguments(const std::vector<MessageArgument>& arguments,
                                    const MailOccasion& occasion) {
  for (const programme::EventPlaceholder& own : programme::placeholders_of(occasion.event)) {
    const auto found = std::ranges::find(arguments, own.name, &MessageArgument::name);
    const bool has_words = found != arguments.end() && !found->value.ja.empty();
    if (own.mention == programme::Mention::required && !has_words) {
      return Error{ErrorKind::invalid, "mail_words_missing",
                   fmt::format("the mail {} must say {{{}}}: write it",
                               programme::name_of(occasion.event), own.name)};
    }
  }
  return {};
}

static const MailWording* find_wording(const ProgrammeDefinition& definition,
                                       programme::MailEvent event) {
  const auto wording = std::ranges::find(definition.mail, event, &MailWording::event);
  return wording == definition.mail.end() ? nullptr : &*wording;
}

Result<std::optional<WordedMail>> word_mail(const Context& context,
                                            const ProgrammeDefinition& definition,
                                            const stores::ApplicationRecord& application,
                                            const MailOccasion& occasion) {
  const MailWording* wording = find_wording(definition, occasion.event);
  if (wording == nullptr) {
    return std::optional<WordedMail>{};
  }
  const auto arguments = TRY(arguments_of(context, definition, application, occasion));
  TRY(check_arguments(arguments, occasion));
  const auto words = [&](const std::string& key) {
    return fill(definition.texts.at(key), arguments).in(application.language);
  };
  return std::optional{WordedMail{.sender_name = definition.operator_name.in(application.language),
                                  .reply_to = definition.reply_to,
                                  .recipient = application.email,
                                  .subject = words(wording->subject),
                                  .body = words(wording->body)}};
}

Result<outbox::MessageId> queue_mail(Transaction& transaction, const MailId& mail, Instant due) {
  const auto id = random_id<outbox::MessageId>();
  TRY(outbox::append(transaction, {.id = id,
                                   .topic = std::string{mail_topic},
                                   .payload_json = fmt::format(R"({{"mail":"{}"}})", mail.value),
                                   .due = due}));
  return id;
}

Error no_mail_wording(programme::MailEvent event) {
  return {ErrorKind::refused, "no_mail_wording",
          fmt::format("the programme has no wording for the mail {}: add it to texts.yaml",
                      programme::name_of(event))};
}

static bool may_be_told_otherwise(programme::MailEvent event) {
  using programme::MailEvent;
  constexpr std::array steps{MailEvent::received, MailEvent::returned, MailEvent::accepted,
                             MailEvent::declined, MailEvent::withdrawn};
  return std::ranges::find(steps, event) != steps.end();
}

static Instant due_at(const Context& context, programme::MailEvent event, Instant now) {
  switch (programme::sending_of(event)) {
    case programme::Sending::at_once:
      return now;
    case programme::Sending::after_recall_window:
      return now.plus_seconds(context.recall_window_seconds);
  }
  fail_assertion("every mail is sent at some time", __FILE__, __LINE__);
}

Result<void> post_mail(Transaction& transaction, stores::MailRecord mail, Instant now) {
  mail.message = TRY(queue_mail(transaction, mail.id, now));
  return stores::insert_mail(transaction, mail);
}

Result<void> post_mail_of(const Context& context, Transaction& transaction,
                          programme::MailEvent event, stores::MailRecord mail, Instant now) {
  const Instant due = due_at(context, event, now);
  const bool is_held = due > now;
  mail.event = std::string{programme::name_of(event)};
  mail.state = is_held ? stores::MailState::held : stores::MailState::waiting;
  mail.held_until = is_held ? std::optional{due} : std::nullopt;
  mail.message = TRY(queue_mail(transaction, mail.id, due));
  return stores::insert_mail(transaction, mail);
}

Result<void> write_mail(const Context& context, Transaction& transaction,
                        const ProgrammeDefinition& definition,
                        const stores::ApplicationRecord& application, const MailOccasion& occasion,
                        Instant now) {
  MailOccasion told = occasion;
  TRY(add_arranged_day(transaction, application, told));
  auto worded = TRY(word_mail(context, definition, application, told));
  if (!worded) {
    return may_be_told_otherwise(occasion.event) ? Result<void>{} : no_mail_wording(occasion.event);
  }
  return post_mail_of(context, transaction, occasion.event,
                      {.id = random_id<MailId>(),
                       .application = application.id,
                       .event = "",
                       .recipient = std::move(worded->recipient),
                       .subject = std::move(worded->subject),
                       .body = std::move(worded->body),
                       .state = stores::MailState::waiting,
                       .created_at = now,
                       .sender_name = std::move(worded->sender_name),
                       .reply_to = std::move(worded->reply_to),
                       .step = occasion.step},
                      now);
}

}  // namespace musubi::services
