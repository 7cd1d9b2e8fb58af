#include "services/receipt.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/crypto/hash.h"
#include "services/answer_words.h"
#include "services/prepared_check.h"
#include "services/programme_view.h"
#include "services/stored_application.h"
#include "stores/document_store.h"
#include "stores/programme_store.h"

namespace musubi::services {

using stores::ApplicationRecord;

static const LocalisedText& answered_words() {
  static const LocalisedText words{"記入あり", "Answered"};
  return words;
}

static LocalisedText shown_answer(const form::Field& field, const std::vector<std::string>& raw) {
  if (raw.empty()) {
    return {};
  }
  if (field.sensitivity == form::Sensitivity::sensitive) {
    return answered_words();
  }
  return {answer_words(field, raw, Language::ja), answer_words(field, raw, Language::en)};
}

static std::vector<ReceiptAnswer> answers_of(const programme::ProgrammeDefinition& definition,
                                             const programme::Course& course,
                                             const ApplicationRecord& application) {
  const auto sections = sections_of(definition, course);
  const form::Answers read = form_of(definition, course).read(application.answers).answers;
  std::vector<ReceiptAnswer> answers;
  for (const form::Section& section : sections) {
    for (const form::Field& field : section.fields) {
      if (!form::is_visible(field, read)) {
        continue;
      }
      const auto raw = application.answers.find(field.id);
      answers.push_back({.field = field.id,
                         .section = section.title,
                         .label = field.label,
                         .shown = raw == application.answers.end()
                                      ? LocalisedText{}
                                      : shown_answer(field, raw->second),
                         .sensitivity = field.sensitivity});
    }
  }
  return answers;
}

static std::vector<ReceiptStatement> statements_of(const programme::ProgrammeDefinition& definition,
                                                   const ApplicationRecord& application) {
  std::vector<ReceiptStatement> statements;
  for (const std::string& id : application.agreed) {
    const auto statement = std::ranges::find_if(
        definition.privacy, [&](const privacy::Statement& known) { return known.id.value == id; });
    const auto agreed = application.agreed_at.find(id);
    statements.push_back(
        {.id = id,
         .wording = statement == definition.privacy.end() ? LocalisedText{} : statement->wording,
         .agreed_at =
             agreed == application.agreed_at.end() ? std::nullopt : std::optional{agreed->second}});
  }
  return statements;
}

static Result<std::vector<ReceiptDocument>> documents_of(
    Snapshot& snapshot, const programme::ProgrammeDefinition& definition,
    const ApplicationRecord& application) {
  std::vector<ReceiptDocument> documents;
  for (const auto& document : TRY(stores::list_documents(snapshot, application.id))) {
    if (document.review == stores::DocumentReview::returned) {
      continue;
    }
    const auto slot =
        std::ranges::find(definition.documents, document.slot, &form::DocumentSlot::id);
    const bool is_known = slot != definition.documents.end();
    documents.push_back({.slot = document.slot,
                         .number = is_known ? slot->number : "",
                         .title = is_known ? slot->title : LocalisedText{},
                         .file_name = document.file_name,
                         .bytes = document.bytes,
                         .sha256 = document.sha256,
                         .uploaded_at = document.uploaded_at});
  }
  return documents;
}

// One fact a line, each text with its length, so that no text can pretend to be a line.
static void add_line(std::string& text, std::string_view name, std::string_view value) {
  text += fmt::format("{} {}:{}\n", name, value.size(), value);
}

static std::string canonical_text(const ReceiptContent& receipt) {
  std::string text;
  add_line(text, "receipt", receipt.receipt_number);
  add_line(text, "received", receipt.received_at.iso_utc());
  add_line(text, "handed_in", receipt.handed_in_at.iso_utc());
  add_line(text, "programme", receipt.programme_title.ja);
  add_line(text, "course", receipt.course_title.ja);
  add_line(text, "definition", receipt.definition_hash);
  for (const ReceiptAnswer& answer : receipt.answers) {
    add_line(text, "answer", answer.field.value);
    add_line(text, "label", answer.label.ja);
    add_line(text, "shown", answer.shown.ja);
  }
  for (const ReceiptStatement& statement : receipt.statements) {
    add_line(text, "agreed", statement.id);
    add_line(text, "wording", statement.wording.ja);
    add_line(text, "at", statement.agreed_at ? statement.agreed_at->iso_utc() : "");
  }
  for (const ReceiptDocument& document : receipt.documents) {
    add_line(text, "document", document.slot.value);
    add_line(text, "file", document.file_name);
    add_line(text, "bytes", std::to_string(document.bytes));
    add_line(text, "sha256", document.sha256);
  }
  return text;
}

Result<ReceiptContent> receipt_of(const Context& context, Snapshot& snapshot,
                                  const ApplicationRecord& application) {
  const auto revision =
      TRY(stores::find_revision_key(snapshot, application.programme, application.revision));
  MUSUBI_ASSERT(revision.has_value());
  const Definition definition = TRY(context.definition_of(snapshot, *revision));
  const programme::Course* course = programme::find_course(*definition, application.course);
  MUSUBI_ASSERT(course != nullptr);
  auto documents = TRY(documents_of(snapshot, *definition, application));
  ReceiptContent receipt{.definition = definition,
                         .receipt_number = application.receipt_number,
                         .language = application.language,
                         .received_at = application.received_at,
                         .handed_in_at = application.handed_in_at.value_or(application.received_at),
                         .standing = application.standing,
                         .applicant = application.applicant_name,
                         .programme_title = definition->title,
                         .course_title = course->title,
                         .operator_name = definition->operator_name,
                         .revision = application.revision,
                         .definition_hash = revision->content_hash,
                         .answers = answers_of(*definition, *course, application),
                         .statements = statements_of(*definition, application),
                         .documents = std::move(documents),
                         .content_hash = ""};
  receipt.content_hash = sha256_hex(canonical_text(receipt));
  return receipt;
}

Result<ReceiptContent> view_receipt(const Context& context, const std::string& secret) {
  return context.database.read([&](Snapshot& snapshot) -> Result<ReceiptContent> {
    return receipt_of(context, snapshot, TRY(load_own_application(snapshot, secret)));
  });
}

Result<ReceiptContent> view_receipt(const Context& context, const ApplicationId& application,
                                    const Staff& staff) {
  return context.database.read([&](Snapshot& snapshot) -> Result<ReceiptContent> {
    return receipt_of(context, snapshot,
                      TRY(load_application_in_reach(snapshot, application, staff,
                                                    access::Verb::read_applications)));
  });
}

}  // namespace musubi::services
