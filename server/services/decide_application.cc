#include "services/decide_application.h"

#include "services/ruling.h"
#include "services/stored_application.h"

namespace musubi::services {

using stores::ApplicationRecord;
using Verb = HistoryStep::Verb;

Result<void> return_application(const Context& context, const ReturnCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    ApplicationRecord record =
        TRY(load_unchanged_application(transaction, command.application, command.version));
    const auto change = TRY(application::send_back(record.standing, command.reason));
    record.return_reason = command.reason;
    return carry_out(context, transaction, record, change,
                     {.verb = Verb::returned,
                      .mail = programme::MailEvent::returned,
                      .actor = command.actor,
                      .reason = command.reason},
                     now);
  });
}

Result<Decided> decide_application(const Context& context, const DecideCommand& command,
                                   Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<Decided> {
    const ApplicationRecord record =
        TRY(load_unchanged_application(transaction, command.application, command.version));
    const auto room = TRY(room_of(transaction, record));
    const Ruled ruled{command.ruling, command.reason};
    auto planned = TRY(plan_ruling(context, transaction, record, ruled, room, now));
    if (auto* standing = std::get_if<StandingErrors>(&planned)) {
      return Decided{std::move(*standing)};
    }
    TRY(carry_out(context, transaction, record, std::get<application::Change>(planned),
                  step_of(ruled, command.actor), now));
    return Decided{Done{}};
  });
}

}  // namespace musubi::services
