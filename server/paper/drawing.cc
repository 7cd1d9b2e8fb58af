#include "paper/drawing.h"

#include <cairo-pdf.h>
#include <fmt/core.h>

namespace musubi::paper {

namespace {

constexpr double rule_width = 0.5;
constexpr double box_width = 1.0;
constexpr double footer_points = 7.5;
constexpr double footer_top = page_height - margin_bottom + 22.0;
constexpr double number_width = 60.0;

const char* tag_of(Part part) {
  switch (part) {
    case Part::title:
      return "H1";
    case Part::heading:
      return "H2";
    case Part::text:
      return "P";
  }
  return "P";
}

void draw_lines(cairo_t* cairo, const Cell& cell, Extent extent, double top) {
  double y = top;
  for (std::size_t i = extent.first; i < extent.last; ++i) {
    const Line& line = cell.lines[i];
    cairo_move_to(cairo, margin_side + cell.x + line.x, y + line.baseline);
    pango_cairo_show_layout_line(
        cairo, pango_layout_get_line_readonly(cell.layout.get(), static_cast<int>(i)));
    y += line.height;
  }
}

void shade(cairo_t* cairo, const Cell& cell, const Piece& piece) {
  if (cell.is_shaded) {
    cairo_set_source_rgb(cairo, 0.945, 0.95, 0.955);
    cairo_rectangle(cairo, margin_side + cell.x, piece.top, cell.width, piece.height);
    cairo_fill(cairo);
  }
}

void outline(cairo_t* cairo, const Cell& cell, const Piece& piece) {
  if (piece.row->frame == Frame::none) {
    return;
  }
  const bool is_box = piece.row->frame == Frame::boxed;
  const double grey = is_box ? 0.15 : 0.6;
  cairo_set_source_rgb(cairo, grey, grey, grey);
  cairo_set_line_width(cairo, is_box ? box_width : rule_width);
  cairo_rectangle(cairo, margin_side + cell.x, piece.top, cell.width, piece.height);
  cairo_stroke(cairo);
}

void draw_piece(cairo_t* cairo, const Piece& piece) {
  for (const Cell& cell : piece.row->cells) {
    shade(cairo, cell, piece);
  }
  for (const Cell& cell : piece.row->cells) {
    outline(cairo, cell, piece);
  }
  cairo_set_source_rgb(cairo, 0.0, 0.0, 0.0);
  for (std::size_t i = 0; i < piece.row->cells.size(); ++i) {
    const char* tag = tag_of(piece.row->part);
    cairo_tag_begin(cairo, tag, nullptr);
    draw_lines(cairo, piece.row->cells[i], piece.lines[i], piece.top + piece.row->padding);
    cairo_tag_end(cairo, tag);
  }
}

void show(cairo_t* cairo, PangoLayout* layout, double x) {
  cairo_move_to(cairo, x, footer_top + 6.0);
  pango_cairo_show_layout(cairo, layout);
}

}  // namespace

void draw_page(cairo_t* cairo, const Page& page) {
  for (const Piece& piece : page) {
    draw_piece(cairo, piece);
  }
}

void draw_footer(cairo_t* cairo, PangoContext* context, const std::string& footer,
                 PageNumber number) {
  cairo_set_source_rgb(cairo, 0.6, 0.6, 0.6);
  cairo_set_line_width(cairo, rule_width);
  cairo_move_to(cairo, margin_side, footer_top);
  cairo_line_to(cairo, page_width - margin_side, footer_top);
  cairo_stroke(cairo);
  cairo_set_source_rgb(cairo, 0.25, 0.25, 0.25);
  const auto text =
      lay_out(context, footer, {Face::text, footer_points}, text_width - number_width);
  pango_layout_set_height(text.get(), -2);  // two lines at most
  pango_layout_set_ellipsize(text.get(), PANGO_ELLIPSIZE_END);
  show(cairo, text.get(), margin_side);
  const auto counted = lay_out(context, fmt::format("{} / {}", number.page, number.pages),
                               {Face::text, footer_points}, number_width);
  pango_layout_set_alignment(counted.get(), PANGO_ALIGN_RIGHT);
  show(cairo, counted.get(), page_width - margin_side - number_width);
}

}  // namespace musubi::paper
