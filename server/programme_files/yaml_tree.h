// YamlTree: the text of one file as our own strict document tree with positions. A conversion of
// yaml-cpp's own would read "010" as 8 and a quoted "no" as false, and would accept duplicate keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "programme_files/problem.h"

namespace musubi::programme_files {

enum class Quoting { plain, quoted };

struct YamlNode;

struct YamlNothing {};  // nothing after the colon, `~` or `null`
struct YamlScalar {
  std::string text;
  Quoting quoting = Quoting::plain;
};
struct YamlSequence {
  std::vector<YamlNode> items;
};
struct YamlMapping;

struct YamlEntry;
struct YamlMapping {
  std::vector<YamlEntry> entries;  // in the order of the file; keys are unique

  [[nodiscard]] const YamlEntry* find(std::string_view key) const;
};

struct YamlNode {
  Position at;
  std::variant<YamlNothing, YamlScalar, YamlSequence, YamlMapping> content;
};

struct YamlEntry {
  std::string key;
  Position key_at;
  YamlNode value;
};

struct ReadTree {
  std::optional<YamlNode> root;  // absent when the text can't be parsed at all
  std::vector<Problem> problems;
};

inline constexpr std::size_t yaml_bytes_max = 1'000'000;
inline constexpr int yaml_depth_max = 16;

// Refuses what no programme file needs and what hides mistakes: duplicate keys, anchors, aliases,
// tags, merge keys, several documents, directives, tabs, control characters, byte order marks,
// invalid UTF-8, deep nesting and oversized files.
[[nodiscard]] ReadTree read_yaml(std::string_view text, const std::string& file);

// The position of a path as problems write it; of its nearest existing parent where it is missing.
[[nodiscard]] Position position_of(const YamlNode& root, std::string_view path);

}  // namespace musubi::programme_files
