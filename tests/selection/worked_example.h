// The worked example of docs/domain/selection.md, computed from the files beside that page.
#pragma once

#include <string>

#include "base/localised_text.h"

namespace musubi::selection {

[[nodiscard]] std::string read_example(const std::string& file);

// The tables of both rounds and what each team is told, as Markdown.
[[nodiscard]] std::string worked_example(Language language);

}  // namespace musubi::selection
