// The language of a PDF file, which screen readers need and Cairo does not write.
#pragma once

#include <string>
#include <string_view>

namespace musubi::paper {

// Appends an update of the file's catalogue that names the language ("ja", "en"), says that
// its text is marked as headings and paragraphs, and lets readers show the title instead of the
// file's name. A file in another shape than Cairo's stays as it is.
[[nodiscard]] std::string with_language(std::string pdf, std::string_view language);

}  // namespace musubi::paper
