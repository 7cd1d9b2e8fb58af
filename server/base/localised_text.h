// LocalisedText: one wording in Japanese and in English; both are always present.
#pragma once

#include <string>

namespace musubi {

enum class Language { ja, en };

struct LocalisedText {
  std::string ja;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::ja ? ja : en;
  }
  bool operator==(const LocalisedText&) const = default;
};

}  // namespace musubi
