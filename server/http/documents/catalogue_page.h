// The catalogue: every programme that was asked for, with the state of its calls, and a plain form
// that searches without scripts (ui.md "Documents").
#pragma once

#include <string>
#include <vector>

#include "http/documents/catalogue_query.h"
#include "http/documents/page_frame.h"

namespace musubi::documents {

struct CatalogueView {
  CatalogueQuery query;
  std::vector<services::ProgrammeView> found;  // those that match, in the order of the list
};

[[nodiscard]] std::string catalogue_page(const Frame& frame, const CatalogueView& view);

}  // namespace musubi::documents
