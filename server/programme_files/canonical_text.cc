// One header line, then each file after a line with its name and length in bytes.
#include "programme_files/canonical_text.h"

#include <fmt/core.h>

#include "base/digits.h"

namespace musubi::programme_files {

namespace {

constexpr std::string_view header = "musubi programme 1\n";
constexpr std::string_view programme_name = "programme.yaml";
constexpr std::string_view texts_name = "texts.yaml";

// A checkout on another system must not change the hash.
std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') {
      plain += text[i];
    }
  }
  return plain;
}

void append(std::string& all, std::string_view name, std::string_view text) {
  const std::string plain = with_plain_line_ends(text);
  all += fmt::format("{} {}\n{}", name, plain.size(), plain);
}

Error damaged(std::string_view where) {
  return {ErrorKind::invalid, "canonical_text_damaged",
          fmt::format("the stored revision is damaged at {}: restore it from a backup", where)};
}

Result<std::string> take(std::string_view& rest, std::string_view name) {
  const std::size_t line_end = rest.find('\n');
  if (!rest.starts_with(name) || line_end == std::string_view::npos || line_end < name.size() + 2) {
    return damaged(name);
  }
  const auto length = parse_digits(rest.substr(name.size() + 1, line_end - name.size() - 1));
  const std::string_view content = rest.substr(line_end + 1);
  if (!length || static_cast<std::size_t>(*length) > content.size()) {
    return damaged(name);
  }
  rest = content.substr(static_cast<std::size_t>(*length));
  return std::string{content.substr(0, static_cast<std::size_t>(*length))};
}

}  // namespace

std::string canonical_text(const FolderTexts& folder) {
  std::string all{header};
  append(all, programme_name, folder.programme);
  if (folder.texts) {
    append(all, texts_name, *folder.texts);
  }
  return all;
}

Result<FolderTexts> split_canonical_text(std::string_view text) {
  if (!text.starts_with(header)) {
    return damaged("its header");
  }
  text.remove_prefix(header.size());
  FolderTexts folder;
  folder.programme = TRY(take(text, programme_name));
  if (!text.empty()) {
    folder.texts = TRY(take(text, texts_name));
  }
  if (!text.empty()) {
    return damaged("its end");
  }
  return folder;
}

}  // namespace musubi::programme_files
