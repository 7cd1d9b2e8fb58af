// The small pieces that documents are built from, in the classes of web/styles: facts, badges,
// banners, tables that scroll in a region of their own, breadcrumbs and citations of a notice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme/definition.h"
#include "http/documents/paths.h"
#include "http/html/html.h"

namespace musubi::documents {

// A page under its title; used by breadcrumbs and lists of links.
struct Crumb {
  std::string title;
  Address address;
};
// The way from the catalogue to this page, which is named last and not linked.
[[nodiscard]] html::Node breadcrumb(Language language, const std::vector<Crumb>& above,
                                    std::string_view here);

struct Fact {
  std::string term;
  html::Node value;
};
[[nodiscard]] html::Node facts(const std::vector<Fact>& list);

enum class Tone { neutral, draft, progress, success, attention, danger };
[[nodiscard]] html::Node badge(Tone tone, std::string_view word);

enum class Mood { information, success, warning, error };
[[nodiscard]] html::Node banner(Mood mood, std::string_view title,
                                const std::vector<html::Node>& content);

// What becomes of a table where the window is narrow: with many columns it is a stack of cards, so
// that none of them is out of sight.
enum class Narrow { scrolls, cards };

struct Table {
  std::string caption;
  std::vector<std::string> columns;
  // The first cell of each row heads it.
  std::vector<std::vector<html::Node>> rows;
  Narrow narrow = Narrow::scrolls;
};
[[nodiscard]] html::Node table_of(const Table& table);

[[nodiscard]] html::Node list_of(const std::vector<std::string>& items);

// Where a notice says so: its title and the place in it, as printed there.
[[nodiscard]] html::Node citation(Language language,
                                  const programme::ProgrammeDefinition& definition,
                                  const SourceRef& source);

// Words that stand in Japanese on an English page too, such as 様式1.
[[nodiscard]] html::Node in_japanese(std::string_view words);

}  // namespace musubi::documents
