// The page of a programme: its notice, its courses side by side, who may take part, the matrix of
// papers, fees and refunds, certificates and the statements on personal data (S4 1.4.2–1.4.6).
#pragma once

#include <string>

#include "http/documents/page_frame.h"

namespace musubi::documents {

[[nodiscard]] std::string programme_page(const Frame& frame, const services::ProgrammeView& view);

}  // namespace musubi::documents
