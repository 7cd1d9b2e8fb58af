// What refusals of files say to people: the type that was found, the types that are accepted, the
// limit, and what to do.
#pragma once

#include <span>
#include <string_view>

namespace musubi::http {

struct RefusalWords {
  std::string_view code;
  std::string_view ja;
  std::string_view en;
};

[[nodiscard]] std::span<const RefusalWords> document_refusals();

}  // namespace musubi::http
