#include "paper/flow.h"

#include <algorithm>

namespace musubi::paper {

namespace {

constexpr double page_end = page_height - margin_bottom;
constexpr double whole_height_max = (page_end - margin_top) / 3;

struct Pages {
  const std::vector<Row>& rows;
  std::vector<Page> pages;
  double y = margin_top;

  void begin_page(const Row* header) {
    pages.emplace_back();
    y = margin_top;
    if (header != nullptr) {
      put(*header, all_lines(*header));
    }
  }

  static std::vector<Extent> all_lines(const Row& row) {
    std::vector<Extent> lines;
    for (const Cell& cell : row.cells) {
      lines.push_back({0, cell.lines.size()});
    }
    return lines;
  }

  void put(const Row& row, std::vector<Extent> lines) {
    double height = 0.0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      height = std::max(height, height_of(row.cells[i], lines[i].first, lines[i].last));
    }
    height += 2 * row.padding;
    pages.back().push_back({&row, std::move(lines), y, height});
    y += height;
  }

  // A heading stays with the row that it heads, and so does the header of a grid.
  [[nodiscard]] double height_wanted(std::size_t index) const {
    double height = 0.0;
    for (std::size_t i = index; i < rows.size(); ++i) {
      height +=
          std::min(height_of(rows[i]), whole_height_max) + (i == index ? 0.0 : rows[i].space_above);
      if (!rows[i].keeps_with_next) {
        break;
      }
    }
    return height;
  }

  [[nodiscard]] bool is_page_begun() const { return !pages.back().empty(); }

  [[nodiscard]] const Row* header_of(const Row& row) const {
    return row.header ? &rows[*row.header] : nullptr;
  }

  // As many lines of each cell as the page has room for; at least one on a page of its own.
  static std::vector<Extent> lines_that_fit(const Row& row, const std::vector<std::size_t>& done,
                                            double room) {
    std::vector<Extent> lines;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      std::size_t last = done[i];
      while (last < cell.lines.size() && height_of(cell, done[i], last + 1) <= room) {
        ++last;
      }
      lines.push_back({done[i], last});
    }
    return lines;
  }

  static bool is_done(const Row& row, const std::vector<std::size_t>& done) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (done[i] < row.cells[i].lines.size()) {
        return false;
      }
    }
    return true;
  }

  void put_divided(const Row& row) {
    std::vector<std::size_t> done(row.cells.size(), 0);
    while (!is_done(row, done)) {
      auto lines = lines_that_fit(row, done, page_end - y - 2 * row.padding);
      const bool fits = std::ranges::any_of(
          lines, [](const Extent& extent) { return extent.last > extent.first; });
      if (fits) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
          done[i] = lines[i].last;
        }
        put(row, std::move(lines));
      }
      if (!is_done(row, done)) {
        begin_page(header_of(row));
      }
    }
  }

  void place(std::size_t index) {
    const Row& row = rows[index];
    y += is_page_begun() ? row.space_above : 0.0;
    if (y + height_wanted(index) > page_end && is_page_begun()) {
      begin_page(header_of(row));
    }
    put_divided(row);
  }
};

}  // namespace

std::vector<Page> flow(const std::vector<Row>& rows) {
  Pages pages{.rows = rows, .pages = {}};
  pages.begin_page(nullptr);
  for (std::size_t index = 0; index < rows.size(); ++index) {
    pages.place(index);
  }
  return std::move(pages.pages);
}

}  // namespace musubi::paper
