// The text of a file that an office program saved: UTF-8, with or without a byte-order mark, or
// CP932. Nothing else is guessed at, and nothing that is ill-formed is read (requirements 2.11).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace musubi::text {

enum class OfficeEncoding { utf8, cp932 };

struct OfficeText {
  OfficeEncoding encoding;
  std::string utf8;
};

// Nothing: the bytes are neither. What is UTF-8 is read so: a text in CP932 with characters outside
// of ASCII hardly ever is.
[[nodiscard]] std::optional<OfficeText> read_office_text(std::string_view bytes);

}  // namespace musubi::text
