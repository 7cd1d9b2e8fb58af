#include "http/documents/paths.h"

#include "base/result.h"

namespace musubi::documents {

html::Url Address::in(Language language) const {
  std::vector<std::string> path{language == Language::ja ? "ja" : "en"};
  path.insert(path.end(), segments.begin(), segments.end());
  std::string text = html::Url::path(path).text();
  char separator = '?';
  for (const auto& [name, value] : query) {
    text += separator + html::percent_encoded(name) + '=' + html::percent_encoded(value);
    separator = '&';
  }
  const std::optional<html::Url> url = html::Url::parse(text);
  MUSUBI_ASSERT(url.has_value());
  return *url;
}

Address catalogue_address() { return {}; }
Address programme_address(const ProgrammeId& programme) {
  return {{"programmes", programme.value}};
}
Address course_address(const ProgrammeId& programme, const CourseId& course) {
  return {{"programmes", programme.value, "courses", course.value}};
}
Address guide_address(const ProgrammeId& programme) {
  return {{"programmes", programme.value, "guide"}};
}
Address overview_address(const ProgrammeId& programme) {
  return {{"programmes", programme.value, "overview"}};
}
Address apply_address(const ProgrammeId& programme, const CourseId& course) {
  return {{"apply", programme.value, course.value}};
}
Address status_address(std::string_view token) { return {{"status", std::string{token}}}; }
Address receipt_address(std::string_view token) {
  return {{"status", std::string{token}, "receipt.pdf"}};
}
Address withdraw_address(std::string_view token) {
  return {{"status", std::string{token}, "withdraw"}};
}
Address draft_address(std::string_view secret) { return {{"drafts", std::string{secret}}}; }
Address resume_address(const ProgrammeId& programme, const CourseId& course,
                       std::string_view token) {
  return {{"apply", programme.value, course.value}, {{"draft", std::string{token}}}};
}

Address messages_address(std::string_view token) {
  return {{"status", std::string{token}, "messages"}};
}
Address correct_address(std::string_view token) { return {{"correct", std::string{token}}}; }
Address mails_address() { return {{"development", "mails"}}; }
Address mail_address(std::string_view id) { return {{"development", "mails", std::string{id}}}; }
Address desk_address() { return {{"desk"}}; }

Address account_address() { return {{"account"}}; }

}  // namespace musubi::documents
