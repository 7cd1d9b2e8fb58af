#include "http/receipt_paper.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/crypto/hash.h"
#include "http/api/answer_words.h"
#include "http/documents/contact_block.h"
#include "services/check_application.h"

namespace musubi::http {

namespace {

using services::HandedIn;

std::vector<std::string> raw_answer(const HandedIn& application, const FieldId& field) {
  const auto found = application.record.answers.find(field);
  return found == application.record.answers.end() ? std::vector<std::string>{} : found->second;
}

// A question that was not shown has no answer and no line; one that was left empty has a line.
bool is_on_receipt(const HandedIn& application, const form::Field& field) {
  return !raw_answer(application, field.id).empty() || !field.visible_when;
}

std::vector<paper::ReceiptSection> sections_in(Language language, const HandedIn& application) {
  std::vector<paper::ReceiptSection> sections;
  for (const form::Section& section :
       services::sections_of(*application.definition, *application.course)) {
    paper::ReceiptSection said{.title = section.title.in(language), .answers = {}};
    for (const form::Field& field : section.fields) {
      if (is_on_receipt(application, field)) {
        said.answers.push_back(
            {.question = field.label.in(language),
             .answer = answer_words(field, raw_answer(application, field.id), language)});
      }
    }
    if (!said.answers.empty()) {
      sections.push_back(std::move(said));
    }
  }
  return sections;
}

std::vector<std::string> agreed_in(Language language, const HandedIn& application) {
  std::vector<std::string> wordings;
  for (const privacy::Statement& statement :
       services::statements_of(*application.definition, *application.course)) {
    if (std::ranges::count(application.record.agreed, statement.id.value) > 0) {
      wordings.push_back(statement.wording.in(language));
    }
  }
  return wordings;
}

// Every part with its length before it, so that no two contents have one text.
void append_part(std::string& text, std::string_view part) {
  text += fmt::format("{}:{}\n", part.size(), part);
}

}  // namespace

paper::ReceiptPage receipt_page(const HandedIn& application, Language language,
                                const std::string& base_url) {
  const programme::ProgrammeDefinition& definition = *application.definition;
  return {.language = language,
          .operator_name = definition.operator_name.in(language),
          .programme = definition.title.in(language),
          .course = application.course->title.in(language),
          .receipt_number = application.record.receipt_number,
          .received_at = application.record.received_at,
          .applicant = application.record.applicant_name,
          .sections = sections_in(language, application),
          .agreed = agreed_in(language, application),
          .documents = {},
          .content_sha256 = content_sha256(application),
          .status_address =
              fmt::format("{}/{}/status/…", base_url, language == Language::ja ? "ja" : "en"),
          .contact = documents::contact_lines(language, definition)};
}

std::string content_sha256(const HandedIn& application) {
  const stores::ApplicationRecord& record = application.record;
  std::string text;
  append_part(text, "musubi receipt 1");
  append_part(text, record.receipt_number);
  append_part(text, record.received_at.iso_utc());
  append_part(text, record.programme.value);
  append_part(text, std::to_string(record.revision));
  append_part(text, record.course.value);
  for (const auto& [field, values] : record.answers) {
    append_part(text, field.value);
    append_part(text, std::to_string(values.size()));
    for (const std::string& value : values) {
      append_part(text, value);
    }
  }
  std::vector<std::string> agreed = record.agreed;
  std::ranges::sort(agreed);
  append_part(text, std::to_string(agreed.size()));
  for (const std::string& statement : agreed) {
    append_part(text, statement);
  }
  return sha256_hex(text);
}

}  // namespace musubi::http
