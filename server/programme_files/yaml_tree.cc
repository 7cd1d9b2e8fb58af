// Builds the strict tree from yaml-cpp's events; nothing else of yaml-cpp is used.
#include "programme_files/yaml_tree.h"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "programme_files/yaml_text.h"

namespace musubi::programme_files {

const YamlEntry* YamlMapping::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &YamlEntry::key);
  return found == entries.end() ? nullptr : &*found;
}

namespace {

// Thrown through yaml-cpp to stop it; a bound was passed and reading on is pointless.
struct TooDeep {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, const LineIndex& lines, const std::string& file)
      : m_text(text), m_lines(lines), m_file(file) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add({.at = position(mark), .content = YamlNothing{}});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    problem(position(mark), "an alias", "Write the value out.");
    add({.at = position(mark), .content = YamlNothing{}});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    const auto quoting = tag == "!" ? Quoting::quoted : Quoting::plain;
    add({.at = position(mark), .content = YamlScalar{.text = value, .quoting = quoting}});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, {.at = position(mark), .content = YamlSequence{}});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, anchor, {.at = position(mark), .content = YamlMapping{}});
  }
  void OnMapEnd() override { close(); }

  std::optional<YamlNode> root;
  std::vector<Problem> problems;

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlEntry> entry;  // of a mapping: the key that waits for its value
  };

  Position position(const YAML::Mark& mark) const {
    return m_lines.at_line_and_byte(mark.line, mark.column);
  }
  void problem(Position at, std::string text, std::string hint) {
    problems.push_back(
        {.file = m_file, .at = at, .path = "", .text = std::move(text), .hint = std::move(hint)});
  }
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) {
      problem(position(mark), "an anchor", "Write the value out where it is used.");
    }
  }
  // yaml-cpp reports "?" or nothing for what has no tag and "!" for quoted text, which an explicit
  // "!" resembles; only the text tells them apart.
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0));
    const bool is_written = offset < m_text.size() && m_text[offset] == '!';
    if (is_written || (!tag.empty() && tag != "?" && tag != "!")) {
      problem(position(mark), "a tag",
              "Remove it; every value has the type that its key asks for.");
    }
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YamlNode node) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (m_open.size() >= static_cast<std::size_t>(yaml_depth_max)) {
      problem(position(mark), fmt::format("nested more than {} deep", yaml_depth_max),
              "No part of a programme file is that deep.");
      throw TooDeep{};
    }
    m_open.push_back({.node = std::move(node), .entry = {}});
  }
  void close() {
    YamlNode node = std::move(m_open.back().node);
    m_open.pop_back();
    add(std::move(node));
  }

  void add(YamlNode node) {
    if (m_open.empty()) {
      root = std::move(node);
      return;
    }
    Open& parent = m_open.back();
    if (auto* sequence = std::get_if<YamlSequence>(&parent.node.content)) {
      sequence->items.push_back(std::move(node));
    } else if (!parent.entry) {
      start_entry(parent, std::move(node));
    } else {
      finish_entry(parent, std::move(node));
    }
  }
  void start_entry(Open& parent, YamlNode key) {
    const auto* scalar = std::get_if<YamlScalar>(&key.content);
    if (scalar == nullptr) {
      problem(key.at, "a key that is not a word", "Write a plain key.");
    }
    parent.entry =
        YamlEntry{.key = scalar == nullptr ? "" : scalar->text, .key_at = key.at, .value = {}};
  }
  void finish_entry(Open& parent, YamlNode value) {
    auto& mapping = std::get<YamlMapping>(parent.node.content);
    YamlEntry entry = std::move(*parent.entry);
    parent.entry.reset();
    entry.value = std::move(value);
    if (entry.key == "<<") {
      problem(entry.key_at, "a merge key", "Write the keys out.");
    } else if (const YamlEntry* first = mapping.find(entry.key)) {
      problem(entry.key_at, fmt::format("key {} is here twice", entry.key),
              fmt::format("The first is in line {}; remove one.", first->key_at.line));
    } else {
      mapping.entries.push_back(std::move(entry));
    }
  }

  std::string_view m_text;
  const LineIndex& m_lines;
  const std::string& m_file;
  std::vector<Open> m_open;
};

}  // namespace

ReadTree read_yaml(std::string_view text, const std::string& file) {
  const LineIndex lines{text};
  std::vector<Problem> problems = check_yaml_text(text, lines, file);
  if (!problems.empty()) {
    return {.root = {}, .problems = std::move(problems)};
  }
  TreeBuilder builder{text, lines, file};
  try {
    std::istringstream stream{std::string{text}};
    YAML::Parser parser{stream};
    parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& exception) {
    builder.root.reset();
    builder.problems.push_back(
        {.file = file,
         .at = lines.at_line_and_byte(exception.mark.line, exception.mark.column),
         .path = "",
         .text = fmt::format("not YAML: {}", exception.msg),
         .hint = "Check the indentation, and put text with ? : , { } [ ] or # in quotes."});
  } catch (const TooDeep&) {
    builder.root.reset();
  }
  if (!builder.root && builder.problems.empty()) {
    builder.problems.push_back(
        {.file = file, .at = {}, .path = "", .text = "the file is empty", .hint = "Fill it."});
  }
  return {.root = std::move(builder.root), .problems = std::move(builder.problems)};
}

namespace {

const YamlNode* step_into(const YamlNode& node, std::string_view name) {
  const auto* mapping = std::get_if<YamlMapping>(&node.content);
  const YamlEntry* entry = mapping == nullptr ? nullptr : mapping->find(name);
  return entry == nullptr ? nullptr : &entry->value;
}

bool has_id(const YamlNode& node, std::string_view id) {
  const YamlNode* value = step_into(node, "id");
  const auto* scalar = value == nullptr ? nullptr : std::get_if<YamlScalar>(&value->content);
  return scalar != nullptr && scalar->text == id;
}

const YamlNode* step_to_item(const YamlNode& node, std::string_view label) {
  const auto* sequence = std::get_if<YamlSequence>(&node.content);
  if (sequence == nullptr) {
    return nullptr;
  }
  std::size_t index = 0;
  for (const YamlNode& item : sequence->items) {
    if (label == std::to_string(index) || has_id(item, label)) {
      return &item;
    }
    ++index;
  }
  return nullptr;
}

}  // namespace

Position position_of(const YamlNode& root, std::string_view path) {
  const YamlNode* node = &root;
  while (!path.empty()) {
    const bool is_item = path.front() == '[';
    const std::size_t from = is_item || path.front() == '.' ? 1 : 0;
    const std::size_t end =
        std::min(is_item ? path.find(']') : path.find_first_of(".[", from), path.size());
    const std::string_view name = path.substr(from, end - from);
    const YamlNode* next = is_item ? step_to_item(*node, name) : step_into(*node, name);
    if (next == nullptr) {
      break;
    }
    node = next;
    path.remove_prefix(std::min(end + (is_item ? 1 : 0), path.size()));
  }
  return node->at;
}

}  // namespace musubi::programme_files
