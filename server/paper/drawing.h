// Drawing: the pieces of a page, their rules and shades, and the footer, onto a Cairo surface.
#pragma once

#include "paper/flow.h"

namespace musubi::paper {

struct PageNumber {
  int page;  // from 1
  int pages;
};

void draw_page(cairo_t* cairo, const Page& page);
void draw_footer(cairo_t* cairo, PangoContext* context, const std::string& footer,
                 PageNumber number);

}  // namespace musubi::paper
