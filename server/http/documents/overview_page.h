// Courses and papers at a glance: one sheet to print, pin up or hand out, with the two tables of a
// notice: the courses, and which papers each of them needs (S4 3, 4(2)).
#pragma once

#include <string>

#include "http/documents/page_frame.h"

namespace musubi::documents {

[[nodiscard]] std::string overview_page(const Frame& frame, const services::ProgrammeView& view);

}  // namespace musubi::documents
