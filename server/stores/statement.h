// Statement: one constant SQL text with $1, $2 … for its parameters, the same text for every
// database (architecture.md, "One way for data").
#pragma once

#include <string_view>

namespace musubi {

// Only a literal can become a statement: the constructor runs in the compiler, so that no SQL is
// ever put together from strings, and so that the text's address names the prepared statement.
class Statement {
 public:
  consteval Statement(const char* literal) : m_text(literal) {}

  [[nodiscard]] std::string_view text() const { return m_text; }

 private:
  std::string_view m_text;
};

}  // namespace musubi
