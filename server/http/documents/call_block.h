// Whether one can apply for a course now: the state and the dates of its window, the time of the
// server, and either the one primary action of the page or what to do instead (S4 10).
#pragma once

#include "http/documents/page_frame.h"

namespace musubi::documents {

[[nodiscard]] html::Node call_block(const Frame& frame, const services::ProgrammeView& programme,
                                    const services::CourseView& course);

}  // namespace musubi::documents
