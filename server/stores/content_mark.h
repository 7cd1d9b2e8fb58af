// ContentMark: names everything that was committed at a moment. Two equal marks of one Database
// mean that no commit lies between them; different ones need not mean that anything changed.
#pragma once

#include <string>

namespace musubi {

struct ContentMark {
  std::string value;
  bool operator==(const ContentMark&) const = default;
};

}  // namespace musubi
