#include "http/receipt_paper.h"

#include <fmt/core.h>

#include "http/documents/contact_block.h"

namespace musubi::http {

using services::ReceiptContent;

// In the order of the form; the answers of one section stand together.
static std::vector<paper::ReceiptSection> sections_in(Language language,
                                                      const ReceiptContent& receipt) {
  std::vector<paper::ReceiptSection> sections;
  for (const services::ReceiptAnswer& answer : receipt.answers) {
    std::string title = answer.section.in(language);
    if (sections.empty() || sections.back().title != title) {
      sections.push_back({.title = std::move(title), .answers = {}});
    }
    sections.back().answers.push_back(
        {.question = answer.label.in(language), .answer = answer.shown.in(language)});
  }
  return sections;
}

static std::vector<std::string> agreed_in(Language language, const ReceiptContent& receipt) {
  std::vector<std::string> wordings;
  for (const services::ReceiptStatement& statement : receipt.statements) {
    wordings.push_back(statement.wording.in(language));
  }
  return wordings;
}

static std::vector<paper::ReceiptDocument> documents_in(Language language,
                                                        const ReceiptContent& receipt) {
  std::vector<paper::ReceiptDocument> documents;
  for (const services::ReceiptDocument& document : receipt.documents) {
    documents.push_back({.number = document.number,
                         .title = document.title.in(language),
                         .file_name = document.file_name,
                         .bytes = static_cast<std::uint64_t>(document.bytes),
                         .sha256 = document.sha256});
  }
  return documents;
}

paper::ReceiptPage receipt_page(const ReceiptContent& receipt, Language language,
                                const std::string& base_url) {
  return {.language = language,
          .operator_name = receipt.operator_name.in(language),
          .programme = receipt.programme_title.in(language),
          .course = receipt.course_title.in(language),
          .receipt_number = receipt.receipt_number,
          .received_at = receipt.received_at,
          .applicant = receipt.applicant,
          .sections = sections_in(language, receipt),
          .agreed = agreed_in(language, receipt),
          .documents = documents_in(language, receipt),
          .content_sha256 = receipt.content_hash,
          .status_address =
              fmt::format("{}/{}/status/…", base_url, language == Language::ja ? "ja" : "en"),
          .contact = documents::contact_lines(language, *receipt.definition)};
}

}  // namespace musubi::http
