// The form by which the catalogue is searched, and the conditions that are set, each with a link
// that takes it away. Plain GET: every search has an address.
#pragma once

#include "http/documents/catalogue_page.h"

namespace musubi::documents {

[[nodiscard]] html::Node catalogue_filters(Language language, const CatalogueView& view);
// Nothing where no condition is set.
[[nodiscard]] html::Node chosen_filters(Language language, const CatalogueQuery& query);

}  // namespace musubi::documents
