// The page behind the link of a confirmation mail: which course, how far the form is, and one
// button that confirms the address and goes on. Opening it changes nothing.
#pragma once

#include <string>
#include <string_view>

#include "http/documents/page_frame.h"

namespace musubi::documents {

// `secret` is that of the link; the page's form posts to the page's own address.
[[nodiscard]] std::string draft_page(const Frame& frame, const services::ConfirmationView& view,
                                     std::string_view secret);

}  // namespace musubi::documents
