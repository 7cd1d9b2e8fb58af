#include "tidy/includes.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace musubi::tidy {
namespace {

struct Edge {
  std::string_view from;
  std::string_view to;
};

// A module may always include itself and base.
constexpr Edge module_edges[] = {
    {"programme_files", "domain"}, {"stores", "domain"},   {"services", "stores"},
    {"services", "domain"},        {"delivery", "domain"}, {"delivery", "stores"},
    {"delivery", "services"},      {"delivery", "sheets"}, {"http", "domain"},
    {"http", "services"},          {"http", "paper"},      {"http", "sheets"},
    {"paper", "domain"},           {"app", "domain"},      {"app", "stores"},
    {"app", "services"},           {"app", "delivery"},    {"app", "http"},
    {"app", "programme_files"},
};
// What tests may take besides: the use cases are tried on the programmes of the repository.
constexpr Edge test_edges[] = {{"services", "programme_files"}};
constexpr std::string_view modules[] = {"base",     "domain",   "programme_files", "stores",
                                        "services", "delivery", "paper",           "sheets",
                                        "http",     "app"};

// Inside domain: these ← the families ← programme.
constexpr std::string_view domain_basics[] = {"findings", "calendar", "people", "form"};
constexpr std::string_view domain_top = "programme";
// Families talk through values; each line here is a value type that one family takes from another.
constexpr Edge family_edges[] = {{"application", "eligibility"}, {"selection_audit", "selection"}};

struct HeaderHome {
  std::string_view header;  // or how it starts
  std::string_view home;
};
constexpr HeaderHome header_homes[] = {
    {"boost/beast", "server/http/"}, {"sqlite3", "server/stores/"},
    {"libpq", "server/stores/"},     {"postgresql/", "server/stores/"},
    {"soci/", "server/stores/"},     {"yaml-cpp/", "server/programme_files/"},
    {"curl/", "server/delivery/"},   {"pango/", "server/paper/"},
    {"cairo", "server/paper/"},      {"xlsxwriter", "server/sheets/"},
};

struct HeaderBan {
  std::string_view folder;
  std::string_view header;  // or, when it ends in '/', how it starts
  std::string_view instead;
};
constexpr HeaderBan header_bans[] = {
    {"server/base/", "iostream", "return a value; the edges print"},
    {"server/base/", "fstream", "let app, stores or programme_files read files"},
    {"server/base/", "filesystem", "let app, stores or programme_files read files"},
    {"server/base/", "ctime", "use Date and Instant"},
    {"server/domain/", "iostream", "return a value; the edges print"},
    {"server/domain/", "fstream", "take the content as a value"},
    {"server/domain/", "filesystem", "take the content as a value"},
    {"server/domain/", "ctime", "use Date and Instant, and take now as an argument"},
    {"server/domain/", "boost/", "keep libraries of the edges out of the rules"},
};

struct Include {
  std::size_t line;
  std::string_view header;
  bool is_quoted;
};

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> includes;
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with("#include ")) {
      continue;
    }
    const std::size_t open = lines[i].find_first_of("<\"");
    const std::size_t close = lines[i].find_last_of(">\"");
    if (open != std::string_view::npos && close > open) {
      includes.push_back({.line = i + 1,
                          .header = lines[i].substr(open + 1, close - open - 1),
                          .is_quoted = lines[i][open] == '"'});
    }
  }
  return includes;
}

template <typename Range>
bool has(const Range& range, std::string_view name) {
  return std::ranges::find(range, name) != std::end(range);
}

template <typename Edges>
bool joins(const Edges& edges, std::string_view from, std::string_view to) {
  return std::ranges::any_of(edges, [&](const Edge& e) { return e.from == from && e.to == to; });
}

// "calendar" of "domain/calendar/date.h" after "domain/".
std::string_view folder_after(std::string_view path, std::string_view start) {
  path.remove_prefix(start.size());
  return path.substr(0, path.find('/'));
}

// A test, or what tests share: x_test.cc, test_x.h, x_for_test.h.
bool is_for_tests(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.starts_with("test_") || name.find("_test.") != std::string_view::npos;
}

bool may_include(std::string_view path, std::string_view from, std::string_view to) {
  return from == to || to == "base" || joins(module_edges, from, to) ||
         (is_for_tests(path) && joins(test_edges, from, to));
}

bool may_include_in_domain(std::string_view from, std::string_view to) {
  if (from == to || has(domain_basics, to)) {
    return true;
  }
  if (has(domain_basics, from)) {
    return false;
  }
  return from == domain_top || joins(family_edges, from, to);
}

std::optional<std::string> problem_of_own_header(std::string_view path, std::string_view header) {
  const std::string_view from = folder_after(path, "server/");
  const std::string_view to = header.substr(0, header.find('/'));
  if (!has(modules, to)) {
    return fmt::format("\"{}\": write the header's path from server/", header);
  }
  if (!may_include(path, from, to)) {
    return fmt::format("{} must not include {} (\"{}\"): hand the value in from above", from, to,
                       header);
  }
  if (from == "domain" && to == "domain") {
    const std::string_view family = folder_after(path, "server/domain/");
    const std::string_view other = folder_after(header, "domain/");
    if (!may_include_in_domain(family, other)) {
      return fmt::format("domain/{} must not include domain/{}: pass the value that it needs",
                         family, other);
    }
  }
  return std::nullopt;
}

std::optional<std::string> problem_of_any_header(std::string_view path, std::string_view header) {
  for (const HeaderHome& rule : header_homes) {
    if (header.starts_with(rule.header) && !path.starts_with(rule.home)) {
      return fmt::format("<{}> belongs to {} only", header, rule.home);
    }
  }
  for (const HeaderBan& rule : header_bans) {
    const bool is_match =
        rule.header.ends_with('/') ? header.starts_with(rule.header) : header == rule.header;
    if (is_match && path.starts_with(rule.folder)) {
      return fmt::format("{} must not include <{}>: {}", rule.folder, header, rule.instead);
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Finding> check_includes(const SourceFile& file) {
  std::vector<Finding> findings;
  if (!file.path.starts_with("server/") || language_of(file) != Language::cpp) {
    return findings;
  }
  for (const Include& include : includes_of(file.text)) {
    const auto problem =
        include.is_quoted ? problem_of_own_header(file.path, include.header) : std::nullopt;
    const auto other = problem_of_any_header(file.path, include.header);
    for (const auto& message : {problem, other}) {
      if (message) {
        findings.push_back({.path = file.path, .line = include.line, .message = *message});
      }
    }
  }
  return findings;
}

}  // namespace musubi::tidy
