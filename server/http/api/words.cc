#include "http/api/words.h"

#include <array>

namespace musubi::http {

// Each table is in the order of its enumerators or alternatives.
template <std::size_t Count>
static std::string_view at(const std::array<std::string_view, Count>& words, std::size_t index) {
  MUSUBI_ASSERT(index < Count);
  return words[index];
}

template <std::size_t Count, typename Enum>
static std::string_view at(const std::array<std::string_view, Count>& words, Enum value) {
  return at(words, static_cast<std::size_t>(value));
}

std::string_view word_of(Severity severity) {
  static constexpr std::array<std::string_view, 3> words{"error", "warning", "preference"};
  return at(words, severity);
}

std::string_view word_of(Outcome outcome) {
  static constexpr std::array<std::string_view, 3> words{"satisfied", "not_satisfied",
                                                         "cannot_tell_yet"};
  return at(words, outcome);
}

std::string_view word_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 4> words{"eligible", "eligible_with_warnings",
                                                         "cannot_tell_yet", "not_eligible"};
  return at(words, verdict);
}

std::string_view word_of(application::WindowState state) {
  static constexpr std::array<std::string_view, 5> words{"open", "closed", "not_yet", "undecided",
                                                         "by_arrangement"};
  return at(words, state);
}

std::string_view word_of(services::Action action) {
  static constexpr std::array<std::string_view, 6> words{"return",   "accept", "decline",
                                                         "postpone", "undo",   "correct"};
  return at(words, action);
}

std::string_view word_of(services::MailState state) {
  static constexpr std::array<std::string_view, 7> words{"held",   "waiting",  "sent",   "bounced",
                                                         "failed", "recalled", "dropped"};
  return at(words, state);
}

std::string_view word_of(services::HistoryStep::Verb verb) {
  static constexpr std::array<std::string_view, 12> words{
      "submitted", "returned", "resubmitted", "accepted", "declined",  "withdrawn",
      "edited",    "moved",    "postponed",   "undone",   "corrected", "address_changed"};
  return at(words, verb);
}

std::string_view word_of(const form::AnswerType& type) {
  static constexpr std::array<std::string_view, 11> words{
      "text",    "long_text", "kana",  "date",  "number", "choice",
      "choices", "yes_no",    "email", "phone", "address"};
  static_assert(std::variant_size_v<form::AnswerType> == words.size());
  return at(words, type.index());
}

std::string_view word_of(const privacy::StatementKind& kind) {
  static constexpr std::array<std::string_view, 5> words{
      "purpose_notice", "consent", "acknowledgement", "announced_provision", "pledge"};
  static_assert(std::variant_size_v<privacy::StatementKind> == words.size());
  return at(words, kind.index());
}

}  // namespace musubi::http
