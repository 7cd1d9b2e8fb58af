// One file of the checkout as the tidy checks see it, and what a check reports about it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace musubi::tidy {

struct SourceFile {
  std::string path;  // from the root of the checkout, with forward slashes
  std::string text;
};

struct Finding {
  std::string path;
  std::size_t line;     // from 1
  std::string message;  // names what was found and what to write instead
};

enum class Language { cpp, typescript, css, sql, shell, other };

[[nodiscard]] Language language_of(const SourceFile& file);

// The lines without their line feeds. A text that ends in a line feed has no empty last line.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

[[nodiscard]] bool is_test_source(std::string_view path);

}  // namespace musubi::tidy
