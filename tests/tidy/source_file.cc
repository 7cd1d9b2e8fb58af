#include "tidy/source_file.h"

namespace musubi::tidy {

Language language_of(const SourceFile& file) {
  struct Ending {
    std::string_view text;
    Language language;
  };
  constexpr Ending endings[] = {
      {".h", Language::cpp},          {".cc", Language::cpp},  {".ts", Language::typescript},
      {".tsx", Language::typescript}, {".css", Language::css}, {".sql", Language::sql},
      {".sh", Language::shell},
  };
  for (const Ending& ending : endings) {
    if (file.path.ends_with(ending.text)) {
      return ending.language;
    }
  }
  // `run` and `test` have no ending.
  const bool is_script = file.text.starts_with("#!") && lines_of(file.text).front().ends_with("sh");
  return is_script ? Language::shell : Language::other;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

bool is_test_source(std::string_view path) {
  return path.starts_with("tests/") || path.ends_with("_test.cc");
}

}  // namespace musubi::tidy
