#include "paper/rows.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/result.h"

namespace musubi::paper {

namespace {

constexpr double body_points = 9.5;
constexpr double small_points = 8.5;
constexpr double heading_points = 11.0;
constexpr double title_points = 19.0;
constexpr double term_share = 0.30;
constexpr double cell_padding_side = 6.0;
constexpr double bullet_width = 12.0;

std::vector<Line> lines_of(PangoLayout* layout) {
  std::vector<Line> lines;
  PangoLayoutIter* iter = pango_layout_get_iter(layout);
  const double spacing = pango_layout_get_spacing(layout) / double{PANGO_SCALE};
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    const double baseline = pango_layout_iter_get_baseline(iter) - logical.y;
    lines.push_back({.x = logical.x / double{PANGO_SCALE},
                     .height = logical.height / double{PANGO_SCALE} + spacing,
                     .baseline = baseline / PANGO_SCALE});
  } while (pango_layout_iter_next_line(iter) != 0);
  pango_layout_iter_free(iter);
  lines.back().height -= spacing;  // it stands between lines only
  return lines;
}

struct Place {
  double x;
  double width;
  double padding_side;
  bool is_shaded;
};

struct Setter {
  PangoContext* context;
  std::vector<Row> rows;

  [[nodiscard]] Cell cell(const std::string& text, Type type, Place place) const {
    auto layout = lay_out(context, text, type, place.width - 2 * place.padding_side);
    auto lines = lines_of(layout.get());
    for (Line& line : lines) {
      line.x += place.padding_side;
    }
    return {.layout = std::move(layout),
            .x = place.x,
            .width = place.width,
            .is_shaded = place.is_shaded,
            .lines = std::move(lines)};
  }

  Row& add(double space_above) {
    rows.push_back({.cells = {},
                    .space_above = space_above,
                    .padding = 0.0,
                    .frame = Frame::none,
                    .part = Part::text,
                    .keeps_with_next = false,
                    .header = {}});
    return rows.back();
  }

  Row& add_text(const std::string& text, Type type, double space_above) {
    Row& row = add(space_above);
    row.cells.push_back(cell(text, type, {0.0, text_width, 0.0, false}));
    return row;
  }

  void add_title(const Sheet& sheet) {
    add_text(sheet.issuer, {Face::text, small_points}, 0.0);
    Row& title = add_text(sheet.title, {Face::strong, title_points}, 6.0);
    title.part = Part::title;
    title.keeps_with_next = true;
  }

  void set(const Heading& heading) {
    Row& row = add_text(heading.text, {Face::strong, heading_points}, 16.0);
    row.part = Part::heading;
    row.keeps_with_next = true;
  }

  void set(const Paragraph& paragraph) { add_text(paragraph.text, {Face::text, body_points}, 6.0); }

  void set(const BulletList& list) {
    for (const std::string& item : list.items) {
      Row& row = add(4.0);
      row.cells.push_back(cell("・", {Face::text, body_points}, {0.0, bullet_width, 0.0, false}));
      row.cells.push_back(cell(item, {Face::text, body_points},
                               {bullet_width, text_width - bullet_width, 0.0, false}));
    }
  }

  void set(const Facts& facts) {
    const double term_width = text_width * term_share;
    for (const Fact& fact : facts.rows) {
      Row& row = add(&fact == facts.rows.data() ? 6.0 : 0.0);
      row.frame = Frame::ruled;
      row.padding = 4.0;
      row.cells.push_back(
          cell(fact.term, {Face::text, body_points}, {0.0, term_width, cell_padding_side, true}));
      row.cells.push_back(cell(fact.value, {fact.face, body_points},
                               {term_width, text_width - term_width, cell_padding_side, false}));
    }
  }

  void add_grid_row(const Grid& grid, const std::vector<std::string>& texts, Type type,
                    bool is_header) {
    MUSUBI_ASSERT(texts.size() == grid.columns.size());
    Row& row = add(0.0);
    row.frame = Frame::ruled;
    row.padding = 4.0;
    double x = 0.0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const double width = text_width * grid.columns[i].share;
      row.cells.push_back(cell(texts[i], type, {x, width, cell_padding_side, is_header}));
      x += width;
    }
  }

  void set(const Grid& grid) {
    std::vector<std::string> titles;
    std::ranges::transform(grid.columns, std::back_inserter(titles), &Column::title);
    const std::size_t header = rows.size();
    add_grid_row(grid, titles, {Face::text, small_points}, true);
    rows.back().space_above = 6.0;
    rows.back().keeps_with_next = true;
    for (const auto& texts : grid.rows) {
      add_grid_row(grid, texts, {Face::text, small_points}, false);
      rows.back().header = header;
    }
  }

  void set(const Remark& remark) {
    Row& row = add(10.0);
    row.frame = Frame::boxed;
    row.padding = 8.0;
    row.cells.push_back(
        cell(remark.text, {Face::text, body_points}, {0.0, text_width, 10.0, false}));
  }
};

}  // namespace

std::vector<Row> rows_of(const Sheet& sheet, PangoContext* context) {
  Setter setter{.context = context, .rows = {}};
  setter.add_title(sheet);
  for (const Block& block : sheet.blocks) {
    std::visit([&](const auto& kind) { setter.set(kind); }, block);
  }
  return std::move(setter.rows);
}

double height_of(const Cell& cell, std::size_t first, std::size_t last) {
  double height = 0.0;
  for (std::size_t i = first; i < last; ++i) {
    height += cell.lines[i].height;
  }
  return height;
}

double height_of(const Row& row) {
  double height = 0.0;
  for (const Cell& cell : row.cells) {
    height = std::max(height, height_of(cell, 0, cell.lines.size()));
  }
  return height + 2 * row.padding;
}

}  // namespace musubi::paper
