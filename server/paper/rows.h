// Rows: the blocks of a sheet, laid out to the width of the page. Everything on a page is a row of
// one or several cells, so that one rule says where pages break.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "paper/fonts.h"
#include "paper/sheet.h"

namespace musubi::paper {

// A4 in portrait, in points.
inline constexpr double page_width = 595.276;
inline constexpr double page_height = 841.89;
inline constexpr double margin_side = 54.0;
inline constexpr double margin_top = 48.0;
inline constexpr double margin_bottom = 64.0;  // the footer stands in it
inline constexpr double text_width = page_width - 2 * margin_side;

struct Line {
  double x;         // within the cell
  double height;    // to the top of the next line
  double baseline;  // from its own top
};

struct Cell {
  Shared<PangoLayout> layout;
  double x;      // of the cell's edge, from the left margin
  double width;  // edge to edge
  bool is_shaded;
  std::vector<Line> lines;
};

enum class Frame { none, ruled, boxed };
// What a reader's program is told of the row.
enum class Part { title, heading, text };

struct Row {
  std::vector<Cell> cells;
  double space_above;
  double padding;
  Frame frame;
  Part part;
  bool keeps_with_next;
  std::optional<std::size_t> header;  // the row to repeat on a new page, by its index
};

[[nodiscard]] std::vector<Row> rows_of(const Sheet& sheet, PangoContext* context);

[[nodiscard]] double height_of(const Cell& cell, std::size_t first, std::size_t last);
// Of the whole row, its padding included.
[[nodiscard]] double height_of(const Row& row);

}  // namespace musubi::paper
