// The seven courses of the programme for tests, and how its texts are written.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/programme/course.h"

namespace musubi::documents {

// Writes a text in both languages with the suffix of the test at its end.
struct Texts {
  std::string suffix;

  [[nodiscard]] LocalisedText operator()(const std::string& ja, const std::string& en) const {
    return {ja + suffix, en + suffix};
  }
};

[[nodiscard]] std::vector<programme::Course> courses_of(const Texts& text);

}  // namespace musubi::documents
