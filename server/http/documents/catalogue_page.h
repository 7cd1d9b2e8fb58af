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
  // What the filters offer: the prefectures and months that all programmes have.
  std::vector<std::string> prefectures = {};
  std::vector<std::chrono::year_month> months = {};
};

// Searches, sorts, and collects what the filters offer.
[[nodiscard]] CatalogueView search_catalogue(std::vector<services::ProgrammeView> programmes,
                                             CatalogueQuery query);

inline constexpr int catalogue_page_size = 20;

[[nodiscard]] std::string catalogue_page(const Frame& frame, const CatalogueView& view);

}  // namespace musubi::documents
