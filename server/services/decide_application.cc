#include "services/decide_application.h"

#include <fmt/core.h>

#include <algorithm>

#include "services/completeness.h"
#include "services/programme_view.h"
#include "services/ruling.h"
#include "services/slots.h"
#include "services/stored_application.h"

namespace musubi::services {

using stores::ApplicationRecord;
using Verb = HistoryStep::Verb;

// "・② 免許証の写し：理由", one line for each.
static LocalisedText document_lines(const std::vector<ReturnedDocument>& documents) {
  LocalisedText lines;
  for (const ReturnedDocument& document : documents) {
    lines.ja += fmt::format("{}・{} {}：{}", lines.ja.empty() ? "" : "\n", document.number,
                            document.title.ja, document.reason);
    lines.en += fmt::format("{}- {} {}: {}", lines.en.empty() ? "" : "\n", document.number,
                            document.title.en, document.reason);
  }
  return lines;
}

// The reason of the whole goes before those of the documents.
static LocalisedText all_reasons(const std::string& reason,
                                 const std::vector<ReturnedDocument>& documents) {
  const LocalisedText lines = document_lines(documents);
  if (reason.empty() || documents.empty()) {
    return documents.empty() ? LocalisedText{reason, reason} : lines;
  }
  return {reason + "\n\n" + lines.ja, reason + "\n\n" + lines.en};
}

static bool has_wording(const programme::ProgrammeDefinition& definition,
                        programme::MailEvent event) {
  return std::ranges::count(definition.mail, event, &programme::MailWording::event) > 0;
}

static Step step_of_return(const programme::ProgrammeDefinition& definition,
                           const ReturnCommand& command,
                           const std::vector<ReturnedDocument>& documents, Language language) {
  using programme::MailEvent;
  const LocalisedText reasons = all_reasons(command.reason, documents);
  Step step{.verb = Verb::returned,
            .mail = MailEvent::returned,
            .actor = command.staff.actor,
            .reason = reasons.in(language)};
  if (!documents.empty() && has_wording(definition, MailEvent::document_returned)) {
    step.mail = MailEvent::document_returned;
    step.arguments = {argument("documents", reasons)};
  }
  return step;
}

Result<void> return_application(const Context& context, const ReturnCommand& command, Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    for (const ReturnedPaper& paper : command.documents) {
      TRY(mark_returned(transaction, record.id, paper, command.staff.actor, now));
    }
    const Definition definition = TRY(load_definition_of(context, transaction, record));
    const auto documents = TRY(returned_documents_of(transaction, *definition, record.id));
    const Step step = step_of_return(*definition, command, documents, record.language);
    const auto change = TRY(application::send_back(record.standing, step.reason));
    record.return_reason = command.reason;
    return carry_out(context, transaction, record, change, step, now);
  });
}

Result<Decided> decide_application(const Context& context, const DecideCommand& command,
                                   Instant now) {
  return context.database.write([&](Transaction& transaction) -> Result<Decided> {
    ApplicationRecord record =
        TRY(load_unchanged_application_in_reach(transaction, command.application, command.version,
                                                command.staff, access::Verb::decide_applications));
    TRY(settle_completeness(context, transaction, record, now));
    const auto room = TRY(room_of(transaction, record));
    const Ruled ruled{command.ruling, command.reason, command.despite_incomplete, command.slot};
    auto planned = TRY(plan_ruling(context, transaction, record, ruled, room, now));
    if (auto* standing = std::get_if<StandingErrors>(&planned)) {
      return Decided{std::move(*standing)};
    }
    TRY(take_slot_of(context, transaction, record, ruled, now));
    TRY(carry_out(context, transaction, record, std::get<application::Change>(planned),
                  step_of(ruled, command.staff.actor), now));
    return Decided{RulingStands{}};
  });
}

}  // namespace musubi::services
