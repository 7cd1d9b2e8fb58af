#include "http/documents/statements_block.h"

#include "base/overloaded.h"
#include "http/documents/blocks.h"
#include "http/documents/date_words.h"
#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words issued_by_authority{"行政に申請して受けるものです。このサイトでは発行しません。",
                                    "Applied for to the authority. It is not issued on this site."};
constexpr Words issued_by_operator{"研修の実施者が発行します。", "Issued by the operator."};
constexpr Sentence<std::string> dispatched{"{}に送ります。", "Sent {}."};

constexpr Words purpose{"利用目的", "Purpose"};
constexpr Sentence<std::string> consent{"同意をお願いすること（任意。提供先: {}）",
                                        "Your consent is asked (optional; recipient: {})"};
constexpr Words acknowledgement{"確認していただくこと", "To be noted"};
constexpr Sentence<std::string> provision{"提供することのお知らせ（提供先: {}）",
                                          "Notice of provision (recipient: {})"};
constexpr Words pledge{"約束していただくこと", "To be promised"};

bool concerns(const std::vector<CourseId>& named, const programme::Course* course) {
  return course == nullptr || programme::applies_to(named, *course);
}

std::string issue_in(Language language, const programme::ProgrammeDefinition& definition,
                     const certificate::CertificateRule& rule) {
  switch (rule.issuer) {
    case certificate::Issuer::authority:
      return std::string{issued_by_authority.in(language)};
    case certificate::Issuer::operator_of_programme:
      break;
  }
  std::string words{issued_by_operator.in(language)};
  const programme::Deadline* deadline =
      rule.dispatched_by ? find_deadline(definition, *rule.dispatched_by) : nullptr;
  if (deadline != nullptr) {
    words += language == Language::ja ? "" : " ";
    words += dispatched.in(language, deadline_in(language, *deadline));
  }
  return words;
}

std::string kind_in(Language language, const privacy::StatementKind& kind) {
  const auto say = [&](Words words) { return std::string{words.in(language)}; };
  return std::visit(Overloaded{
                        [&](const privacy::PurposeNotice&) { return say(purpose); },
                        [&](const privacy::Consent& asked) {
                          return consent.in(language, asked.recipient.in(language));
                        },
                        [&](const privacy::Acknowledgement&) { return say(acknowledgement); },
                        [&](const privacy::AnnouncedProvision& announced) {
                          return provision.in(language, announced.recipient.in(language));
                        },
                        [&](const privacy::Pledge&) { return say(pledge); },
                    },
                    kind);
}

}  // namespace

std::optional<Node> certificates_block(Language language,
                                       const programme::ProgrammeDefinition& definition,
                                       const programme::Course* course) {
  std::vector<Fact> list;
  for (const certificate::CertificateRule& rule : definition.certificates) {
    if (concerns(rule.courses, course)) {
      list.push_back(
          {rule.title.in(language), group({text(issue_in(language, definition, rule)), text(" "),
                                           citation(language, definition, rule.source)})});
    }
  }
  return list.empty() ? std::nullopt : std::optional{facts(list)};
}

std::optional<Node> privacy_block(Language language,
                                  const programme::ProgrammeDefinition& definition,
                                  const programme::Course* course) {
  std::vector<Fact> list;
  for (const privacy::Statement& statement : definition.privacy) {
    if (concerns(statement.courses, course)) {
      list.push_back({kind_in(language, statement.kind),
                      group({text(statement.wording.in(language)), text(" "),
                             citation(language, definition, statement.source)})});
    }
  }
  return list.empty() ? std::nullopt : std::optional{facts(list)};
}

}  // namespace musubi::documents
