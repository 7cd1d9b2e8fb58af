#include "http/documents/blocks.h"

#include <algorithm>

#include "http/documents/words.h"
#include "http/html/elements.h"

namespace musubi::documents {

using namespace html;

namespace {

constexpr Words breadcrumb_label{"現在の場所", "You are here"};
constexpr Words catalogue{"研修一覧", "Programmes"};

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return "badge";
    case Tone::draft:
      return "badge badge-draft";
    case Tone::progress:
      return "badge badge-progress";
    case Tone::success:
      return "badge badge-success";
    case Tone::attention:
      return "badge badge-attention";
    case Tone::danger:
      return "badge badge-danger";
  }
  return "badge";
}

std::string_view class_of(Mood mood) {
  switch (mood) {
    case Mood::information:
      return "banner";
    case Mood::success:
      return "banner banner-success";
    case Mood::warning:
      return "banner banner-warning";
    case Mood::error:
      return "banner banner-error";
  }
  return "banner";
}

Node scrolling_table(const Table& table) {
  std::vector<Node> heads;
  for (const std::string& column : table.columns) {
    heads.push_back(th(scope(CellScope::column), column));
  }
  std::vector<Node> rows;
  for (const auto& cells : table.rows) {
    std::vector<Node> row;
    for (const Node& cell : cells) {
      row.push_back(row.empty() ? th(scope(CellScope::row), cell) : td(cell));
    }
    rows.push_back(tr(row));
  }
  return html::table(class_name("table"), caption(class_name("visually-hidden"), table.caption),
                     thead(tr(heads)), tbody(rows));
}

// A card is a row whose `display` is changed, which would take the table away from screen readers,
// were its parts not named. Each cell carries the title of its column.
Node table_of_cards(const Table& table) {
  std::vector<Node> heads;
  for (const std::string& column : table.columns) {
    heads.push_back(th(scope(CellScope::column), role("columnheader"), column));
  }
  std::vector<Node> rows;
  for (const auto& cells : table.rows) {
    std::vector<Node> row;
    for (const Node& cell : cells) {
      row.push_back(row.empty() ? th(scope(CellScope::row), role("rowheader"), cell)
                                : td(role("cell"), data_title(table.columns.at(row.size())), cell));
    }
    rows.push_back(tr(role("row"), row));
  }
  return html::table(class_name("table as-cards"), role("table"),
                     caption(class_name("visually-hidden"), table.caption),
                     thead(role("rowgroup"), tr(role("row"), heads)),
                     tbody(role("rowgroup"), rows));
}

}  // namespace

Node breadcrumb(Language language, const std::vector<Crumb>& above, std::string_view here) {
  std::vector<Node> items{li(a(href(catalogue_address().in(language)), catalogue.in(language)))};
  for (const Crumb& crumb : above) {
    items.push_back(li(a(href(crumb.address.in(language)), crumb.title)));
  }
  items.push_back(li(span(aria_current(Current::page), here)));
  return nav(class_name("breadcrumb"), aria_label(breadcrumb_label.in(language)), ol(items));
}

Node facts(const std::vector<Fact>& list) {
  std::vector<Node> rows;
  for (const Fact& fact : list) {
    rows.push_back(div(dt(fact.term), dd(fact.value)));
  }
  return dl(class_name("facts"), rows);
}

Node badge(Tone tone, std::string_view word) { return span(class_name(class_of(tone)), word); }

Node banner(Mood mood, std::string_view title, const std::vector<Node>& content) {
  return div(class_name(class_of(mood)), p(class_name("banner-title"), title), content);
}

Node table_of(const Table& table) {
  return div(class_name("table-region"), role("region"), aria_label(table.caption), focusable(),
             table.narrow == Narrow::cards ? table_of_cards(table) : scrolling_table(table));
}

Node list_of(const std::vector<std::string>& items) {
  std::vector<Node> nodes;
  for (const std::string& item : items) {
    nodes.push_back(li(item));
  }
  return ul(nodes);
}

Node citation(Language language, const programme::ProgrammeDefinition& definition,
              const SourceRef& source) {
  const auto found =
      std::ranges::find(definition.sources, source.document, &programme::Source::key);
  const std::string title =
      found == definition.sources.end() ? source.document : found->title.in(language);
  // "…types 1 and 2, 2(8)": without the comma the two numbers would read as one list.
  return span(class_name("source"), title, language == Language::ja ? " " : ", ",
              in_japanese(source.place));
}

Node in_japanese(std::string_view words) { return span(lang("ja"), words); }

}  // namespace musubi::documents
