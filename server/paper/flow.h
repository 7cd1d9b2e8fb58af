// Flow: where rows stand on the pages. A row stays whole where it can; one that is taller than a
// third of a page is divided between its lines, and nothing is ever left out.
#pragma once

#include <vector>

#include "paper/rows.h"

namespace musubi::paper {

struct Extent {
  std::size_t first;
  std::size_t last;  // past the end
};

// A row, or some of its lines, on a page.
struct Piece {
  const Row* row;
  std::vector<Extent> lines;  // one for each cell
  double top;                 // from the top of the page
  double height;
};

using Page = std::vector<Piece>;

// Points into the rows.
[[nodiscard]] std::vector<Page> flow(const std::vector<Row>& rows);

}  // namespace musubi::paper
