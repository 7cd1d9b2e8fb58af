// Collects the problems of an input, and knows the words for its parts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "domain/findings/message.h"

namespace musubi::selection {

// The words of a kind of part: 会場, session.
extern const LocalisedText call_words;
extern const LocalisedText class_words;
extern const LocalisedText criterion_words;
extern const LocalisedText group_words;
extern const LocalisedText session_words;
extern const LocalisedText team_words;
extern const LocalisedText institution_words;

// 会場「tokyo」, session "tokyo".
[[nodiscard]] LocalisedText place_of(const LocalisedText& kind, std::string_view id);

constexpr std::int64_t teams_count_max = 10'000'000;

class Problems {
 public:
  void add(std::string_view key, std::vector<MessageArgument> arguments);
  // The id of a part of its own, which must be well formed and, among `seen`, new.
  void check_own_id(const LocalisedText& kind, std::string_view id,
                    std::unordered_set<std::string>& seen);
  void check_well_formed(const LocalisedText& kind, std::string_view id);
  void unknown(const LocalisedText& place, const LocalisedText& kind, std::string_view id);
  void doubled(const LocalisedText& place, const LocalisedText& kind, std::string_view id);

  struct Number {
    LocalisedText what;
    std::int64_t value;
    std::int64_t min;
  };
  // Within its bounds; the upper one is the same for all numbers of teams.
  void check_number(const LocalisedText& place, const Number& number);
  void check_words(const LocalisedText& place, const LocalisedText& words);
  void check_line(const LocalisedText& place, std::string_view words);

  [[nodiscard]] std::vector<Message> take() { return std::move(m_messages); }
  [[nodiscard]] bool is_empty() const { return m_messages.empty(); }

 private:
  std::vector<Message> m_messages;
};

}  // namespace musubi::selection
