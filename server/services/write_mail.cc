#include "services/write_mail.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "domain/calendar/deadline.h"
#include "domain/calendar/wareki.h"
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
  std::vector arguments{
      argument("applicant", application.applicant_name),
      argument("course", course->title),
      argument("programme", definition.title),
      argument("operator", definition.operator_name),
      argument("receipt_number", application.receipt_number),
      argument("reason", occasion.reason),
      argument("due_date", TRY(due_date_words(context, definition, arrival_of(application)))),
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

static Result<void> no_wording(programme::MailEvent event) {
  return Error{ErrorKind::refused, "no_mail_wording",
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

Result<void> write_mail(const Context& context, Transaction& transaction,
                        const ProgrammeDefinition& definition,
                        const stores::ApplicationRecord& application, const MailOccasion& occasion,
                        Instant now) {
  auto worded = TRY(word_mail(context, definition, application, occasion));
  if (!worded) {
    return may_be_told_otherwise(occasion.event) ? Result<void>{} : no_wording(occasion.event);
  }
  const auto id = random_id<MailId>();
  const Instant due = due_at(context, occasion.event, now);
  const bool is_held = due > now;
  const auto message = TRY(queue_mail(transaction, id, due));
  return stores::insert_mail(
      transaction, {.id = id,
                    .application = application.id,
                    .event = std::string{programme::name_of(occasion.event)},
                    .recipient = std::move(worded->recipient),
                    .subject = std::move(worded->subject),
                    .body = std::move(worded->body),
                    .state = is_held ? stores::MailState::held : stores::MailState::waiting,
                    .created_at = now,
                    .sender_name = std::move(worded->sender_name),
                    .reply_to = std::move(worded->reply_to),
                    .step = occasion.step,
                    .held_until = is_held ? std::optional{due} : std::nullopt,
                    .message = message});
}

}  // namespace musubi::services
