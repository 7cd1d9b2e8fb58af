// The programmes of the repository, ready to be published in tests, and variants of their text.
#pragma once

#include <string_view>
#include <vector>

#include "services/publish_programme.h"

namespace musubi::services {

struct Replacement {
  std::string_view from;  // stands in programme.yaml
  std::string_view to;
};

// programmes/<folder>, with the first place of each text replaced. The result must be sound.
[[nodiscard]] PublishCommand programme_for_test(std::string_view folder,
                                                const std::vector<Replacement>& replacements = {});

// Reads the text of stored revisions, each once.
[[nodiscard]] DefinitionSource definitions_for_test();

}  // namespace musubi::services
