// Prints the vocabulary as one table per family.
#include "programme_files/vocabulary_page.h"

#include <fmt/core.h>

#include "programme_files/guide_ends.h"
#include "programme_files/vocabulary.h"

namespace musubi::programme_files {

namespace {

std::string_view key_of(Family family) {
  if (family == Family::applicant) {
    return "unit";
  }
  return family == Family::field ? "type" : "kind";
}

std::string parameters_of(const Kind& kind) {
  std::string text;
  for (const std::string_view parameter : kind.parameters) {
    text += fmt::format("{}`{}`", text.empty() ? "" : ", ", parameter);
  }
  return text.empty() ? "–" : text;
}

// The guide computes nothing, so its ends are no kinds of rules.
std::string guide_section() {
  std::string section = fmt::format(
      "\n## Guide to the courses\n\n"
      "Not counted among the kinds: questions whose choices lead to one of these, {} questions at\n"
      "most on any way (S4 12).\n\n| key | 意味 | meaning |\n|---|---|---|\n",
      programme::guide_depth_max);
  for (const GuideEnd& end : guide_ends) {
    section += fmt::format("| `{}:` | {} | {} |\n", end.key, end.ja, end.en);
  }
  return section;
}

}  // namespace

std::string vocabulary_page() {
  std::string page = fmt::format(
      "# The vocabulary of programme files\n\n"
      "Every kind that a programme file may choose: {} in {} families, and never more than {}.\n"
      "This page is printed from `server/programme_files/vocabulary_*_table.cc`; a test compares\n"
      "the two, and `MUSUBI_UPDATE=1` rewrites the page.\n",
      vocabulary().size(), all_families().size(), kinds_max);
  for (const Family family : all_families()) {
    page += fmt::format(
        "\n## {}\n\n| `{}:` | 意味 | meaning | parameters | needed by |\n"
        "|---|---|---|---|---|\n",
        family_name(family), key_of(family));
    for (const Kind& kind : kinds_of(family)) {
      page += fmt::format("| `{}` | {} | {} | {} | {} |\n", kind.name, kind.ja, kind.en,
                          parameters_of(kind), kind.needed_by);
    }
  }
  return page + guide_section();
}

}  // namespace musubi::programme_files
