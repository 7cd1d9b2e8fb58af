// Reading a programme folder: the text of its files → a definition, or everything that is wrong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/programme/definition.h"
#include "programme_files/problem.h"
#include "programme_files/yaml_tree.h"

namespace musubi::programme_files {

// One folder's files, as read from disk by the caller. `folder` is how problems name it.
struct FolderTexts {
  std::string folder;
  std::string programme;                // programme.yaml
  std::optional<std::string> texts;     // texts.yaml
  std::optional<std::string> examples;  // examples.yaml
};

struct ReadProgramme {
  std::optional<programme::ProgrammeDefinition> definition;  // absent while there are problems
  std::optional<YamlNode> root;   // the tree of programme.yaml, for positions of its paths
  std::vector<Problem> problems;  // sorted
};

// First what each file says by itself, and when that is sound, what its parts say of each other.
// Examples are read and run by examples.h; here they play no part.
[[nodiscard]] ReadProgramme read_programme(const FolderTexts& folder);

// How problems name a file of the folder.
[[nodiscard]] std::string file_in(const FolderTexts& folder, std::string_view name);

}  // namespace musubi::programme_files
