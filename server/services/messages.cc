#include "services/messages.h"

#include <fmt/core.h>

#include "base/text/display_text.h"
#include "base/text/graphemes.h"
#include "services/history.h"
#include "services/programme_view.h"
#include "services/record.h"
#include "services/stored_application.h"
#include "services/write_mail.h"
#include "stores/random_id.h"

namespace musubi::services {

static MessageSide side_of(stores::Sender sender) {
  switch (sender) {
    case stores::Sender::staff:
      return MessageSide::staff;
    case stores::Sender::applicant:
      return MessageSide::applicant;
  }
  fail_assertion("a message is of staff or of the applicant", __FILE__, __LINE__);
}

Result<std::vector<MessageView>> messages_of(Snapshot& snapshot, const ApplicationId& application) {
  std::vector<MessageView> views;
  for (auto& message : TRY(stores::list_messages(snapshot, application))) {
    auto who = TRY(name_of_actor(snapshot, message.actor));
    views.push_back({.id = message.id.value,
                     .from = side_of(message.sender),
                     .who = std::move(who),
                     .at = message.at,
                     .text = std::move(message.body),
                     .read_at = message.read_at});
  }
  return views;
}

Result<MessageThread> view_messages(const Context& context, const ApplicationId& application,
                                    const Staff& staff) {
  return context.database.read([&](Snapshot& snapshot) -> Result<MessageThread> {
    TRY(load_application_in_reach(snapshot, application, staff, access::Verb::read_applications));
    auto messages = TRY(messages_of(snapshot, application));
    auto unread = TRY(stores::count_unread_messages(snapshot, application));
    return MessageThread{.messages = std::move(messages), .unread = unread};
  });
}

static Result<std::string> checked_text(const std::string& text) {
  std::string clean = TRY(text::clean_paragraphs(text));
  if (clean.empty()) {
    return Error{ErrorKind::invalid, "message_missing", "the message is empty: write something"};
  }
  const std::size_t length = text::grapheme_count(clean);
  if (length > message_graphemes_max) {
    return Error{ErrorKind::invalid, "message_too_long",
                 fmt::format("the message has {} characters, at most {} fit: shorten it, or send "
                             "it in two",
                             length, message_graphemes_max)};
  }
  return clean;
}

static Result<audit::EntryId> keep(Transaction& transaction, const stores::MessageRecord& message) {
  TRY(stores::insert_message(transaction, message));
  return record_step(transaction,
                     {.at = message.at,
                      .actor = {message.actor},
                      .verb = "message.write",
                      .subject = {"application", message.application.value},
                      .reason = "",
                      .detail_json = fmt::format(R"({{"message":"{}"}})", message.id.value)});
}

Result<void> write_message(const Context& context, const WriteCommand& command, Instant now) {
  const std::string text = TRY(checked_text(command.text));
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto application = TRY(load_application_in_reach(
        transaction, command.application, command.staff, access::Verb::send_messages));
    const auto entry = TRY(keep(transaction, {.id = random_id<MessageId>(),
                                              .application = application.id,
                                              .sender = stores::Sender::staff,
                                              .actor = command.staff.actor.id,
                                              .body = text,
                                              .at = now,
                                              .read_at = std::nullopt}));
    const Definition definition = TRY(load_definition_of(context, transaction, application));
    return write_mail(context, transaction, *definition, application,
                      {.event = programme::MailEvent::message,
                       .reason = "",
                       .step = entry,
                       .arguments = {argument("message", text)}},
                      now);
  });
}

Result<void> write_own_message(const Context& context, const std::string& secret,
                               const std::string& text, Instant now) {
  const Result<std::string> checked = checked_text(text);
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto application = TRY(load_own_application(transaction, secret));
    if (!checked.is_ok()) {
      return checked.error();
    }
    if (TRY(stores::count_unread_messages(transaction, application.id)) >= unread_messages_max) {
      return Error{
          ErrorKind::refused, "too_many_messages",
          fmt::format("{} messages wait to be read: wait for the answer", unread_messages_max)};
    }
    TRY(keep(transaction, {.id = random_id<MessageId>(),
                           .application = application.id,
                           .sender = stores::Sender::applicant,
                           .actor = applicant_actor().id,
                           .body = checked.value(),
                           .at = now,
                           .read_at = std::nullopt}));
    return {};
  });
}

Result<void> mark_messages_read(const Context& context, const ReadCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    TRY(load_application_in_reach(transaction, command.application, command.staff,
                                  access::Verb::send_messages));
    return stores::mark_messages_read(transaction, {.application = command.application,
                                                    .until = command.until,
                                                    .at = now,
                                                    .by = command.staff.actor.id});
  });
}

}  // namespace musubi::services
