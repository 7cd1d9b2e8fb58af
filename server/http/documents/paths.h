// The addresses of the documents and of the tools that they lead to, each in two languages.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/localised_text.h"
#include "domain/findings/ids.h"
#include "http/html/url.h"

namespace musubi::documents {

// A page in whichever language: /ja/… or /en/….
struct Address {
  std::vector<std::string> segments;
  std::vector<std::pair<std::string, std::string>> query = {};

  [[nodiscard]] html::Url in(Language language) const;
};

[[nodiscard]] Address catalogue_address();
[[nodiscard]] Address programme_address(const ProgrammeId& programme);
[[nodiscard]] Address course_address(const ProgrammeId& programme, const CourseId& course);
// The guide from the first question on, and everything on one sheet.
[[nodiscard]] Address guide_address(const ProgrammeId& programme);
[[nodiscard]] Address overview_address(const ProgrammeId& programme);
[[nodiscard]] Address apply_address(const ProgrammeId& programme, const CourseId& course);
// `token` is the secret of the status link.
[[nodiscard]] Address status_address(std::string_view token);
// The receipt on paper, as PDF.
[[nodiscard]] Address receipt_address(std::string_view token);
[[nodiscard]] Address withdraw_address(std::string_view token);
// The page of a confirmation link, and the form with the draft in hand.
[[nodiscard]] Address draft_address(std::string_view secret);
[[nodiscard]] Address resume_address(const ProgrammeId& programme, const CourseId& course,
                                     std::string_view token);
[[nodiscard]] Address messages_address(std::string_view token);
[[nodiscard]] Address correct_address(std::string_view token);
[[nodiscard]] Address mails_address();
[[nodiscard]] Address mail_address(std::string_view id);
[[nodiscard]] Address desk_address();
[[nodiscard]] Address account_address();

}  // namespace musubi::documents
